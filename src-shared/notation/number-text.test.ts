/** Numbers as people write them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberText, printedNumber, sentenceNumber } from './number-text.ts';
import { texScript } from './tex.ts';
import { typstScript } from './typst.ts';

const six = { figures: 6, decimalSign: '.' } as const;

describe('numberText', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [0.1, '0.1'],
    [0.541144302, '0.541144'],
    [-0.113937149, '-0.113937'],
    [0.134369997, '0.13437'],
    [0.000505746865, '0.000505747'],
    [1 / 3, '0.333333'],
    [10, '10'],
    [123456789, '123457000'],
    [1.5e-9, '1.5e-9'],
    [-2e12, '-2e12'],
    [0.9999999, '1'],
  ])('writes %d as %s', (value, text) => {
    expect(numberText(value, six)).toBe(text);
  });

  it.each([
    [0.134369997, six, '0.134370'],
    [0.9999999, six, '1.00000'],
    [0.1 + 0.2, six, '0.3'],
    [0, six, '0'],
    [123456789, six, '123457000'],
    [0.537, { decimals: 4, decimalSign: ',' }, '0,5370'],
    [-2, { decimals: 4, decimalSign: '.' }, '-2.0000'],
    [0, { decimals: 2, decimalSign: '.' }, '0.00'],
    [0.00004, { decimals: 4, decimalSign: '.' }, '0.00004'],
    [3e-9, { decimals: 4, decimalSign: '.' }, '3e-9'],
  ] as const)('writes %d with the zeros that are asked for', (value, style, text) => {
    expect(numberText(value, { ...style, zeros: true })).toBe(text);
  });

  it('keeps a number to half a unit of its last figure', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, min: -1e308, max: 1e308 }),
        fc.integer({ min: 1, max: 15 }),
        (value, figures) => {
          const back = Number(numberText(value, { figures, decimalSign: '.' }));
          expect(Math.abs(back - value)).toBeLessThanOrEqual(
            Math.abs(value) * 10 ** (1 - figures) * 0.5000001,
          );
        },
      ),
      { seed: 1, numRuns: 2000 },
    );
  });
});

describe('with decimals', () => {
  it.each([
    [0, '0'],
    [0.1, '0.1'],
    [0.541144302, '0.541'],
    [-0.1139, '-0.114'],
    [12.3456789, '12.346'],
    [0.0005, '0.001'],
    [0.0004, '0.0004'],
    [-0.00000037, '-4e-7'],
    [2, '2'],
    [123456789.12345, '123456789.123'],
    [1.5e12, '1.5e12'],
  ])('writes %d as %s', (value, text) => {
    expect(numberText(value, { decimals: 3, decimalSign: '.' })).toBe(text);
  });
});

it('writes a minus sign in a sentence', () => {
  expect([-0.5, 0.5, -2e-12].map((value) => sentenceNumber(value, six))).toEqual(['−0.5', '0.5', '−2e−12']);
});

it('writes a decimal comma and powers of ten in every script', () => {
  const half = { figures: 6, decimalSign: ',' } as const;
  expect(printedNumber(0.5, half, texScript)).toBe('0{,}5');
  expect(printedNumber(0.5, half, typstScript)).toBe('0","5');
  expect(printedNumber(1.5e-9, six, texScript)).toBe('1.5\\cdot 10^{-9}');
  expect(printedNumber(1.5e-9, six, typstScript)).toBe('1.5 dot 10^(-9)');
});
