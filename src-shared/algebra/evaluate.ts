/** The value of a formula as the machine computes it, rounding noise included. */
import { scalarMatrix, type Matrix } from './matrix.ts';
import type { Formula } from './formula.ts';
import type { UnitFunction } from './unit-function.ts';

/** @throws RangeError when shapes do not fit together: that is a bug in a formula, not bad input */
export function evaluate(formula: Formula, read: (id: string) => Matrix): Matrix {
  return worked(formula, read, (part) => evaluate(part, read));
}

/** Formulas that share parts, each part worked out once. */
export function evaluator(read: (id: string) => Matrix): (formula: Formula) => Matrix {
  const known = new Map<Formula, Matrix>();
  const go = (part: Formula): Matrix => {
    const found = known.get(part);
    if (found) return found;
    const value = worked(part, read, go);
    known.set(part, value);
    return value;
  };
  return go;
}

function worked(formula: Formula, read: (id: string) => Matrix, go: (part: Formula) => Matrix): Matrix {
  switch (formula.op) {
    case 'ref':
      return read(formula.id);
    case 'const':
      return scalarMatrix(formula.value);
    case 'matmul':
      return product(go(formula.left), go(formula.right));
    case 'transpose':
      return transposed(go(formula.of));
    case 'add':
      return zip(go(formula.left), go(formula.right), (a, b) => a + b);
    case 'sub':
      return zip(go(formula.left), go(formula.right), (a, b) => a - b);
    case 'hadamard':
      return zip(go(formula.left), go(formula.right), (a, b) => a * b);
    case 'quotient':
      return zip(go(formula.left), go(formula.right), (a, b) => a / b);
    case 'scale':
      return scaled(go(formula.by), go(formula.of));
    case 'map':
      return mapped(formula.by, go(formula.of));
    case 'slope':
      return each(go(formula.of), slopeFunction(formula.by, formula.from));
    case 'sum':
      return summed(formula.over, go(formula.of));
    case 'broadcast':
      return repeated(go(formula.of), go(formula.like));
    case 'argmax':
      return scalarMatrix(argmaxRow(go(formula.of).values));
  }
}

function misfit(name: string, left: Matrix, right: Matrix): RangeError {
  return new RangeError(`${name}: ${left.rows} x ${left.cols} and ${right.rows} x ${right.cols} do not fit`);
}

function product(left: Matrix, right: Matrix): Matrix {
  if (left.cols !== right.rows) throw misfit('product', left, right);
  const { rows, cols: inner } = left;
  const { cols } = right;
  const values = new Array<number>(rows * cols);
  for (let i = 0; i < rows; i += 1) {
    for (let j = 0; j < cols; j += 1) {
      let total = 0;
      for (let k = 0; k < inner; k += 1) {
        total += (left.values[i * inner + k] as number) * (right.values[k * cols + j] as number);
      }
      values[i * cols + j] = total;
    }
  }
  return { rows, cols, values };
}

function transposed(m: Matrix): Matrix {
  const values = new Array<number>(m.values.length);
  for (let i = 0; i < m.rows; i += 1) {
    for (let j = 0; j < m.cols; j += 1) values[j * m.rows + i] = m.values[i * m.cols + j] as number;
  }
  return { rows: m.cols, cols: m.rows, values };
}

function zip(left: Matrix, right: Matrix, combine: (a: number, b: number) => number): Matrix {
  if (left.rows !== right.rows || left.cols !== right.cols) throw misfit('cell by cell', left, right);
  const values = new Array<number>(left.values.length);
  for (let i = 0; i < values.length; i += 1) {
    values[i] = combine(left.values[i] as number, right.values[i] as number);
  }
  return { rows: left.rows, cols: left.cols, values };
}

function each(m: Matrix, f: (value: number) => number): Matrix {
  const values = new Array<number>(m.values.length);
  for (let i = 0; i < values.length; i += 1) values[i] = f(m.values[i] as number);
  return { rows: m.rows, cols: m.cols, values };
}

function scaled(by: Matrix, of: Matrix): Matrix {
  const [factor] = by.values;
  if (by.values.length !== 1 || factor === undefined) throw misfit('scale', by, of);
  return each(of, (value) => factor * value);
}

function mapped(by: UnitFunction, of: Matrix): Matrix {
  return by.shape === 'softmax' ? softmax(of) : each(of, by.valueAt);
}

function slopeFunction(by: UnitFunction, from: 'z' | 'x'): (value: number) => number {
  if (by.shape === 'softmax') throw new RangeError('softmax has a Jacobian, not a slope a cell');
  const slope = from === 'z' ? by.slopeAt : by.slopeAtOutput;
  if (!slope) throw new RangeError('this slope cannot be written with the output alone');
  return slope;
}

/** Shifted by the column's largest entry, so that no exponential overflows. */
function softmax(m: Matrix): Matrix {
  const values = new Array<number>(m.values.length);
  for (let j = 0; j < m.cols; j += 1) {
    let largest = -Infinity;
    for (let i = j; i < values.length; i += m.cols) largest = Math.max(largest, m.values[i] as number);
    let total = 0;
    for (let i = j; i < values.length; i += m.cols) {
      total += values[i] = Math.exp((m.values[i] as number) - largest);
    }
    for (let i = j; i < values.length; i += m.cols) values[i] = (values[i] as number) / total;
  }
  return { rows: m.rows, cols: m.cols, values };
}

function summed(over: 'rows' | 'columns' | 'all', m: Matrix): Matrix {
  const rows = over === 'rows' ? m.rows : 1;
  const cols = over === 'columns' ? m.cols : 1;
  const values = new Array<number>(rows * cols).fill(0);
  for (let i = 0; i < m.rows; i += 1) {
    for (let j = 0; j < m.cols; j += 1) {
      const target = over === 'rows' ? i : over === 'columns' ? j : 0;
      values[target] = (values[target] as number) + (m.values[i * m.cols + j] as number);
    }
  }
  return { rows, cols, values };
}

function repeated(of: Matrix, like: Matrix): Matrix {
  const fits = (mine: number, theirs: number): boolean => mine === theirs || mine === 1;
  if (!fits(of.rows, like.rows) || !fits(of.cols, like.cols)) throw misfit('broadcast', of, like);
  const values = new Array<number>(like.rows * like.cols);
  for (let i = 0; i < like.rows; i += 1) {
    for (let j = 0; j < like.cols; j += 1) {
      const source = (of.rows === 1 ? 0 : i) * of.cols + (of.cols === 1 ? 0 : j);
      values[i * like.cols + j] = of.values[source] as number;
    }
  }
  return { rows: like.rows, cols: like.cols, values };
}

/** Outputs closer than this are a tie where nothing is known of their rounding: noise must not choose the class. */
export const tieWidth = 1e-12;

/**
 * @param width entries that are less than this below the largest are as large
 * @returns the rows, from 1, whose entry is the largest of the list
 */
export function tiedRows(values: readonly number[], width = 0): number[] {
  const largest = Math.max(...values);
  return values.flatMap((value, row) => (value >= largest - width ? [row + 1] : []));
}

function argmaxRow(values: readonly number[]): number {
  const [lowest] = tiedRows(values, tieWidth);
  if (lowest === undefined) throw new RangeError('argmax of nothing');
  return lowest;
}
