/** Formulas in Typst's mathematics. Words that are not in quotation marks are names there, so all parts stand apart. */
import type { Script } from './script.ts';

export const typstScript: Script = {
  name: 'typst',
  symbols: {
    delta: 'delta',
    eta: 'eta',
    pi: 'pi',
    partial: 'partial ',
    slash: ' \\/ ',
    apart: ', thick ',
    listed: '; thick ',
    dot: 'dot',
  },
  times: { matrices: ' thin ', cells: ' compose ', dot: ' dot ', letters: ' ' },
  functions: {
    exp: 'exp',
    log: 'log',
    tanh: 'tanh',
    sigmoid: 'sigma',
    sin: 'sin',
    cos: 'cos',
    log10: 'log_10',
    log2: 'log_2',
    softplus: 'op("softplus")',
    sinh: 'sinh',
    cosh: 'cosh',
    sech: 'sech',
  },
  word: (text) => `"${text}"`,
  alone: (inner) => ` class("normal", ${inner})`,
  operator: (name) => `op("${name}")`,
  hat: (letter) => `hat(${letter})`,
  above: (base, index) => `${base}^(${index})`,
  below: (base, index) => `${base}_(${index})`,
  belowNamed: (name, index) => `class("normal", ${name})_(${index})`,
  bracketed: (inner) => ` (${inner})`,
  fraction: (top, bottom) => `frac(${top}, ${bottom})`,
  root: (inner) => `sqrt(${inner})`,
  sum: (index) => `sum_(${index})`,
  cases: (positive, of, otherwise) => `cases(${positive} & quad ${of} > 0, ${otherwise} & quad "else")`,
  /** A comma of its own would begin another argument. */
  number: (digits, exponent) => {
    const body = digits.replace(',', '","');
    return exponent === undefined ? body : `${body} dot 10^(${exponent})`;
  },
  matrix: (rows) => `mat(${rows.map((row) => row.map(matrixCell).join(', ')).join('; ')})`,
  betweenEntries: ' thick ',
  transposedRow: (entries) => `[${entries.join(' thick ')}]^T`,
};

const plainNumber = /^-?\d+(?:(?:\.|",")\d+)?$/;

/** A number that stands alone is set as one word, for which Typst takes two thirds of the time of digit after digit. */
function matrixCell(entry: string): string {
  return plainNumber.test(entry) ? `"${entry.replaceAll('"', '').replace('-', '−')}"` : entry;
}
