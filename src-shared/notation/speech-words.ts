/** The words in which ids and formulas are read aloud. */
import type { ScalarFunctionName } from '../algebra/scalar-functions.ts';

export const speechWords = {
  z: (layer: number) => `net input ${layer}`,
  x: (layer: number) => (layer === 0 ? 'input' : `output ${layer}`),
  t: 'target',
  E: 'loss',
  delta: (layer: number) => `delta ${layer}`,
  dW: (layer: number) => `gradient of W ${layer}`,
  db: (layer: number) => `gradient of b ${layer}`,
  W: (layer: number) => `weights ${layer}`,
  b: (layer: number) => `biases ${layer}`,
  eta: 'learning rate',
  class: 'class of the query',

  inPass: (what: string, pass: number) => `${what} in update ${pass}`,
  afterUpdate: (what: string, update: number) => `${what} after update ${update}`,
  renewed: (what: string) => `new ${what}`,
  ofQuery: (what: string) => `${what} of the query`,

  bracketed: (what: string) => `open bracket ${what} close bracket`,
  plus: (left: string, right: string) => `${left} plus ${right}`,
  minus: (left: string, right: string) => `${left} minus ${right}`,
  times: (left: string, right: string) => `${left} times ${right}`,
  cellByCell: (left: string, right: string) => `${left} times cell by cell ${right}`,
  over: (top: string, bottom: string) => `${top} divided by ${bottom}`,
  transposed: (what: string) => `${what} transposed`,
  negative: (what: string) => `minus ${what}`,
  power: (base: string, exponent: string) => `${base} to the power ${exponent}`,
  squared: (base: string) => `${base} squared`,
  applied: (name: string, to: string) => `${name} of ${to}`,
  cases: (positive: string, of: string, otherwise: string) =>
    `${positive} where ${of} is positive, else ${otherwise}`,
  sums: {
    rows: (what: string) => `sum over the examples of ${what}`,
    columns: (what: string) => `sum over the units of ${what}`,
    all: (what: string) => `sum over the examples of ${what}`,
  },
  argmax: (what: string) => `row of the largest entry of ${what}`,
  equals: (left: string, right: string) => `${left} equals ${right}`,
  /** @param rows already read aloud, one after the other */
  matrix: (rows: number, cols: number, entries: string) => `${rows} by ${cols} matrix, ${entries}`,
  row: (entries: readonly string[], at: number) => `row ${at + 1}: ${entries.join(', ')}`,
  column: (rows: number, entries: string) => `column of ${rows}: ${entries}`,
  entryIn: (what: string, row: number, col: number) => `${what}, row ${row}, column ${col}`,
  rowIn: (what: string, row: number) => `${what}, row ${row}`,
  columnIn: (what: string, col: number) => `${what}, column ${col}`,
  largestOf: (entries: readonly string[]) => `place of the largest of ${entries.join(', ')}`,
  powerOfTen: (digits: string, exponent: string) => `${digits} times ten to the power ${exponent}`,

  functions: {
    exp: 'exponential',
    log: 'natural logarithm',
    log1p: 'natural logarithm of one plus',
    sqrt: 'square root',
    tanh: 'hyperbolic tangent',
    sigmoid: 'sigmoid',
    sin: 'sine',
    cos: 'cosine',
  } satisfies Record<ScalarFunctionName, string>,
  softmax: 'softmax',
} as const;
