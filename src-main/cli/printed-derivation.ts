/** The worked solution of a derivation that a command is to print. */
import { openProblem } from '../../src-shared/derivation/problem.ts';
import type { PaperDocument } from '../../src-shared/document/blocks.ts';
import { derivationSolution } from '../../src-shared/document/paper/derivation-solution.ts';
import { derivationSubject, statedLetters } from '../app/derivation/derivation-subject.ts';
import { knownProblem } from '../app/derivation/known-problem.ts';
import { InputError } from './exercise-pieces.ts';
import { paperSentences as sentences } from './paper-sentences.ts';
import { paperOptions } from './paper-settings.ts';

/** A derivation shows no numbers of its own. */
const anyPrecision = { precision: { digits: 6, kind: 'figures' } } as const;

/** @param name of a problem, or its share code @throws InputError */
export function printedDerivation(name: string, settings: readonly string[]): PaperDocument {
  const known = knownProblem(name);
  if (!known) throw new InputError(sentences.noDerivation(name));
  const { paper, notation } = paperOptions(settings, anyPrecision, 1);
  const problem = openProblem(known.spec);
  return derivationSolution(derivationSubject(known, problem, statedLetters(known, notation.target)), paper);
}
