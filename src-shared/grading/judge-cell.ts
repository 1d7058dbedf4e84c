/** Compares one cell with the exact value at the digits typed. */
import { fewest, halfUnit, magnitude } from './digits.ts';
import type { CellValue, Digits } from './cell-value.ts';

export type CellVerdict = 'correct' | 'rounded' | 'cut off' | 'wrong' | 'too_coarse' | 'unreadable' | 'blank';

/** How exactly an exercise asks for its numbers. */
export interface Precision {
  readonly digits: number;
  readonly kind: 'figures' | 'decimals';
}

/**
 * @param digits of the whole matrix
 */
export function judgeCell(cell: CellValue, exact: number, digits: Digits, precision: Precision): CellVerdict {
  const within = (half: number): boolean => {
    // The noise of two ways to compute the same number, never a tolerance for the student.
    const noise = 1e-11 * Math.abs(exact) + 1e-13;
    return Math.abs(cell.value - exact) <= half * (1 + 1e-9) + noise;
  };
  const half = halfUnit(cell, digits);
  if (within(asked(exact, precision))) return 'correct';
  if (within(half)) return 'rounded';
  if (isCutOff(cell, exact, half)) return 'cut off';
  return isCoarse(cell) && within(cell.slack) ? 'too_coarse' : 'wrong';
}

/** Half a unit of the last digit that the exercise asks for. */
function asked(exact: number, { digits, kind }: Precision): number {
  if (kind === 'decimals') return 10 ** -digits / 2;
  return exact === 0 ? 0 : 10 ** (magnitude(exact) + 1 - digits) / 2;
}

/** Every digit right, but the rest dropped instead of rounded. */
function isCutOff({ value, digits }: CellValue, exact: number, half: number): boolean {
  const dropped = (exact - value) * Math.sign(value);
  return digits !== null && dropped > 0 && dropped < 2 * half;
}

/** A typed 0 claims to be 0, however it is written. */
function isCoarse({ value, digits }: CellValue): boolean {
  return (
    digits !== null && value !== 0 && digits.decimals < fewest.decimals && digits.figures < fewest.figures
  );
}
