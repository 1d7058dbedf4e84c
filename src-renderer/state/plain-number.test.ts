/** A number as it is written. */
import { expect, it } from 'vitest';
import { isPlainNumber } from './plain-number.ts';

it('knows a plain number from everything that has to be worked out', () => {
  for (const text of ['1', ' -0.5', '0,25', '.5', '2e-3', '−1']) expect(isPlainNumber(text)).toBe(true);
  for (const text of ['', '1/3', 'e', '1 2', '0x1F', '1e', '--1']) expect(isPlainNumber(text)).toBe(false);
});
