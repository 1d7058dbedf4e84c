/** Names of files from titles, which may hold anything. */
import { expect, it } from 'vitest';
import { fileName } from './file-name.ts';

it.each([
  ['Exercise 1, worked solution', 'Exercise 1, worked solution.pdf'],
  ['../../etc/passwd', 'etc passwd.pdf'],
  ['a\\b:c*d?e"f<g>h|i', 'a b c d e f g h i.pdf'],
  ['line\nend\u0000\u2028\u202e', 'line end.pdf'],
  ['  . ', 'Exercise.pdf'],
  ['..', 'Exercise.pdf'],
  ['an end.', 'an end.pdf'],
  ['CON', 'Exercise.pdf'],
  ['aux.1', 'Exercise.pdf'],
  ['Console', 'Console.pdf'],
  ['😀'.repeat(80), `${'😀'.repeat(60)}.pdf`],
  ['תרגיל ראשון', 'תרגיל ראשון.pdf'],
  ['Übung 3 – δ', 'Übung 3 – δ.pdf'],
  ['x'.repeat(300), `${'x'.repeat(60)}.pdf`],
])('makes of %j %j', (title, name) => {
  expect(fileName(title)).toBe(name);
});
