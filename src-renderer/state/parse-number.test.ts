/** What a field takes for a number. */
import { expect, it } from 'vitest';
import { parseNumber } from './parse-number.ts';

it('reads a decimal number, with a point or a comma', () => {
  expect(['0.1', '0,1', ' 2 ', '.5', '−0.3', '1.'].map(parseNumber)).toEqual([0.1, 0.1, 2, 0.5, -0.3, 1]);
});

it('takes nothing else', () => {
  for (const text of ['', '-', '.', '0,1,', '1e3', '0x1', '1 2', 'one', 'Infinity']) {
    expect(parseNumber(text), text).toBeNull();
  }
});
