/** Names of files from titles, which may hold anything. */
import { expect, it } from 'vitest';
import { fileName } from './file-name.ts';

it.each([
  ['Exercise 1, worked solution', 'Exercise 1, worked solution.pdf'],
  ['../../etc/passwd', 'etc passwd.pdf'],
  ['a\\b:c*d?e"f<g>h|i', 'a b c d e f g h i.pdf'],
  ['line\nend\u0000\u2028\u202e', 'line end.pdf'],
  ['  . ', 'Exercise.pdf'],
  ['CON', 'Exercise.pdf'],
  ['Übung 3 – δ', 'Übung 3 – δ.pdf'],
  ['x'.repeat(300), `${'x'.repeat(60)}.pdf`],
])('makes of %j %j', (title, name) => {
  expect(fileName(title)).toBe(name);
});
