/** What later steps read of an entry: the number written, the unrounded one behind it, or what it should have been. */
import { ballAt, ballMatrix, between, type BallMatrix } from '../algebra/ball.ts';
import type { Reference } from './agreement.ts';
import type { Written } from './attempt.ts';
import { fewest, halfUnit } from './digits.ts';
import { typedBalls } from './inputs.ts';
import { isWithin } from './tolerance.ts';

/** The written value or the unrounded one behind it: the student may have gone on with either. */
export function entryBalls(written: Written, from: Reference, isCutOff: boolean): BallMatrix {
  const { rows, cols } = written.step.value;
  const claims = { digits: written.digits, soFar: written.soFar, least: fewest };
  return ballMatrix(rows, cols, (at) => {
    const cell = written.cells[at] ?? null;
    if (cell === null) return { mid: 0, rad: 0 };
    const { mid, rad } = ballAt(from.ball, at);
    // 0.3 and what 0.1 + 0.2 is to the machine are one number, of one digit.
    if (rad === 0 && isWithin(cell.value, { mid, rad }, 0)) return { mid: cell.value, rad };
    const half = halfUnit(cell, claims) * (isCutOff ? 2 : 1);
    const [low, high] = [Math.max(cell.value - half, mid - rad), Math.min(cell.value + half, mid + rad)];
    if (low > high) return { mid: cell.value, rad: 0 };
    return between(Math.min(cell.value, low), Math.max(cell.value, high));
  });
}

/** What should have been written, and could have been within the digits typed. */
export function repairedBalls(written: Written, expected: BallMatrix): BallMatrix {
  const typed = typedBalls(written);
  return ballMatrix(expected.rows, expected.cols, (at) => {
    const { mid, rad } = ballAt(expected, at);
    return { mid, rad: rad + ballAt(typed, at).rad };
  });
}

/** Every choice of some of them, the largest first. */
export function mixturesOf(ids: readonly string[]): ReadonlySet<string>[] {
  const choices = Array.from({ length: 2 ** ids.length - 1 }, (_, at) => at + 1);
  return choices
    .map((choice) => new Set(ids.filter((_, at) => (choice & (1 << at)) !== 0)))
    .sort((one, other) => other.size - one.size);
}
