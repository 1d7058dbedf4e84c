/** Two known mistakes in one step. */
import { isSameShape } from '../algebra/fitting-shape.ts';
import { mistakeKinds } from '../solution/mistake.ts';
import { pairsOf } from './forms.ts';
import type { Diagnosis } from './judgement.ts';
import { explains, type Target } from './target.ts';

/** One number can be hit by chance: two mistakes are told from this many filled cells on. */
const fewestCells = 2;

/** Looks for two mistakes of one step that give exactly what was written together. */
export function pairOfMistakes(target: Target): Diagnosis | null {
  const { step } = target.written;
  if (target.cells.filter((cell) => cell !== null).length < fewestCells) return null;
  const found = pairsOf(step, target.ledger.attempt.solution.valueOf).find(
    ({ formula, shape }) => isSameShape(shape, target.shape) && explains(target, formula, target.read),
  );
  if (!found) return null;
  const { labels, formula } = found;
  const areConventions = labels.every((label) => mistakeKinds[label] === 'convention');
  const kind = areConventions ? 'convention' : 'mistake';
  return { kind, labels, ties: [], decidedBy: null, madeIn: step.id, formula };
}
