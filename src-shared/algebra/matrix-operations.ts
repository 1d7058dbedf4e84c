/** What is done with matrices of plain numbers. All throw a RangeError where shapes do not fit together. */
import type { Matrix, Shape } from './matrix.ts';

export function misfit(name: string, left: Shape, right: Shape): RangeError {
  return new RangeError(`${name}: ${left.rows} x ${left.cols} and ${right.rows} x ${right.cols} do not fit`);
}

export function product(left: Matrix, right: Matrix): Matrix {
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

export function transposed(m: Matrix): Matrix {
  const values = new Array<number>(m.values.length);
  for (let i = 0; i < m.rows; i += 1) {
    for (let j = 0; j < m.cols; j += 1) values[j * m.rows + i] = m.values[i * m.cols + j] as number;
  }
  return { rows: m.cols, cols: m.rows, values };
}

export function zip(left: Matrix, right: Matrix, combine: (a: number, b: number) => number): Matrix {
  if (left.rows !== right.rows || left.cols !== right.cols) throw misfit('cell by cell', left, right);
  const values = new Array<number>(left.values.length);
  for (let i = 0; i < values.length; i += 1) {
    values[i] = combine(left.values[i] as number, right.values[i] as number);
  }
  return { rows: left.rows, cols: left.cols, values };
}

export function each(m: Matrix, f: (value: number) => number): Matrix {
  const values = new Array<number>(m.values.length);
  for (let i = 0; i < values.length; i += 1) values[i] = f(m.values[i] as number);
  return { rows: m.rows, cols: m.cols, values };
}

/** The entries without their signs. */
export function absolute(m: Matrix): Matrix {
  return each(m, Math.abs);
}

/** @param by 1 x 1 */
export function scaled(by: Matrix, of: Matrix): Matrix {
  const [factor] = by.values;
  if (by.values.length !== 1 || factor === undefined) throw misfit('scale', by, of);
  return each(of, (value) => factor * value);
}

/** Shifted by the column's largest entry, so that no exponential overflows. */
export function softmax(m: Matrix): Matrix {
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

export function summed(over: 'rows' | 'columns' | 'all', m: Matrix): Matrix {
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

export function repeated(of: Matrix, like: Shape): Matrix {
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
