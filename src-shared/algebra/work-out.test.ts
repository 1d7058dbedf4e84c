/** Values without rounding noise: what is 0 or equal on paper is so, and what is only small stays. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf } from './bounded.ts';
import { argmax, constant, matmul, minus, plus, ref, scale, sum, type Formula } from './formula.ts';
import { columnOf, fromRows, type Matrix } from './matrix.ts';
import { activationLanguage, parseScalar } from './parse-scalar.ts';
import { workOut, workOutScalar } from './work-out.ts';

const read =
  (given: Readonly<Record<string, Matrix>>) =>
  (id: string): Matrix =>
    given[id] ?? expect.fail();
const valuesOf = (formula: Formula, given: Readonly<Record<string, Matrix>>): readonly number[] =>
  workOut(formula, read(given)).values;

/** Numbers with up to three decimals, as exercises have them. */
const decimal = fc.integer({ min: -9999, max: 9999 }).map((n) => n / 1000);
const decimals = fc.array(decimal, { minLength: 2, maxLength: 12 });

describe('a sum', () => {
  it('of decimals is a decimal, whatever the order', () => {
    const property = fc.property(decimals, (terms) => {
      const exact = terms.reduce((total, term) => total + Math.round(term * 1000), 0) / 1000;
      for (const order of [terms, terms.toReversed(), terms.toSorted((a, b) => a - b)]) {
        expect(valuesOf(sum('all', ref('a')), { a: columnOf(order) })).toEqual([exact + 0]);
      }
    });
    fc.assert(property, { seed: 31, numRuns: 500 });
  });

  it('of products is a decimal too, also when it is 0', () => {
    const property = fc.property(decimals, (terms) => {
      const given = {
        a: fromRows([[...terms, ...terms.map((term) => -term)]]),
        b: columnOf([...terms, ...terms]),
      };
      expect(valuesOf(matmul(ref('a'), ref('b')), given)).toEqual([0]);
      const square = terms.reduce((total, term) => total + Math.round(term * 1000) ** 2, 0) / 1e6;
      const row = { a: fromRows([terms]), b: columnOf(terms) };
      expect(valuesOf(matmul(ref('a'), ref('b')), row)).toEqual([square]);
    });
    fc.assert(property, { seed: 32, numRuns: 500 });
  });

  it.each([
    ['a product of tiny numbers', fromRows([[1e-9]]), columnOf([1e-8]), 1e-17],
    ['a sum of them', fromRows([[1e-9, 3e-9]]), columnOf([1e-8, -2e-8]), -5e-17],
    ['noise', fromRows([[0.1, 0.2, -0.3]]), columnOf([1, 1, 1]), 0],
    ['less noise', fromRows([[1e-6, 2e-6, -3e-6]]), columnOf([1e-9, 1e-9, 1e-9]), 0],
    ['a small difference', fromRows([[1, -1]]), columnOf([1, 0.9999999]), 1e-7],
  ])('tells %s by its bound and not by its size', (_name, a, b, value) => {
    expect(valuesOf(matmul(ref('a'), ref('b')), { a, b })).toEqual([value]);
  });
});

describe('entries', () => {
  it('that are equal on paper are equal, but for their signs', () => {
    const third = 1 / 3;
    const a = fromRows([
      [third, 0.1, 0.7],
      [0.7, third, 0.1],
      [-0.1, -0.7, -third],
    ]);
    const [first, second, third_] = valuesOf(sum('rows', ref('a')), { a });
    expect(second).toBe(first);
    expect(third_).toBe(-(first ?? NaN));
  });

  it('that differ by more than their bounds stay apart', () => {
    const a = columnOf([1e-17, 1.0000000001e-17, 0]);
    expect(valuesOf(scale(constant(3), ref('a')), { a })).toEqual([3e-17, 3 * 1.0000000001e-17, 0]);
  });

  it('that are known well are not lost in one that is not', () => {
    const given = { a: columnOf([1e-17, 0.3]), b: columnOf([0, 0.3]), c: columnOf([0, 1e-20]) };
    const values = valuesOf(plus(minus(ref('a'), ref('b')), ref('c')), given);
    expect(values).toEqual([1e-17, 0]);
  });

  it('tie where they are equal on paper', () => {
    const a = fromRows([
      [0.1, 0.2, 0],
      [0.3, 0, 0],
      [0, 0.1, 0.2],
    ]);
    expect(valuesOf(argmax(sum('rows', ref('a'))), { a })).toEqual([1]);
    expect(valuesOf(argmax(ref('a')), { a: columnOf([1e-17, 2e-17]) })).toEqual([2]);
  });
});

it('a bound comes with what is worked out further', () => {
  const given: Record<string, Matrix> = { a: fromRows([[1 / 3, 1 / 3, 1 / 3]]) };
  given['z'] = workOut(minus(sum('rows', ref('a')), constant(1)), read(given));
  expect(given['z'].values).toEqual([0]);
  expect(boundsOf(given['z'])[0]).toBeGreaterThan(0);
  expect(valuesOf(scale(constant(5), ref('z')), given)).toEqual([0]);
});

it('is the same for an expression', () => {
  const worked = (text: string): number => workOutScalar(parseScalar(text, activationLanguage('z')), {});
  expect([worked('0.1+0.2'), worked('0.1+0.2-0.3'), worked('1e-9*1e-8')]).toEqual([0.3, 0, 1e-17]);
});
