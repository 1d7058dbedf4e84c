/** What every right matrix of a kind fulfils: a hint where nothing else tells what went wrong. */
import type { BallMatrix } from '../algebra/ball.ts';
import { agrees } from './agreement.ts';
import { zeroWidth } from './digits.ts';
import { typedBalls } from './inputs.ts';
import type { Invariant } from './judgement.ts';
import type { Target } from './target.ts';

/**
 * Softmax outputs add up to 1 down each column, their cross-entropy deltas to 0 whatever the targets; db adds up each row of delta.
 * @param expected what the right formula gives from the own entries
 */
export function brokenInvariant(target: Target, expected: BallMatrix): Invariant | null {
  const { step, fit, cells } = target.written;
  if (fit !== 'fits' || cells.includes(null)) return null;
  const { f, loss, isLast, batch } = step.place;
  const isSoftmax = isLast && f.shape === 'softmax';
  switch (step.kind.name) {
    case 'output':
    case 'queryOutput':
      return isSoftmax ? columnOff(target, 'column_sum_1', 1) : null;
    case 'outputDelta':
      return isSoftmax && loss.name === 'cross_entropy' ? columnOff(target, 'column_sum_0', 0) : null;
    case 'biasGradient':
      return batch > 1 ? rowOff(target, expected) : null;
    default:
      return null;
  }
}

function columnOff(
  { written }: Target,
  broken: 'column_sum_1' | 'column_sum_0',
  needed: number,
): Invariant | null {
  const { rows, cols } = written.step.value;
  const { mid, rad } = typedBalls(written);
  const sumOf = (of: readonly number[], col: number): number =>
    Array.from({ length: rows }, (_, row) => of[row * cols + col] as number).reduce((a, b) => a + b, 0);
  for (let col = 0; col < cols; col += 1) {
    if (Math.abs(sumOf(mid, col) - needed) > sumOf(rad, col) + zeroWidth) return { broken, col };
  }
  return null;
}

function rowOff({ cells, gauge }: Target, expected: BallMatrix): Invariant | null {
  const reference = { ball: expected, isExact: false };
  const row = cells.findIndex((cell, at) => cell !== null && !agrees(cell, at, reference, gauge));
  return row < 0 ? null : { broken: 'row_sum', row };
}
