/** Matrices of numbers, flat and row by row. */

/** `values[i * cols + j]` is the entry in row i, column j, both from 0. */
export interface Matrix {
  readonly rows: number;
  readonly cols: number;
  readonly values: readonly number[];
}

export interface Shape {
  readonly rows: number;
  readonly cols: number;
}

/** @throws RangeError when a row has another length than the first */
export function fromRows(rows: readonly (readonly number[])[]): Matrix {
  const cols = rows[0]?.length ?? 0;
  const values = new Array<number>(rows.length * cols);
  let at = 0;
  for (const row of rows) {
    if (row.length !== cols) throw new RangeError('a matrix needs rows of one length');
    for (let col = 0; col < cols; col += 1, at += 1) values[at] = row[col] as number;
  }
  return { rows: rows.length, cols, values };
}

export function toRows(m: Matrix): number[][] {
  return Array.from({ length: m.rows }, (_, i) => m.values.slice(i * m.cols, (i + 1) * m.cols));
}

/** @returns the list as one column */
export function columnOf(values: readonly number[]): Matrix {
  return { rows: values.length, cols: 1, values };
}

/** @returns the 1 x 1 matrix */
export function scalarMatrix(value: number): Matrix {
  return { rows: 1, cols: 1, values: [value] };
}

/** @throws RangeError outside the matrix */
export function entryAt(m: Matrix, row: number, col: number): number {
  const value =
    row >= 0 && row < m.rows && col >= 0 && col < m.cols ? m.values[row * m.cols + col] : undefined;
  if (value === undefined) throw new RangeError(`no entry ${row}, ${col} in a ${m.rows} x ${m.cols} matrix`);
  return value;
}

/** @returns the columns with the given numbers (from 0), in that order */
export function pickColumns(m: Matrix, columns: readonly number[]): Matrix {
  const values = new Array<number>(m.rows * columns.length);
  let at = 0;
  for (let row = 0; row < m.rows; row += 1) {
    for (let pick = 0; pick < columns.length; pick += 1, at += 1) {
      values[at] = entryAt(m, row, columns[pick] as number);
    }
  }
  return { rows: m.rows, cols: columns.length, values };
}
