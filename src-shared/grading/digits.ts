/** How exact an entry claims to be: the digits of a matrix read both ways, as decimals and as figures. */
import type { CellReading, CellValue, Digits } from './cell-value.ts';

/** Fewer digits than these are too coarse to be told right or wrong, unless an exercise asks for more or fewer. */
export const fewest: Digits = { decimals: 2, figures: 2 };

/** A cell may be at most this many times coarser than its matrix: trailing zeros get lost. */
const coarserBy = 10;

/** With fewer figures than these, rounding on the way would allow any term. */
const fewestOnTheWay: Digits = { decimals: 2, figures: 3 };

/** A number that is 0 on paper comes out of a machine as a few 1e-17: below this it counts as 0. */
export const zeroWidth = 1e-12;

/** The most decimals and the most figures among the plain numbers of one matrix or of several. */
export function mostDigits(readings: readonly CellReading[]): Digits {
  let [decimals, figures] = [0, 0];
  for (const reading of readings) {
    if (reading.kind !== 'value' || reading.digits === null || isNoise(reading.value)) continue;
    decimals = Math.max(decimals, reading.digits.decimals);
    figures = Math.max(figures, reading.digits.figures);
  }
  return { decimals, figures };
}

export function mostOf(several: readonly Digits[]): Digits {
  return {
    decimals: Math.max(0, ...several.map(({ decimals }) => decimals)),
    figures: Math.max(0, ...several.map(({ figures }) => figures)),
  };
}

function isNoise(value: number): boolean {
  return value !== 0 && Math.abs(value) < zeroWidth;
}

/** The digits at which a step with these digits is worked out: with as many as are needed where fewer were typed. */
export function workingDigits(digits: Digits, least: Digits): Digits {
  return mostOf([digits, fewestOnTheWay, ...(isCoarse({ digits }, least) ? [least] : [])]);
}

const leastPower = -330;
const powers = Array.from({ length: 640 }, (_, at) => Number(`1e${at + leastPower}`));

/** 10 to a whole power, from a table: it is asked for at every operation. */
export function tenTo(power: number): number {
  return powers[power - leastPower] ?? 10 ** power;
}

/** The power of ten of the first significant figure; that of 0 is -Infinity. */
export function magnitude(value: number): number {
  return Math.floor(Math.log10(Math.abs(value)));
}

/** The last place of a number with these digits: the coarser of the two readings. */
export function unitOf(value: number, { decimals, figures }: Digits): number {
  return Math.max(tenTo(-decimals), tenTo(magnitude(value) + 1 - figures));
}

/**
 * Half of what one step in the last place of a cell means: its own last place, yet hardly coarser than the
 * matrix and never coarser than the fewest digits.
 * @param digits of the whole matrix
 */
export function halfUnit({ value, digits: own, slack }: CellValue, digits: Digits, least: Digits): number {
  if (value === 0) return Math.min(slack, tenTo(-Math.max(digits.decimals, least.decimals)) / 2);
  const coarsest = unitOf(value, least) / 2;
  return own === null
    ? Math.min(slack, coarsest)
    : Math.min(slack, (coarserBy * unitOf(value, digits)) / 2, coarsest);
}

/** Whether a matrix has too few digits to be checked: one short cell among others may have lost its zeros. */
export function isCoarse({ digits }: { readonly digits: Digits }, least: Digits): boolean {
  return digits.decimals < least.decimals && digits.figures < least.figures;
}
