/** How far numbers on the way are off for somebody who rounds them. */
import { describe, expect, it } from 'vitest';
import { workingRounding } from './working-rounding.ts';

const three = { decimals: 3, figures: 3 };
const rounding = workingRounding(three, three);

describe('rounding on the way', () => {
  it('of a result is half a unit, the coarser of decimals and figures', () => {
    expect(rounding.result(0.25)).toBeCloseTo(0.0005, 15);
    expect(rounding.result(25)).toBeCloseTo(0.05, 15);
    expect(rounding.result(0.0025)).toBeCloseTo(0.0005, 15);
    expect(rounding.result(0)).toBe(0);
  });

  it('of a partial sum is half a unit of the last figure: decimals change nothing in a sum', () => {
    expect(rounding.partialSum(25)).toBeCloseTo(0.05, 15);
    expect(rounding.partialSum(0.25)).toBeCloseTo(0.0005, 15);
    expect(rounding.partialSum(0.0025)).toBeCloseTo(0.000005, 15);
    expect(rounding.partialSum(0)).toBe(0);
  });

  it('leaves numbers alone that end at the digits worked with', () => {
    expect([0, 0.125, -0.125, 12.5, 0.1].map(rounding.isWhole)).toEqual([true, true, true, true, true]);
    expect([0.1255, 12.55, 0.0004].map(rounding.isWhole)).toEqual([false, false, false]);
  });

  it.each([
    [4, 4, true],
    [3, 4, false],
    [4, 3, false],
    [3, 3, false],
    [2, 2, false],
  ])('shortens numbers of %d decimals and %d figures: %s', (decimals, figures, isShortened) => {
    expect(workingRounding(three, { decimals, figures }).shortens).toBe(isShortened);
  });
});
