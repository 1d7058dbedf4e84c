/** What documents about derivations are called. */
import { expect, it } from 'vitest';
import { openProblem } from '../../../src-shared/derivation/problem.ts';
import { derivationSolution } from '../../../src-shared/document/paper/derivation-solution.ts';
import { fileName } from '../paper/file-name.ts';
import { derivationSubject, statedLetters } from './derivation-subject.ts';
import { problemWithId } from './known-problem.ts';

it.each([
  ['D1', 'Derivation 1, worked solution.pdf'],
  ['D2_shared', 'Derivation 2a, one sum for all outputs, worked solution.pdf'],
  ['D2_elementwise', 'Derivation 2b, each output with its own net, worked solution.pdf'],
  ['drill_tanh', 'The derivative of tanh, worked solution.pdf'],
])('calls the solution of %s by what it is read as', (id, name) => {
  const known = problemWithId(id);
  const problem = openProblem(known.spec);
  const { title } = derivationSolution(derivationSubject(known, problem, statedLetters(known, 't')), 'a4');
  expect(fileName(title)).toBe(name);
});
