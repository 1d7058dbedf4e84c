/** Works a formula out so that what is equal on paper is equal: rounding errors are bounded, and what they hide is put right. */
import { evaluateBounded, evaluateRounded, withBounds, type Bounded } from './bounded.ts';
import { tiedRows } from './evaluate.ts';
import type { Formula } from './formula.ts';
import { scalarMatrix, type Matrix } from './matrix.ts';
import { roundedNumbers } from './rounded.ts';
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

function canonical({ rows, cols, values: found, bounds: counted, sizes }: Bounded): Matrix {
  const known = counted.map((bound, at) => Math.min(bound, mostNoise * Math.max(1, sizes[at] as number)));
  const values = [...found];
  const bounds = [...known];
  const settle = (at: number, size: number): void => {
    const value = found[at] as number;
    values[at] = value < 0 ? 0 - size : size;
    bounds[at] = (known[at] as number) + Math.abs(Math.abs(value) - size);
  };
  for (const group of alike(found, known)) {
    const [first] = group;
    if (first === undefined) continue;
    const size = shortened(Math.abs(found[first] as number), known[first] as number);
    for (const at of group) settle(at, size);
  }
  return withBounds({ rows, cols, values }, bounds);
}

/** Places of entries whose sizes cannot be told apart, the smallest entry of each group first. */
function alike(values: readonly number[], bounds: readonly number[]): number[][] {
  const sizeOf = (at: number): number => Math.abs(values[at] as number);
  const places = values.map((_, at) => at).filter((at) => Number.isFinite(values[at]));
  places.sort((one, other) => sizeOf(one) - sizeOf(other) || one - other);
  const groups: number[][] = [];
  for (const at of places) {
    const group = groups.at(-1);
    const first = group?.[0];
    // By the smaller bound: what is known well is not lost in what is known badly.
    const isAlike =
      first !== undefined &&
      sizeOf(at) - sizeOf(first) <= Math.min(bounds[at] as number, bounds[first] as number);
    if (isAlike) group?.push(at);
    else groups.push([at]);
  }
  return groups;
}

/** So many digits fewer than are known say that it is no accident. */
const fewerDigits = 5;

/** The same for an expression of single numbers. @param values of its variables; names that are missing give NaN */
export function workOutScalar(tree: Scalar, values: Readonly<Record<string, number>>): number {
  const { value, error } = evaluateRounded(tree, (name) => roundedNumbers.number(values[name] ?? NaN));
  const size = shortened(Math.abs(value), error);
  return value < 0 ? 0 - size : size;
}

/** @returns 0 or a much shorter decimal, where the bound leaves room for it */
function shortened(size: number, bound: number): number {
  if (bound === 0 || !Number.isFinite(bound)) return size;
  if (size <= bound) return 0;
  const digits = Math.floor(Math.log10(size / bound)) - fewerDigits;
  if (digits < 1) return size;
  const short = Number(size.toPrecision(Math.min(digits, 15)));
  return Math.abs(short - size) <= bound ? short : size;
}
