/** Single entries by name. */
import katex from 'katex';
import { expect, it } from 'vitest';
import { printedEntry, spokenEntry } from './entry.ts';
import { texScript } from './tex.ts';

const notation = { target: 't', updates: 1, decimalSign: '.' } as const;

it.each([
  ['x[1]', 3, 2, 'x^{[1]}_{2,1}', 'output 1, row 2, column 1'],
  ['x[1]', 3, 1, 'x^{[1]}_{2}', 'output 1, row 2'],
  ['t', 3, 2, 't_{2,1}', 'target, row 2, column 1'],
  ['E', 1, 1, 'E', 'loss'],
  ['W[2]@0', 3, 4, 'W^{[2]}_{2,1}', 'weights 2, row 2, column 1'],
  ['W[2]', 3, 4, '{W^{[2]}_{\\text{new}}}_{2,1}', 'new weights 2, row 2, column 1'],
  ['dW[2]', 3, 4, '\\left(\\partial E/\\partial W^{[2]}\\right)_{2,1}', 'gradient of W 2, row 2, column 1'],
  ['query.z[1]', 3, 1, '{z^{[1]}_{\\text{new}}}_{2}', 'net input 1 of the query, row 2'],
])('%s of %i by %i is %s', (id, rows, cols, tex, spoken) => {
  const entry = { id, row: rows > 1 ? 1 : 0, col: 0 };
  expect(printedEntry(entry, { rows, cols }, notation, texScript)).toBe(tex);
  expect(spokenEntry(entry, { rows, cols }, notation)).toBe(spoken);
  expect(() => katex.renderToString(tex, { strict: 'error', throwOnError: true })).not.toThrow();
});
