/** Derivations from seeds: a new one, and the one that a share code stands for. */
import {
  difficulties,
  drawProblem,
  drawSpec,
  drawVersion,
  type Chance,
  type Difficulty,
} from '../../../src-shared/derivation/draw-problem.ts';
import type { ProblemSpec } from '../../../src-shared/derivation/problem.ts';
import type { DerivationOrigin } from '../../../src-shared/exercise/derivation-origin.ts';
import { openStream } from '../../../src-shared/generator/random.ts';

/** A stream of its own for each draw; with another name every share code would stand for something else. */
const chanceFor = (difficulty: number, seed: number, draw: number): Chance =>
  openStream(`deltadrill/derivation/${drawVersion}/${difficulty}/${seed}/${draw}`);

export function drawDerivation(difficulty: Difficulty, seed: number): DerivationOrigin {
  const { draw } = drawProblem((at) => chanceFor(difficulty, seed, at), difficulty);
  return { version: drawVersion, difficulty, seed, draw };
}

/** @returns null for an origin of another way of drawing */
export function drawnAgain({ version, difficulty, seed, draw }: DerivationOrigin): ProblemSpec | null {
  const known = difficulties.find((one) => one === difficulty);
  if (version !== drawVersion || !known) return null;
  return drawSpec(chanceFor(known, seed, draw), known);
}
