/** Any text in a cell is a value or a reason: never a throw, never slow, never code. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCell } from './cell-text.ts';

describe('a plain number', () => {
  it.each([
    ['0.5', 0.5, 1, 1],
    ['0.50', 0.5, 2, 2],
    [' 0,50 ', 0.5, 2, 2],
    ['-0.00050575', -0.00050575, 8, 5],
    ['\u22120,0626', -0.0626, 4, 3],
    ['\u20130.1', -0.1, 1, 1],
    ['+3', 3, 0, 1],
    ['- 0.25', -0.25, 2, 2],
    ['.5', 0.5, 1, 1],
    ['5.', 5, 0, 1],
    ['2e-3', 0.002, 3, 1],
    ['2.50E+1', 25, 1, 3],
    ['2e3', 2000, -3, 1],
    ['0', 0, 0, 0],
    ['-0.000', -0, 3, 0],
    ['007.10', 7.1, 2, 3],
  ])('%j is %d with %i decimals and %i figures', (text, value, decimals, figures) => {
    expect(readCell(text)).toEqual({
      kind: 'value',
      value,
      digits: { decimals, figures },
      slack: 10 ** -decimals / 2,
    });
  });

  it('that is whole and ends in zeros is read both ways', () => {
    const digits = { decimals: 0, figures: 4 };
    expect(readCell('1200')).toEqual({ kind: 'value', value: 1200, digits, slack: 50 });
    expect(readCell('1200.')).toMatchObject({ digits, slack: 0.5 });
  });

  it.each([
    ['12 %', 0.12, 2, 2],
    ['-12,5%', -0.125, 3, 3],
    ['- 0.50 %', -0.005, 4, 2],
    ['1.2*10^-4', 0.00012, 5, 2],
    ['-1,20 \u00b7 10\u207b\u2074', -0.00012, 6, 3],
    ['10\u207b\u2074', 0.0001, 4, 1],
    ['-10**-4', -0.0001, 4, 1],
    ['3 \u00d7 10\u00b2', 300, -2, 1],
  ])('may have a power of ten or a percent sign: %s', (text, value, decimals, figures) => {
    const found = readCell(text);
    expect(found).toMatchObject({ kind: 'value', digits: { decimals, figures } });
    expect(found.kind === 'value' && found.value).toBeCloseTo(value, 15);
    expect(found.kind === 'value' && found.slack).toBeCloseTo(10 ** -decimals / 2, 15);
  });

  it('comes back as written, with its digits', () => {
    const number = fc.tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(number, fc.constantFrom('.', ','), ([scaled, decimals], sign) => {
        const text = (scaled / 10 ** decimals).toFixed(decimals);
        const found = readCell(text.replace('.', sign));
        expect(found).toMatchObject({ value: Number(text), digits: { decimals } });
      }),
      { seed: 11, numRuns: 500 },
    );
  });
});

describe('an expression', () => {
  it.each([
    ['1/3', 1 / 3],
    ['(0.162507-1)*(1-0.162507^2)', (0.162507 - 1) * (1 - 0.162507 ** 2)],
    ['(0,162507\u22121)\u00d7(1\u22120,162507**2)', (0.162507 - 1) * (1 - 0.162507 ** 2)],
    ['3(1-0.5)', 1.5],
    ['0.5(1-0.5)(2)', 0.5],
    ['s(0.2)', 1 / (1 + Math.exp(-0.2))],
    ['\u03c3(0.2)', 1 / (1 + Math.exp(-0.2))],
    ['sigmoid(0.2)(1-sigmoid(0.2))', 1 / (2 + Math.exp(0.2) + Math.exp(-0.2))],
    ['tanh(0.3)', Math.tanh(0.3)],
    ['ln(2)', Math.LN2],
    ['log(e)', 1],
    ['exp(1)/e', 1],
    ['sqrt(2)*pi', Math.SQRT2 * Math.PI],
    ['-2^2', -4],
    ['2^3^2', 512],
    ['2 \u00f7 4', 0.5],
    ['1e-3 * 2E2', 0.2],
    ['0.1 - -0.2', 0.1 + 0.2],
    ['1\u00b72', 2],
    ['\u00bd', 0.5],
    ['-1\u00bd', -1.5],
    ['8 \u2154', 26 / 3],
    ['\u00bd+\u00bc', 0.75],
    ['(1-0.5)\u00b2', 0.25],
    ['e\u207b\u00b2', Math.exp(-2)],
    ['12%*3', 0.36],
  ])('%j is %d', (text, value) => {
    const found = readCell(text);
    expect(found).toMatchObject({ kind: 'value', digits: null });
    expect(found.kind === 'value' && Math.abs(found.value - value)).toBeLessThan(1e-15);
  });

  it('is as exact as the digits typed in it', () => {
    expect(readCell('1/3')).toMatchObject({ slack: 0 });
    expect(readCell('0.50*4')).toMatchObject({ slack: expect.closeTo(0.02, 12) as number });
    expect(readCell('0,500*4+0.25')).toMatchObject({ slack: expect.closeTo(0.007, 12) as number });
    expect(readCell('2.0e1*1')).toMatchObject({ slack: expect.closeTo(0.5, 12) as number });
    expect(readCell('ln(0.0)*0+ln(0.1)')).toMatchObject({ kind: 'unreadable' });
  });
});

describe('what is neither', () => {
  it.each([
    ['hello', '"hello" is unknown; use e, pi'],
    ['x', '"x" is unknown; use e, pi'],
    ['__proto__', '"__proto__" is unknown; use e, pi'],
    ['constructor', '"constructor" is unknown; use e, pi'],
    ['toString(1)', '"toString" is unknown; use exp, ln, log, sqrt, tanh, sigmoid, s'],
    ['constructor(1)', '"constructor" is unknown; use exp, ln, log, sqrt, tanh, sigmoid, s'],
    ['import("x")', '""" at place 8 has no meaning here'],
    ['a.b', '"a.b" has no meaning here'],
    ['f(x)=x', '"=" at place 5 has no meaning here'],
    ['[1,2]', '"[" at place 1 has no meaning here'],
    ['3!', '"!" at place 2 has no meaning here'],
    ['0.5 \u{1F600}', '"\u{1F600}" at place 5 has no meaning here'],
    ['\u0665', '"\u0665" at place 1 has no meaning here'],
    ['0x1F', 'numbers are written in decimals'],
    ['NaN', '"NaN" is not a number that can be worked with'],
    ['Infinity', '"Infinity" is not a number that can be worked with'],
    ['true', '"true" is not a number that can be worked with'],
    ['2e', 'write the multiplication sign (*) between factors'],
    ['2 pi', 'write the multiplication sign (*) between factors'],
    ['(2)3', 'write the multiplication sign (*) between factors'],
    ['1/2(3)', 'a division followed by a bracket can be read in two ways: write the multiplication sign'],
    ['(1)/2(3)', 'a division followed by a bracket can be read in two ways: write the multiplication sign'],
    ['e(2)', '"e" is unknown; use exp, ln, log, sqrt, tanh, sigmoid, s'],
    ['tanh', 'write the argument in brackets: tanh(\u2026)'],
    ['tanh()', 'tanh takes one argument'],
    ['5 mod 3', 'the operator "mod" has no meaning here'],
    ['0.5 3', 'two numbers in one cell, the second at place 5'],
    ['1 000,5', 'two numbers in one cell, the second at place 3'],
    ['1,5.2', '"1,5.2" has a comma and a point; write one decimal sign'],
    ['1.000,5', '"1.000,5" has a comma and a point; write one decimal sign'],
    ['1,2,3', '"1,2,3" has more than one decimal sign'],
    ['1.2.3', '"1.2.3" has more than one decimal sign'],
    ['0,1,', '"0,1," has more than one decimal sign'],
    ['5,', '"5," is not a number; a comma stands between two digits'],
    ['1e400', 'the number is too large to work with'],
    ['-1e-400', 'the number is too small to tell from 0'],
    ['1e99999999', 'the power of ten is too large to work with'],
    ['1e400*2', '"Infinity" is not a number that can be worked with'],
    ['exp(1000)', 'the number is too large to work with'],
    ['10^400', 'the number is too large to work with'],
    ['1/0', '1 / 0 has no value'],
    ['2*(3-1/(1-1))', '1 / 0 has no value'],
    ['ln(-1)', 'ln(-1) has no value'],
    ['log(0)', 'ln(0) has no value'],
    ['sqrt(-2)', 'sqrt(-2) has no value'],
    ['(-8)^(1/3)', '(-8)^(0.333333) has no value'],
    ['(0.5', 'a bracket is opened and never closed'],
    ['0.5)', 'the bracket at place 4 is closed and was never opened'],
    ['2*', 'the text ends where a number is missing'],
    ['*2', '"*2" cannot be read from place 1 on'],
    ['2+*3', '"2+*3" cannot be read from place 3 on'],
    ['()', '"()" cannot be read from place 2 on'],
  ])('%j: %s', (text, reason) => {
    expect(readCell(text)).toEqual({ kind: 'unreadable', reason });
  });

  it.each([
    ['10,000 digits', '1'.repeat(10_000), 'the text is longer than 500 characters'],
    ['5,000 brackets', '('.repeat(5000), 'the text is longer than 500 characters'],
    ['250 brackets', '('.repeat(250), 'brackets are nested more than 60 deep'],
  ])('%s', (_, text, reason) => {
    expect(readCell(text)).toEqual({ kind: 'unreadable', reason });
  });

  it('is nothing where there is only space, however much', () => {
    for (const text of ['', '   ', '\t\u00a0', ' '.repeat(10_000)]) {
      expect(readCell(text)).toEqual({ kind: 'blank' });
    }
  });
});

const pieces = fc.oneof(
  fc.constantFrom(...Array.from('0123456789.,+-*/^() e\u2212\u03c3\u00d7=;[]{}"\'%!:<>&|?_$\\')),
  fc.constantFrom('exp(', 'ln(', 'pi', '**', '1e', 'tanh', ' in ', 'to', 'i', 'constructor', '0b1', '\n'),
);

it('gives a value or a short reason for any text', () => {
  const anyText = fc.oneof(
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      const found = readCell(text);
      if (found.kind === 'value') {
        expect(Number.isFinite(found.value)).toBe(true);
        expect(found.slack).toBeGreaterThanOrEqual(0);
      } else if (found.kind === 'unreadable') {
        expect(found.reason).toMatch(/^.{10,160}$/su);
        expect(found.reason).not.toMatch(/\.$/);
      }
    }),
    { seed: 7, numRuns: 20_000 },
  );
});

it('reads the longest texts at once', () => {
  const texts = [
    `${'(1-'.repeat(60)}0.5${')'.repeat(60)}`,
    Array.from({ length: 125 }, () => '0.1').join('+'),
    Array.from({ length: 250 }, () => '2').join('^'),
    `${'-'.repeat(499)}1`,
    '1 '.repeat(250),
    '1,'.repeat(250),
    '.'.repeat(500),
    `${'1'.repeat(250)}.${'1'.repeat(249)}`,
  ];
  const started = performance.now();
  for (const text of texts) expect(readCell(text).kind).not.toBe('blank');
  // A limit against runaway work, far above what a busy machine needs.
  expect(performance.now() - started).toBeLessThan(2000);
});
