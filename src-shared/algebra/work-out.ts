/** Works a formula out so that what is equal on paper is equal: rounding errors are bounded, and what they hide is put right. */
import { sizeOf, type Bounded } from './bounded-operations.ts';
import { evaluateBounded, withBounds } from './bounded.ts';
import { placesBySize } from './by-size.ts';
import { tiedRows } from './evaluate.ts';
import type { Formula } from './formula.ts';
import { scalarMatrix, type Matrix } from './matrix.ts';
import { workOutEntries } from './rounded-entries.ts';
import { errorOfGiven } from './rounded.ts';
import type { Scalar } from './scalar.ts';

/**
 * Like `evaluate`; an entry that cannot be told from 0 is 0, one that cannot be told from a much shorter decimal is that
 * decimal, and entries that cannot be told apart, but for their signs, are equal.
 * @param read matrices with the bounds of what was worked out before
 * @throws RangeError when shapes do not fit together: that is a bug in a formula, not bad input
 */
export function workOut(formula: Formula, read: (id: string) => Matrix): Matrix {
  if (formula.op !== 'argmax') return canonical(evaluateBounded(formula, read));
  const [lowest] = tiedRows(workOut(formula.of, read).values);
  if (lowest === undefined) throw new RangeError('argmax of nothing');
  return scalarMatrix(lowest);
}

/**
 * A bound grows with every update as if all errors added up, which they do not. So it is never taken for more than this
 * part of the value's terms, or of 1: what is off by more has no digits that anybody could compare.
 */
const mostNoise = 2 ** -42;

function canonical(found: Bounded): Matrix {
  const { rows, cols, values: noisy } = found.matrix;
  const known = withinNoise(found);
  // Most matrices have nothing to put right, and are not copied.
  let values: number[] | null = null;
  let bounds: number[] | null = null;
  const places = placesBySize(noisy);
  const count = places.length;
  // The smallest of those that cannot be told apart, and what their size is on paper.
  let first = NaN;
  let firstBound = 0;
  let size = 0;
  for (let next = 0; next < count; next += 1) {
    const at = places[next] as number;
    const value = noisy[at] as number;
    const own = Math.abs(value);
    const bound = known[at] as number;
    // By the smaller bound: what is known well is not lost in what is known badly.
    const isAlike = own - first <= Math.min(bound, firstBound);
    if (!isAlike) {
      first = own;
      firstBound = bound;
      size = shortened(own, bound);
    }
    const onPaper = value < 0 ? 0 - size : size;
    if (Object.is(onPaper, value)) continue;
    (values ??= noisy.slice())[at] = onPaper;
    (bounds ??= known.slice())[at] = bound + Math.abs(own - size);
  }
  return withBounds({ rows, cols, values: values ?? noisy }, bounds ?? known);
}

/** The bounds, none larger than the noise that is taken for possible. */
function withinNoise(found: Bounded): readonly number[] {
  const { bounds, matrix } = found;
  let within: number[] | null = null;
  for (let at = 0; at < bounds.length; at += 1) {
    const bound = bounds[at] as number;
    // A value is at most as large as its terms, so that these are rarely asked for.
    if (bound <= mostNoise * Math.max(1, Math.abs(matrix.values[at] as number))) continue;
    (within ??= bounds.slice())[at] = Math.min(bound, mostNoise * Math.max(1, sizeOf(found, at)));
  }
  return within ?? bounds;
}

/** So many digits fewer than are known say that it is no accident. */
const fewerDigits = 5;

/** The same for an expression of single numbers. @param values of its variables; names that are missing give NaN */
export function workOutScalar(tree: Scalar, values: Readonly<Record<string, number>>): number {
  const { values: found, bounds } = workOutEntries(tree, (name) => {
    const value = values[name] ?? NaN;
    return { values: [value], bounds: [errorOfGiven(value)] };
  });
  const value = found[0] as number;
  const size = shortened(Math.abs(value), bounds[0] as number);
  return value < 0 ? 0 - size : size;
}

/** @returns 0 or a much shorter decimal, where the bound leaves room for it */
function shortened(size: number, bound: number): number {
  if (bound === 0 || !Number.isFinite(bound)) return size;
  if (size <= bound) return 0;
  const digits = Math.floor(Math.log10(size / bound)) - fewerDigits;
  if (digits < 1) return size;
  const short = rounded(size, Math.min(digits, 15));
  return Math.abs(short - size) <= bound ? short : size;
}

/** Powers of ten that a double holds exactly. */
const powersOfTen = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/** @returns the number in so many figures, at most 15; where two decimals are as near, either */
function rounded(size: number, figures: number): number {
  const decimals = figures - 1 - Math.floor(Math.log10(size));
  const power = powersOfTen[Math.abs(decimals)];
  if (power === undefined) return Number(size.toPrecision(figures));
  // Of two exact numbers, so that the result is the double nearest to the decimal, as if that were read.
  return decimals < 0 ? Math.round(size / power) * power : Math.round(size * power) / power;
}
