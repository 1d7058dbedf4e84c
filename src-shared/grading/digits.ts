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

/** The most decimals and the most figures that plain numbers of one matrix or of several claim for sure. */
export function mostDigits(readings: readonly CellReading[]): Digits {
  let [decimals, figures] = [0, 0];
  for (const reading of readings) {
    if (reading.kind !== 'value' || reading.digits === null || isNoise(reading.value)) continue;
    const claimed = claimedDigits(reading);
    decimals = Math.max(decimals, claimed.decimals);
    figures = Math.max(figures, claimed.figures);
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

/** Kept with a digit or two more and then rounded again, a number may be off by a little more than half a unit. */
const roundedAgain = 1.1;

/** What the cells beside a cell say about it. */
export interface Claims {
  /** Of its matrix. */
  readonly digits: Digits;
  /** Of everything that was written so far. */
  readonly soFar: Digits;
  /** The fewest that are asked for. */
  readonly least: Digits;
}

/**
 * Half of what one step in the last place of a cell means: its own last place, yet hardly coarser than the
 * matrix and never coarser than the fewest digits. A zero shows no digit: it is as exact as all that was written.
 */
export function halfUnit(cell: CellValue, { digits, soFar, least }: Claims): number {
  const { value, digits: own } = cell;
  if (value === 0)
    return Math.min(cell.slack, tenTo(-Math.max(soFar.decimals, least.decimals)) / 2) * roundedAgain;
  const coarsest = unitOf(value, least) / 2;
  return own === null
    ? Math.min(cell.slack, coarsest)
    : Math.min(cell.slack * roundedAgain, (coarserBy * unitOf(value, digits)) / 2, coarsest);
}

/** The same of its own last place alone, however coarse that is; a bare 0 has the fewest decimals. */
export function ownHalfUnit(cell: CellValue, { least }: Pick<Claims, 'least'>): number {
  if (cell.value === 0) return Math.min(cell.slack, tenTo(-least.decimals) / 2);
  return isCoarse({ digits: claimedDigits(cell) }, least) ? cell.slack : cell.slack * roundedAgain;
}

/** What a number's last place says by itself; zeros at the end of a whole number need not be figures. */
export function claimedDigits({ value, slack }: CellValue): Digits {
  const decimals = 0 - Math.round(Math.log10(2 * slack));
  return { decimals, figures: value === 0 ? 0 : Math.max(0, magnitude(value) + 1 + decimals) };
}

/** Half a unit of the number with zeros added up to these digits. */
export function halfUnitAt(value: number, digits: Digits): number {
  return (roundedAgain * unitOf(value, digits)) / 2;
}

/** Whether these are too few digits to tell right from wrong. */
export function isCoarse({ digits }: { readonly digits: Digits }, least: Digits): boolean {
  return digits.decimals < least.decimals && digits.figures < least.figures;
}
