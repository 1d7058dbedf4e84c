/** The last place that is asked of a number. */
import type { Exercise } from '../../exercise/exercise.ts';

type Precision = Exercise['precision'];

/** @returns one unit of the last asked place of a number, Infinity for 0 in figures */
export function askedUnit(value: number, { digits, kind }: Precision): number {
  if (kind === 'decimals') return 10 ** -digits;
  return value === 0 ? Infinity : 10 ** (Math.floor(Math.log10(Math.abs(value))) + 1 - digits);
}

/** Whether two numbers are written alike at the asked precision. */
export function writtenAlike(one: number, other: number, precision: Precision): boolean {
  if (one === other) return true;
  const unit = Math.min(askedUnit(one, precision), askedUnit(other, precision));
  if (Math.abs(one - other) > 2 * unit) return false;
  return written(one, precision) === written(other, precision);
}

function written(value: number, { digits, kind }: Precision): string {
  const text = kind === 'decimals' ? value.toFixed(digits) : value.toPrecision(digits);
  return String(Number(text));
}
