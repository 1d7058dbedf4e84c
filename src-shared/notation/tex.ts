/** Formulas in TeX, as KaTeX reads it. */
import type { Script } from './script.ts';

export const texScript: Script = {
  name: 'tex',
  symbols: {
    delta: '\\delta',
    eta: '\\eta',
    pi: '\\pi',
    partial: '\\partial ',
    slash: '/',
    apart: ',\\;',
    listed: ';\\;',
    dot: '\\cdot',
  },
  times: { matrices: '\\,', cells: '\\circ ', dot: '\\cdot ', letters: '\\,' },
  functions: {
    exp: '\\exp',
    log: '\\log',
    tanh: '\\tanh',
    sigmoid: '\\sigma',
    sin: '\\sin',
    cos: '\\cos',
    log10: '\\log_{10}',
    log2: '\\log_{2}',
    softplus: '\\operatorname{softplus}',
    sinh: '\\sinh',
    cosh: '\\cosh',
    sech: '\\operatorname{sech}',
  },
  word: (text) => `\\text{${text}}`,
  alone: (inner) => `{${inner}}`,
  operator: (name) => `\\operatorname{${name}}`,
  hat: (letter) => `\\hat ${letter}`,
  above: (base, index) => `${base}^{${index}}`,
  below: (base, index) => `${base}_{${index}}`,
  belowNamed: (name, index) => `{${name}}_{${index}}`,
  bracketed: (inner) => `\\left(${inner}\\right)`,
  fraction: (top, bottom) => `\\frac{${top}}{${bottom}}`,
  root: (inner) => `\\sqrt{${inner}}`,
  sum: (index) => `\\sum_{${index}}`,
  cases: (positive, of, otherwise) =>
    `\\begin{cases}${positive}&${of}>0\\\\${otherwise}&\\text{else}\\end{cases}`,
  /** A decimal comma takes no space after it, a power of ten is written as one. */
  number: (digits, exponent) => {
    const body = digits.replace(',', '{,}');
    return exponent === undefined ? body : `${body}\\cdot 10^{${exponent}}`;
  },
  matrix: (rows) => `\\begin{bmatrix}${rows.map((row) => row.join('&')).join('\\\\')}\\end{bmatrix}`,
  betweenEntries: '\\ ',
  transposedRow: (entries) => `[${entries.map(standingAlone).join('\\ ')}]^{T}`,
};

/** The sign of an entry would stand between it and the entry before, as if it were subtracted. */
const standingAlone = (entry: string): string => (entry.startsWith('-') ? `{${entry}}` : entry);
