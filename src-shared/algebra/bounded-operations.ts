/** What is done with matrices whose numbers may be off: each operation adds what rounding its results adds. */
import { productRad, quotientRad } from './ball-arithmetic.ts';
import { absolute, misfit, product, softmax, summed } from './matrix-operations.ts';
import type { Matrix } from './matrix.ts';
import { workOutEntries } from './rounded-entries.ts';
import type { Scalar } from './scalar.ts';

export interface Bounded {
  readonly matrix: Matrix;
  /** How far each value may be off, row by row; Infinity where nothing is known. */
  readonly bounds: readonly number[];
  /** See `sizeOf`: few ask for it. Null where it is that of the value. */
  readonly sizeAt: SizeAt | null;
}

type SizeAt = (at: number) => number;

/** What the terms of one value add up to without their signs: what noise is measured by. */
export function sizeOf({ matrix, sizeAt }: Bounded, at: number): number {
  return sizeAt ? sizeAt(at) : Math.abs(matrix.values[at] as number);
}

function sizesOf(of: Bounded): Matrix {
  const { sizeAt, matrix } = of;
  return sizeAt ? { ...matrix, values: matrix.values.map((_, at) => sizeAt(at)) } : absolute(matrix);
}

/** All of them at the first that is asked for. */
function together(make: () => Matrix): SizeAt {
  let made: Matrix | null = null;
  return (at) => (made ??= make()).values[at] as number;
}

/** Half a last place, relative to a number. */
const halfPlace = Number.EPSILON / 2;

/** What rounding the result adds; whole numbers that gave a whole number were not rounded. */
export function lastPlace(value: number, bound: number): number {
  if (bound === 0 && Number.isSafeInteger(value)) return 0;
  return halfPlace * Math.abs(value) + Number.MIN_VALUE;
}

const orUnknown = (bound: number): number => (Number.isNaN(bound) ? Infinity : bound);

/** For operations that only move entries about. */
export function rearranged(of: Bounded, move: (of: Matrix) => Matrix): Bounded {
  const { rows, cols } = of.matrix;
  return {
    matrix: move(of.matrix),
    bounds: move({ rows, cols, values: of.bounds }).values,
    sizeAt: of.sizeAt && together(() => move(sizesOf(of))),
  };
}

export type ZipName = 'add' | 'sub' | 'hadamard' | 'quotient';

/** Each entry of the one with the entry of the other. */
export function boundedZip(name: ZipName, left: Bounded, right: Bounded): Bounded {
  const { rows, cols } = left.matrix;
  if (rows !== right.matrix.rows || cols !== right.matrix.cols) {
    throw misfit('cell by cell', left.matrix, right.matrix);
  }
  return zipped(name, left, right);
}

/** @param by 1 x 1 */
export function boundedScale(by: Bounded, of: Bounded): Bounded {
  if (by.bounds.length !== 1) throw misfit('scale', by.matrix, of.matrix);
  return zipped('hadamard', by, of);
}

/** @param left may have one entry, which stands for as many as `right` has */
function zipped(name: ZipName, left: Bounded, right: Bounded): Bounded {
  const { rows, cols } = right.matrix;
  const values = new Array<number>(right.bounds.length);
  const bounds = new Array<number>(right.bounds.length);
  fills[name](left, right, values, bounds);
  return { matrix: { rows, cols, values }, bounds, sizeAt: zippedSize(name, left, right) };
}

function zippedSize(name: ZipName, left: Bounded, right: Bounded): SizeAt | null {
  if (name === 'add' || name === 'sub') return (at) => sizeOf(left, at) + sizeOf(right, at);
  if (name === 'quotient') {
    return left.sizeAt && ((at) => sizeOf(left, at) / Math.abs(right.matrix.values[at] as number));
  }
  if (!left.sizeAt && !right.sizeAt) return null;
  const step = left.bounds.length === 1 ? 0 : 1;
  return (at) => sizeOf(left, at * step) * sizeOf(right, at);
}

type Fill = (left: Bounded, right: Bounded, values: number[], bounds: number[]) => void;

/** One loop for each, with nothing called but what is compiled into it: most of a solution is spent here. */
const fills: Readonly<Record<ZipName, Fill>> = {
  add: (left, right, values, bounds) => {
    addInto(left, right, 1, values, bounds);
  },
  sub: (left, right, values, bounds) => {
    addInto(left, right, -1, values, bounds);
  },
  hadamard: ({ matrix: a, bounds: boundsA }, { matrix: b, bounds: boundsB }, values, bounds) => {
    const step = a.values.length === 1 ? 0 : 1;
    for (let at = 0, i = 0; at < values.length; at += 1, i += step) {
      const one = a.values[i] as number;
      const other = b.values[at] as number;
      const value = one * other;
      const bound = productRad(one, boundsA[i] as number, other, boundsB[at] as number);
      values[at] = value;
      bounds[at] = orUnknown(bound + lastPlace(value, bound));
    }
  },
  quotient: ({ matrix: a, bounds: boundsA }, { matrix: b, bounds: boundsB }, values, bounds) => {
    for (let at = 0; at < values.length; at += 1) {
      const one = a.values[at] as number;
      const other = b.values[at] as number;
      const value = one / other;
      const bound = quotientRad(one, boundsA[at] as number, other, boundsB[at] as number);
      values[at] = value;
      bounds[at] = orUnknown(bound + lastPlace(value, bound));
    }
  },
};

function addInto(left: Bounded, right: Bounded, sign: 1 | -1, values: number[], bounds: number[]): void {
  const [a, b] = [left.matrix.values, right.matrix.values];
  for (let at = 0; at < values.length; at += 1) {
    const value = (a[at] as number) + sign * (b[at] as number);
    const bound = (left.bounds[at] as number) + (right.bounds[at] as number);
    values[at] = value;
    bounds[at] = orUnknown(bound + lastPlace(value, bound));
  }
}

/** Adds the terms from first to last, as `product` does. */
export function boundedProduct(left: Bounded, right: Bounded): Bounded {
  const [a, b] = [left.matrix, right.matrix];
  if (a.cols !== b.rows) throw misfit('product', a, b);
  const values = new Array<number>(a.rows * b.cols);
  const bounds = new Array<number>(a.rows * b.cols);
  for (let row = 0, at = 0; row < a.rows; row += 1) {
    for (let col = 0; col < b.cols; col += 1, at += 1) {
      let total = 0;
      let bound = 0;
      const first = row * a.cols;
      const end = first + a.cols;
      for (let i = first, j = col; i < end; i += 1, j += b.cols) {
        const one = a.values[i] as number;
        const other = b.values[j] as number;
        const term = one * other;
        const exact = productRad(one, left.bounds[i] as number, other, right.bounds[j] as number);
        const own = exact + lastPlace(term, exact);
        total += term;
        bound += own;
        // The first term is copied, not added.
        if (i > first) bound += lastPlace(total, bound);
      }
      values[at] = total;
      bounds[at] = orUnknown(bound);
    }
  }
  const isOneTerm = a.cols === 1 && !left.sizeAt && !right.sizeAt;
  const sizeAt = isOneTerm ? null : together(() => product(sizesOf(left), sizesOf(right)));
  return { matrix: { rows: a.rows, cols: b.cols, values }, bounds, sizeAt };
}

/** Adds the terms from first to last, as `summed` does. */
export function boundedSum(over: 'rows' | 'columns' | 'all', of: Bounded): Bounded {
  const { rows: height, cols: width, values: terms } = of.matrix;
  const rows = over === 'rows' ? height : 1;
  const cols = over === 'columns' ? width : 1;
  const values = new Array<number>(rows * cols);
  const bounds = new Array<number>(rows * cols);
  const step = over === 'columns' ? width : 1;
  for (let at = 0; at < values.length; at += 1) {
    const first = over === 'rows' ? at * width : at;
    const end = over === 'rows' ? first + width : terms.length;
    let total = terms[first] ?? 0;
    let bound = of.bounds[first] ?? 0;
    for (let i = first + step; i < end; i += step) {
      total += terms[i] as number;
      bound += of.bounds[i] as number;
      bound += lastPlace(total, bound);
    }
    values[at] = total;
    bounds[at] = orUnknown(bound);
  }
  return { matrix: { rows, cols, values }, bounds, sizeAt: together(() => summed(over, sizesOf(of))) };
}

export function boundedEach(tree: Scalar, { matrix, bounds: own }: Bounded): Bounded {
  const { rows, cols, values: given } = matrix;
  const { values, bounds } = workOutEntries(tree, () => ({ values: given, bounds: own }));
  const isOneForAll = values.length < given.length;
  return {
    matrix: { rows, cols, values: isOneForAll ? given.map(() => values[0] as number) : values },
    bounds: isOneForAll ? given.map(() => bounds[0] as number) : bounds.map(orUnknown),
    sizeAt: null,
  };
}

/** In each column an output moves by x_i (dz_i - sum x_j dz_j); the exponential and its argument are rounded too. */
export function boundedSoftmax(of: Bounded): Bounded {
  const matrix = softmax(of.matrix);
  const bounds = new Array<number>(of.bounds.length);
  for (let col = 0; col < matrix.cols; col += 1) fillSoftmaxColumn(of, matrix, col, bounds);
  return { matrix, bounds, sizeAt: null };
}

function fillSoftmaxColumn(of: Bounded, { cols, values }: Matrix, col: number, bounds: number[]): void {
  const given = of.matrix.values;
  let largest = -Infinity;
  for (let at = col; at < values.length; at += cols) largest = Math.max(largest, given[at] as number);
  const moveOf = (at: number): number => {
    const bound = of.bounds[at] as number;
    return bound + lastPlace((given[at] as number) - largest, bound) + Number.EPSILON;
  };
  let shared = 0;
  for (let at = col; at < values.length; at += cols) shared += moveOf(at) * (values[at] as number);
  const summing = (values.length / cols + 1) * halfPlace;
  for (let at = col; at < values.length; at += cols) {
    const relative = moveOf(at) + shared + summing;
    bounds[at] = orUnknown((values[at] as number) * Math.expm1(relative) + Number.MIN_VALUE);
  }
}
