/** The arithmetics agree: slopes are slopes, many digits are right, and lost digits are noticed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doubles, evaluateOver, type Arithmetic, type Meaning } from './arithmetic.ts';
import { decimals, OutOfRange } from './decimals.ts';
import { dualsOver } from './dual.ts';
import { roundedNumbers } from './rounded.ts';
import { scalarFunctions, type ScalarFunctionName } from './scalar-functions.ts';
import {
  add,
  apply,
  divide,
  multiply,
  num,
  power,
  subtract,
  variable,
  where,
  type Scalar,
} from './scalar.ts';

const u = variable('u');
const functionNames = Object.keys(scalarFunctions) as ScalarFunctionName[];

const at = <Value>(value: Value): Meaning<Value> => ({
  variable: () => value,
  sum: () => {
    throw new RangeError('no sum here');
  },
});
const valueOf = (tree: Scalar, value: number): number => evaluateOver(tree, doubles, at(value));
const slopeOf = (tree: Scalar, value: number): number =>
  evaluateOver(tree, dualsOver(doubles), at({ value, slope: 1 })).slope ?? 0;

const trees: readonly Scalar[] = [
  ...functionNames.map((name) => apply(name, u)),
  power(u, num(3)),
  power(num(2), u),
  power(u, u),
  power(u, divide(num(-1), num(2))),
  divide(num(1), add(num(1), apply('exp', multiply(num(-2), u)))),
  subtract(multiply(u, apply('tanh', u)), divide(u, add(u, num(1)))),
  where(subtract(u, num(1)), multiply(num(3), u), multiply(u, u)),
];

describe('slopes', () => {
  it.each(trees)('are those of a central difference: %j', (tree) => {
    for (const point of [0.3, 0.9, 1.7]) {
      const step = 1e-5;
      const difference = (valueOf(tree, point + step) - valueOf(tree, point - step)) / (2 * step);

      expect(slopeOf(tree, point)).toBeCloseTo(difference, 6);
    }
  });

  it('of a power with a negative base ask for no logarithm', () => {
    expect(slopeOf(power(u, num(3)), -2)).toBe(12);
  });

  it('are nothing where nothing varies', () => {
    const duals = dualsOver(doubles);

    expect(evaluateOver(power(num(2), num(3)), duals, at(duals.number(1)))).toEqual({
      value: 8,
      slope: null,
    });
  });
});

describe('decimals', () => {
  it.each(functionNames)('have the values of plain numbers, and more digits: %s', (name) => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 20, noNaN: true }), (value) => {
        const exact = decimals.apply(name, decimals.number(value)).toNumber();
        const plain = scalarFunctions[name].value(value);
        expect(Math.abs(exact - plain)).toBeLessThanOrEqual(1e-13 * Math.max(1, Math.abs(plain)));
      }),
      { seed: 3, numRuns: 50 },
    );
  });

  it.each([
    ['exp(1) is e', subtract(apply('exp', num(1)), variable('e'))],
    ['sin of pi is 0', apply('sin', variable('pi'))],
    ['0.1 + 0.2 is 0.3', subtract(add(num(0.1), num(0.2)), num(0.3))],
    ['a huge number cancels', subtract(subtract(add(num(1e20), num(5)), num(1e20)), num(5))],
  ])('know that %s', (_what, tree) => {
    const meaning = {
      ...at(decimals.number(0)),
      variable: (name: string) => decimals.constant(name as 'e' | 'pi'),
    };

    expect(evaluateOver(tree, decimals, meaning).abs().toNumber()).toBeLessThan(1e-37);
  });

  it.each<[string, (all: Arithmetic<ReturnType<typeof decimals.number>>) => { isNaN: () => boolean }]>([
    ['1/0', (all) => all.divide(all.number(1), all.number(0))],
    ['log 0', (all) => all.apply('log', all.number(0))],
    ['log -1', (all) => all.apply('log', all.number(-1))],
    ['0^-1', (all) => all.power(all.number(0), all.number(-1))],
    ['(-8)^0.5', (all) => all.power(all.number(-8), all.number(0.5))],
  ])('have no value for %s', (_what, work) => {
    expect(work(decimals).isNaN()).toBe(true);
  });

  it.each<[string, ScalarFunctionName, number]>([
    ['too large', 'exp', 1e20],
    ['too near to 0', 'exp', -1e20],
    ['an angle that is too large', 'sin', 1e300],
    ['a hyperbolic function that is too large', 'cosh', 1e300],
  ])('say when a value is %s', (_what, name, value) => {
    expect(() => decimals.apply(name, decimals.number(value))).toThrow(OutOfRange);
  });
});

describe('rounded numbers', () => {
  const errorOf = (tree: Scalar, value: number): number =>
    evaluateOver(tree, roundedNumbers, at(roundedNumbers.number(value))).error;

  it.each<[string, Scalar]>([
    ['a difference of like numbers', subtract(add(num(1e20), u), num(1e20))],
    ['a huge argument', apply('sin', multiply(num(1e12), u))],
    ['a huge exponent', power(u, num(1e12))],
    ['a divisor that may be 0', divide(num(1), subtract(add(u, num(1)), add(num(1), u)))],
  ])('notice lost digits: %s', (_what, tree) => {
    const value = valueOf(tree, 0.7);

    expect(errorOf(tree, 0.7)).toBeGreaterThan(0);
    expect(errorOf(tree, 0.7) / Math.abs(value)).not.toBeLessThan(1e-9);
  });

  it('know that whole numbers cancel exactly', () => {
    expect(errorOf(subtract(num(7), num(7)), 0)).toBe(0);
  });

  it.each(trees)('hold the exact value within their error, which is small: %j', (tree) => {
    for (const point of [0.3, 0.9, 1.7]) {
      const { value, error } = evaluateOver(tree, roundedNumbers, at(roundedNumbers.number(point)));
      const exact = evaluateOver(tree, decimals, at(decimals.number(point)));

      expect(exact.minus(value).abs().toNumber()).toBeLessThanOrEqual(error);
      expect(error).toBeLessThan(1e-13 * Math.max(1, Math.abs(value)));
    }
  });
});
