/** How exact an entry claims to be: the digits of a matrix read both ways, as decimals and as figures. */
import type { CellReading, CellValue, Digits } from './cell-value.ts';

/** Fewer digits than these are too coarse to be told right or wrong. */
export const fewest = { decimals: 2, figures: 2 } as const;

/** A cell may be at most this many times coarser than its matrix: trailing zeros get lost. */
const coarserBy = 10;

/** The most decimals and the most figures among the plain numbers of one matrix or of several. */
export function mostDigits(readings: readonly CellReading[]): Digits {
  const typed = readings.flatMap((reading) =>
    reading.kind === 'value' && reading.digits !== null ? [reading.digits] : [],
  );
  return {
    decimals: Math.max(0, ...typed.map(({ decimals }) => decimals)),
    figures: Math.max(0, ...typed.map(({ figures }) => figures)),
  };
}

/** The power of ten of the first significant figure. */
export function magnitude(value: number): number {
  return Math.floor(Math.log10(Math.abs(value)));
}

/** The last place of a number with these digits: the coarser of the two readings. */
function unitOf(value: number, { decimals, figures }: Digits): number {
  return Math.max(10 ** -decimals, 10 ** (magnitude(value) + 1 - figures));
}

/**
 * Half of what one step in the last place of a cell means: its own last place, yet hardly coarser than the
 * matrix and never coarser than the fewest digits.
 * @param digits of the whole matrix
 */
export function halfUnit({ value, digits: own, slack }: CellValue, digits: Digits): number {
  if (value === 0) return Math.min(slack, 10 ** -Math.max(digits.decimals, fewest.decimals) / 2);
  const coarsest = unitOf(value, fewest) / 2;
  return own === null
    ? Math.min(slack, coarsest)
    : Math.min(slack, (coarserBy * unitOf(value, digits)) / 2, coarsest);
}
