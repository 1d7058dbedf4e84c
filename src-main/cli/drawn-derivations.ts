/** Derivations from seeds and share codes, for `generate`, `code` and `derive`. */
import { difficulties, type Difficulty } from '../../src-shared/derivation/draw-problem.ts';
import { typedLetters } from '../../src-shared/derivation/letters.ts';
import { plainPieces } from '../../src-shared/derivation/pieces.ts';
import { problemCalled } from '../../src-shared/derivation/problem-list.ts';
import { openProblem, ProblemError, type ProblemSpec } from '../../src-shared/derivation/problem.ts';
import { stateProblem } from '../../src-shared/derivation/statement.ts';
import { ShareCodeError } from '../../src-shared/exercise/code-word.ts';
import { derivationCode, readCode } from '../../src-shared/exercise/share-code.ts';
import { nextSeed } from '../../src-shared/generator/seed.ts';
import { drawDerivation } from '../app/derivation/drawn-problem.ts';
import { drawnWithCode } from '../app/derivation/known-problem.ts';
import { generateSentences as sentences } from './generate-sentences.ts';

export const difficultyOf = (text: string): Difficulty | null =>
  difficulties.find((known) => String(known) === text) ?? null;

/** @yields one problem a line, called by its share code */
export function* derivationLines(difficulty: Difficulty, first: number, count: number): Generator<string> {
  let seed = first;
  for (let made = 0; made < count; made += 1) {
    const code = derivationCode(drawDerivation(difficulty, seed));
    yield `${JSON.stringify({ ...drawnWithCode(code)?.spec, id: code })}\n`;
    seed = nextSeed(seed);
  }
}

/** @returns the lines that explain a code; null where it is none of a derivation */
export function explainedDerivation(code: string): readonly string[] | null {
  const drawn = drawnWithCode(code);
  const origin = drawn && readCode(code);
  if (!drawn || !origin || !('derivation' in origin)) return null;
  const problem = openProblem(drawn.spec);
  const { given, notes } = stateProblem(problem, typedLetters);
  return [
    sentences.explainedDerivation(origin.derivation),
    sentences.asked(drawn.title, drawn.spec.asked),
    ...given.map(({ plain }) => plain),
    ...notes.map(plainPieces),
  ].map((line) => `${line}\n`);
}

/** As long as a share code, and made of its characters. */
const codeLike = /^[A-Za-z0-9 -]{8,}$/;

/** @param name of one that comes with the app, or a share code @throws ProblemError */
export function problemNamed(name: string): ProblemSpec {
  const drawn = drawnWithCode(name);
  if (drawn) return drawn.spec;
  if (codeLike.test(name)) refuseMistyped(name);
  return problemCalled(name).spec;
}

function refuseMistyped(code: string): void {
  try {
    readCode(code);
  } catch (error) {
    if (!(error instanceof ShareCodeError)) throw error;
    throw new ProblemError(error.message, { cause: error });
  }
}
