/** The value of a formula with a bound of its rounding error: reads it with numbers that may be off, and adds up what each operation adds. */
import { evaluateOver, type Arithmetic } from './arithmetic.ts';
import { productRad, quotientRad } from './ball-arithmetic.ts';
import type { Formula } from './formula.ts';
import type { Matrix } from './matrix.ts';
import { roundedNumbers, type Rounded } from './rounded.ts';
import type { Scalar } from './scalar.ts';
import { expressionOf, type UnitFunction } from './unit-function.ts';

/** Entries row by row, as in a Matrix. */
export interface Bounded {
  readonly rows: number;
  readonly cols: number;
  readonly values: readonly number[];
  /** How far each value may be off; Infinity where nothing is known. */
  readonly bounds: readonly number[];
  /** What the terms of each value add up to without their signs: what noise is measured by. */
  readonly sizes: readonly number[];
}

type Read = (id: string) => Matrix;

/** Beside the matrices, so that equal ones stay equal whatever they were worked out from. */
const known = new WeakMap<Matrix, readonly number[]>();

/** @returns the matrix, from now on with these bounds */
export function withBounds(of: Matrix, bounds: readonly number[]): Matrix {
  known.set(of, bounds);
  return of;
}

/** How far each value may be off: of a given decimal, by what its binary fraction leaves out; a whole number is exact. */
export function boundsOf(of: Matrix): readonly number[] {
  return known.get(of) ?? of.values.map((value) => lastPlace(value, 0));
}

/** Half a last place, relative to a number. */
const halfPlace = Number.EPSILON / 2;

/**
 * Values are those of `evaluate`, except that a kink is where 0 cannot be told from the argument.
 * @throws RangeError when shapes do not fit together, and for argmax, which has no rounding error
 */
export function evaluateBounded(formula: Formula, read: Read): Bounded {
  const go = (part: Formula): Bounded => evaluateBounded(part, read);
  switch (formula.op) {
    case 'ref':
      return asBounded(read(formula.id));
    case 'const':
      return asBounded({ rows: 1, cols: 1, values: [formula.value] });
    case 'matmul':
      return product(go(formula.left), go(formula.right));
    case 'transpose':
      return transposed(go(formula.of));
    case 'add':
      return zip(go(formula.left), go(formula.right), added);
    case 'sub':
      return zip(go(formula.left), go(formula.right), (a, b) => added(a, { ...b, value: -b.value }));
    case 'hadamard':
      return zip(go(formula.left), go(formula.right), multiplied);
    case 'quotient':
      return zip(go(formula.left), go(formula.right), divided);
    case 'scale': {
      const of = go(formula.of);
      return zip(repeated(go(formula.by), of), of, multiplied);
    }
    case 'map':
      return mapped(formula.by, go(formula.of));
    case 'slope':
      return each(expressionOf(elementwiseOnly(formula.by), formula.from), go(formula.of));
    case 'sum':
      return summed(formula.over, go(formula.of));
    case 'broadcast':
      return repeated(go(formula.of), go(formula.like));
    case 'argmax':
      throw new RangeError('a choice has no rounding error');
  }
}

function elementwiseOnly(by: UnitFunction): Exclude<UnitFunction, { shape: 'softmax' }> {
  if (by.shape === 'softmax') throw new RangeError('softmax has a Jacobian, not a slope a cell');
  return by;
}

function asBounded(of: Matrix): Bounded {
  const { rows, cols, values } = of;
  return { rows, cols, values, bounds: boundsOf(of), sizes: values.map(Math.abs) };
}

/** One entry. */
interface Cell {
  value: number;
  bound: number;
  size: number;
}

/** What rounding the result adds; whole numbers that gave a whole number were not rounded. */
function lastPlace(value: number, bound: number): number {
  if (bound === 0 && Number.isSafeInteger(value)) return 0;
  return halfPlace * Math.abs(value) + Number.MIN_VALUE;
}

function cellOf(value: number, bound: number, size: number): Cell {
  return { value, bound: bound + lastPlace(value, bound), size };
}

const added = (a: Cell, b: Cell): Cell => cellOf(a.value + b.value, a.bound + b.bound, a.size + b.size);

const multiplied = (a: Cell, b: Cell): Cell =>
  cellOf(a.value * b.value, productRad(a.value, a.bound, b.value, b.bound), a.size * b.size);

function divided(a: Cell, b: Cell): Cell {
  const value = a.value / b.value;
  return cellOf(value, quotientRad(a.value, a.bound, b.value, b.bound), a.size / Math.abs(b.value));
}

function matrixOf(rows: number, cols: number, cell: (at: number) => Cell): Bounded {
  const count = rows * cols;
  const [values, bounds, sizes] = [
    new Array<number>(count),
    new Array<number>(count),
    new Array<number>(count),
  ];
  for (let at = 0; at < count; at += 1) {
    const { value, bound, size } = cell(at);
    values[at] = value;
    bounds[at] = Number.isNaN(bound) ? Infinity : bound;
    sizes[at] = size;
  }
  return { rows, cols, values, bounds, sizes };
}

function cellAt({ values, bounds, sizes }: Bounded, at: number): Cell {
  return { value: values[at] as number, bound: bounds[at] as number, size: sizes[at] as number };
}

function misfit(name: string, left: Bounded, right: Bounded): RangeError {
  return new RangeError(`${name}: ${left.rows} x ${left.cols} and ${right.rows} x ${right.cols} do not fit`);
}

function zip(left: Bounded, right: Bounded, combine: (a: Cell, b: Cell) => Cell): Bounded {
  if (left.rows !== right.rows || left.cols !== right.cols) throw misfit('cell by cell', left, right);
  return matrixOf(left.rows, left.cols, (at) => combine(cellAt(left, at), cellAt(right, at)));
}

/** Adds the terms from first to last, as `evaluate` does. */
function total(count: number, term: (k: number) => Cell): Cell {
  let sum: Cell = { value: 0, bound: 0, size: 0 };
  for (let k = 0; k < count; k += 1) sum = k === 0 ? term(k) : added(sum, term(k));
  return sum;
}

function product(left: Bounded, right: Bounded): Bounded {
  if (left.cols !== right.rows) throw misfit('product', left, right);
  return matrixOf(left.rows, right.cols, (at) => {
    const [row, col] = [Math.floor(at / right.cols), at % right.cols];
    return total(left.cols, (k) =>
      multiplied(cellAt(left, row * left.cols + k), cellAt(right, k * right.cols + col)),
    );
  });
}

function transposed(of: Bounded): Bounded {
  const { rows, cols } = of;
  return matrixOf(cols, rows, (at) => cellAt(of, (at % rows) * cols + Math.floor(at / rows)));
}

function mapped(by: UnitFunction, of: Bounded): Bounded {
  return by.shape === 'softmax' ? softmax(of) : each(by.value, of);
}

/** What cannot be told from 0 is not beyond a kink. */
const withKinks: Arithmetic<Rounded> = {
  ...roundedNumbers,
  isPositive: ({ value, error }) => value > error,
};

function each(tree: Scalar, of: Bounded): Bounded {
  return matrixOf(of.rows, of.cols, (at) => {
    const cell = cellAt(of, at);
    const { value, error } = evaluateRounded(tree, () => ({ value: cell.value, error: cell.bound }));
    return { value, bound: error, size: Math.abs(value) };
  });
}

/** An expression with a bound of its rounding error. */
export function evaluateRounded(tree: Scalar, variable: (name: string) => Rounded): Rounded {
  return evaluateOver(tree, withKinks, { variable, sum: noSum });
}

function noSum(): never {
  throw new RangeError('an expression of single numbers holds no sum');
}

/** In each column an output moves by x_i (dz_i - sum x_j dz_j); the exponential and its argument are rounded too. */
function softmax(of: Bounded): Bounded {
  const columns = Array.from({ length: of.cols }, (_, col) =>
    softmaxColumn(Array.from({ length: of.rows }, (__, row) => cellAt(of, row * of.cols + col))),
  );
  return matrixOf(of.rows, of.cols, (at) => columns[at % of.cols]?.[Math.floor(at / of.cols)] as Cell);
}

function softmaxColumn(entries: readonly Cell[]): Cell[] {
  const largest = Math.max(...entries.map(({ value }) => value));
  const powers = entries.map(({ value }) => Math.exp(value - largest));
  const whole = powers.reduce((sum, power) => sum + power, 0);
  const moves = entries.map(({ value, bound }) => bound + lastPlace(value - largest, bound) + Number.EPSILON);
  const shared = moves.reduce((sum, move, at) => sum + (move * (powers[at] as number)) / whole, 0);
  return powers.map((power, at) => {
    const value = power / whole;
    const relative = (moves[at] as number) + shared + (entries.length + 1) * halfPlace;
    return { value, bound: value * Math.expm1(relative) + Number.MIN_VALUE, size: value };
  });
}

function summed(over: 'rows' | 'columns' | 'all', of: Bounded): Bounded {
  const rows = over === 'rows' ? of.rows : 1;
  const cols = over === 'columns' ? of.cols : 1;
  return matrixOf(rows, cols, (at) =>
    total(of.values.length / (rows * cols), (k) =>
      cellAt(of, over === 'rows' ? at * of.cols + k : over === 'columns' ? k * of.cols + at : k),
    ),
  );
}

function repeated(of: Bounded, like: Bounded): Bounded {
  const fits = (mine: number, theirs: number): boolean => mine === theirs || mine === 1;
  if (!fits(of.rows, like.rows) || !fits(of.cols, like.cols)) throw misfit('broadcast', of, like);
  return matrixOf(like.rows, like.cols, (at) => {
    const [row, col] = [of.rows === 1 ? 0 : Math.floor(at / like.cols), of.cols === 1 ? 0 : at % like.cols];
    return cellAt(of, row * of.cols + col);
  });
}
