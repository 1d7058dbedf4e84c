/** One cell of a formula: the scalar expression over the entries of what the formula reads. */
import type { Formula } from './formula.ts';
import type { Shape } from './matrix.ts';
import {
  add,
  apply,
  divide,
  multiply,
  negate,
  num,
  power,
  substitute,
  subtract,
  variable,
  type Scalar,
} from './scalar.ts';
import { formulaShape } from './formula-shape.ts';
import { expressionOf, netInputName, outputName, type UnitFunction } from './unit-function.ts';

/** One entry of a given matrix or an earlier step; row and column from 0. */
export interface Entry {
  readonly id: string;
  readonly row: number;
  readonly col: number;
}

export type ShapeOf = (id: string) => Shape;

/** The variable that stands for an entry in the expression of a cell. */
export function entryName({ id, row, col }: Entry): string {
  return `${id}|${row}|${col}`;
}

/** @throws RangeError when the variable stands for no entry */
export function entryNamed(name: string): Entry {
  const [id, row, col] = name.split('|');
  if (id === undefined || row === undefined || col === undefined)
    throw new RangeError(`${name} is not an entry`);
  return { id, row: Number(row), col: Number(col) };
}

const range = (n: number): number[] => Array.from({ length: n }, (_, at) => at);

/**
 * The cell's expression, its variables named by `entryName`.
 * @throws RangeError for an argmax, which is no expression
 */
export function cellOf(formula: Formula, row: number, col: number, shape: ShapeOf): Scalar {
  const go = (part: Formula, r = row, c = col): Scalar => cellOf(part, r, c, shape);
  switch (formula.op) {
    case 'ref':
      return variable(entryName({ id: formula.id, row, col }));
    case 'const':
      return num(formula.value);
    case 'matmul': {
      const inner = range(formulaShape(formula.left, shape).cols);
      return total(inner.map((k) => multiply(go(formula.left, row, k), go(formula.right, k, col))));
    }
    case 'transpose':
      return go(formula.of, col, row);
    case 'add':
      return add(go(formula.left), go(formula.right));
    case 'sub':
      return subtract(go(formula.left), go(formula.right));
    case 'hadamard': {
      const left = go(formula.left);
      return formula.left === formula.right ? power(left, num(2)) : multiply(left, go(formula.right));
    }
    case 'quotient':
      return divide(go(formula.left), go(formula.right));
    case 'scale':
      return scaled(go(formula.by, 0, 0), go(formula.of));
    case 'map':
      return mapped(formula.by, row, range(formulaShape(formula.of, shape).rows), (r) => go(formula.of, r));
    case 'slope':
      return substituted(formula.by, formula.from, go(formula.of));
    case 'sum':
      return total(summedCells(formula, row, col, shape).map(([r, c]) => go(formula.of, r, c)));
    case 'broadcast': {
      const { rows, cols } = formulaShape(formula.of, shape);
      return go(formula.of, rows === 1 ? 0 : row, cols === 1 ? 0 : col);
    }
    case 'argmax':
      throw new RangeError('an argmax is not an expression of its entries');
  }
}

/** In halves, so that a long sum stays shallow. */
function total(terms: readonly Scalar[]): Scalar {
  const [only, ...others] = terms;
  if (only === undefined) return num(0);
  if (others.length === 0) return only;
  const middle = Math.ceil(terms.length / 2);
  return add(total(terms.slice(0, middle)), total(terms.slice(middle)));
}

function scaled(factor: Scalar, of: Scalar): Scalar {
  return factor.node === 'number' && factor.value === -1 ? negate(of) : multiply(factor, of);
}

function mapped(
  by: UnitFunction,
  row: number,
  rows: readonly number[],
  cell: (row: number) => Scalar,
): Scalar {
  if (by.shape === 'elementwise') return substituted(by, 'value', cell(row));
  return divide(apply('exp', cell(row)), total(rows.map((r) => apply('exp', cell(r)))));
}

function substituted(by: UnitFunction, what: 'value' | 'z' | 'x', argument: Scalar): Scalar {
  if (by.shape === 'softmax') throw new RangeError('softmax has a Jacobian, not a slope a cell');
  return substitute(expressionOf(by, what), what === 'x' ? outputName : netInputName, argument);
}

function summedCells(
  { over, of }: Extract<Formula, { op: 'sum' }>,
  row: number,
  col: number,
  shape: ShapeOf,
): (readonly [number, number])[] {
  const { rows, cols } = formulaShape(of, shape);
  const [allRows, allCols] = [
    over === 'rows' ? [row] : range(rows),
    over === 'columns' ? [col] : range(cols),
  ];
  return allRows.flatMap((r) => allCols.map((c) => [r, c] as const));
}
