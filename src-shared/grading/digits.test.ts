/** What the digits of a number, and of the numbers beside it, say about how exact it is. */
import { describe, expect, it } from 'vitest';
import type { CellValue, Digits } from './cell-value.ts';
import {
  claimedDigits,
  fewest,
  halfUnit,
  isCoarse,
  magnitude,
  mostDigits,
  ownHalfUnit,
  tenTo,
  unitOf,
  workingDigits,
  type Claims,
} from './digits.ts';
import { readPlainNumber } from './plain-number.ts';

function cell(text: string): CellValue {
  const reading = readPlainNumber(text);
  return reading?.kind === 'value' ? reading : expect.fail(text);
}

const expression = (value: number, slack: number): CellValue => ({
  kind: 'value',
  value,
  slack,
  digits: null,
});
const matrix = (...texts: string[]) => mostDigits(texts.map(cell));

describe('the digits of a matrix', () => {
  it('are the most decimals and the most figures in it', () => {
    expect(matrix('0.054', '12.30', '7')).toEqual({ decimals: 3, figures: 4 });
    expect(matrix('2e3')).toEqual({ decimals: 0, figures: 1 });
    expect(matrix('0.00')).toEqual({ decimals: 2, figures: 0 });
  });

  it('are those of plain numbers, without what stands for 0 in a machine', () => {
    const noise = cell('0.00000000000000012345');
    const readings = [cell('0.5'), noise, expression(0.123456, 0.5), { kind: 'blank' } as const];
    expect(mostDigits(readings)).toEqual({ decimals: 1, figures: 1 });
    expect(mostDigits([cell('0.000000000001')])).toEqual({ decimals: 12, figures: 1 });
    expect(mostDigits([])).toEqual({ decimals: 0, figures: 0 });
  });
});

describe('the last place', () => {
  it.each([
    ['the coarser of decimals and figures: decimals', 0.05, { decimals: 3, figures: 4 }, 1e-3],
    ['the coarser of decimals and figures: figures', 123.4, { decimals: 3, figures: 4 }, 1e-1],
    ['of a large number', 12345, { decimals: 2, figures: 2 }, 1e3],
  ])('is %s', (_, value, digits, unit) => {
    expect(unitOf(value, digits)).toBe(unit);
    expect(unitOf(-value, digits)).toBe(unit);
  });

  it('is a power of ten for any number that a double can hold', () => {
    expect([tenTo(-3), tenTo(0), tenTo(5), tenTo(308), tenTo(-323), tenTo(-330), tenTo(-340)]).toEqual([
      1e-3, 1, 1e5, 1e308, 1e-323, 0, 0,
    ]);
    expect([0.5, 1, -99, 100].map(magnitude)).toEqual([-1, 0, 1, 2]);
  });
});

describe('half a unit', () => {
  const six = { decimals: 6, figures: 6 };
  const alike = (digits: Digits): Claims => ({ digits, soFar: digits, least: fewest });

  it.each([
    ['its own last place', '0.123', six, 0.0005 / 10 ** 2],
    ['its own last place beside as many digits', '0.12345', six, 0.000005],
    ['hardly more than its own last place where it is finer', '0.12345678', six, 5.5e-9],
    ['its own last place where one digit was lost', '0.50', { decimals: 3, figures: 3 }, 0.005],
    ['two figures where it has fewer', '20', { decimals: 0, figures: 2 }, 0.5],
    ['two decimals where it has fewer', '0.5', { decimals: 1, figures: 1 }, 0.005],
    ['of a large round number', '3e4', { decimals: 0, figures: 2 }, 500],
    ['of a small one', '0.0005', { decimals: 4, figures: 1 }, 0.000055],
  ])('is %s', (_, text, digits, half) => {
    expect(halfUnit(cell(text), alike(digits))).toBeCloseTo(half, 15);
  });

  it('of 0 goes by the decimals of all that was written, and by those that are needed', () => {
    const none = { decimals: 0, figures: 0 };
    const four = { decimals: 4, figures: 4 };
    expect(halfUnit(cell('0'), alike({ decimals: 4, figures: 3 }))).toBeCloseTo(0.000055, 15);
    expect(halfUnit(cell('0'), { ...alike(none), soFar: four })).toBeCloseTo(0.000055, 15);
    expect(halfUnit(cell('0'), alike(none))).toBeCloseTo(0.0055, 15);
    expect(halfUnit(cell('0'), { ...alike(none), least: four })).toBeCloseTo(0.000055, 15);
    expect(halfUnit(cell('0.000000'), alike({ decimals: 4, figures: 3 }))).toBeCloseTo(0.00000055, 15);
  });

  it('of an expression is what the digits in it may do, and never coarser than the digits needed', () => {
    expect(halfUnit(expression(0.5, 0.0001), alike(six))).toBe(0.0001);
    expect(halfUnit(expression(0.5, 0.1), alike(six))).toBe(0.005);
    expect(halfUnit(expression(0.5, 0.001), alike({ decimals: 9, figures: 9 }))).toBe(0.001);
  });
});

describe('a number by itself', () => {
  it.each([
    ['0.2', 0.05, { decimals: 1, figures: 1 }],
    ['0.20', 0.0055, { decimals: 2, figures: 2 }],
    ['5730', 5.5, { decimals: -1, figures: 3 }],
    ['5730.', 0.55, { decimals: 0, figures: 4 }],
    ['100', 50, { decimals: -2, figures: 1 }],
    ['0', 0.005, { decimals: 0, figures: 0 }],
    ['0.000', 0.0005, { decimals: 3, figures: 0 }],
  ])('such as %s may be off by %d', (text, half, digits) => {
    expect(ownHalfUnit(cell(text), { least: fewest })).toBeCloseTo(half, 12);
    expect(claimedDigits(cell(text))).toEqual(digits);
  });
});

describe('too few digits', () => {
  it('are fewer decimals and fewer figures than needed', () => {
    const four = { decimals: 4, figures: 4 };
    expect(isCoarse({ digits: { decimals: 3, figures: 3 } }, four)).toBe(true);
    expect(isCoarse({ digits: { decimals: 4, figures: 3 } }, four)).toBe(false);
    expect(isCoarse({ digits: { decimals: 3, figures: 4 } }, four)).toBe(false);
    expect(isCoarse({ digits: { decimals: 2, figures: 5 } }, four)).toBe(false);
    expect(isCoarse({ digits: { decimals: 5, figures: 2 } }, four)).toBe(false);
  });

  it('are taken to be worked out with as many as are needed, and never with fewer than two and three', () => {
    const four = { decimals: 4, figures: 4 };
    expect(workingDigits({ decimals: 2, figures: 2 }, four)).toEqual({ decimals: 4, figures: 4 });
    expect(workingDigits({ decimals: 1, figures: 5 }, four)).toEqual({ decimals: 2, figures: 5 });
    expect(workingDigits({ decimals: 4, figures: 1 }, fewest)).toEqual({ decimals: 4, figures: 3 });
    expect(workingDigits({ decimals: 6, figures: 6 }, four)).toEqual({ decimals: 6, figures: 6 });
  });
});
