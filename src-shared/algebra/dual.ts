/** Values with their slopes: an expression over them is differentiated exactly as it is worked out. */
import { evaluateOver, type Arithmetic } from './arithmetic.ts';
import { outerSlopes } from './scalar-derivative.ts';
import type { ScalarFunctionName } from './scalar-functions.ts';
import { variable, type Scalar } from './scalar.ts';

export interface Dual<Value> {
  readonly value: Value;
  /** null where the value does not depend on what is varied. */
  readonly slope: Value | null;
}

const argument = variable('u');
const slopeTrees = Object.fromEntries(
  Object.entries(outerSlopes).map(([name, slope]) => [name, slope(argument)]),
) as Readonly<Record<ScalarFunctionName, Scalar>>;

/** @returns the arithmetic of duals over another arithmetic: one rule of differentiation an operation */
export function dualsOver<Value>(base: Arithmetic<Value>): Arithmetic<Dual<Value>> {
  const still = (value: Value): Dual<Value> => ({ value, slope: null });
  const scaled = (slope: Value | null, by: Value): Value | null => slope && base.multiply(slope, by);
  const plus = (left: Value | null, right: Value | null): Value | null =>
    left !== null && right !== null ? base.add(left, right) : (left ?? right);
  const minus = (of: Value | null): Value | null => of && base.negate(of);
  return {
    number: (value) => still(base.number(value)),
    constant: (name) => still(base.constant(name)),
    negate: (of) => ({ value: base.negate(of.value), slope: minus(of.slope) }),
    add: (a, b) => ({ value: base.add(a.value, b.value), slope: plus(a.slope, b.slope) }),
    subtract: (a, b) => ({ value: base.subtract(a.value, b.value), slope: plus(a.slope, minus(b.slope)) }),
    multiply: (a, b) => ({
      value: base.multiply(a.value, b.value),
      slope: plus(scaled(a.slope, b.value), scaled(b.slope, a.value)),
    }),
    divide: (a, b) => {
      const value = base.divide(a.value, b.value);
      const top = plus(a.slope, minus(scaled(b.slope, value)));
      return { value, slope: top && base.divide(top, b.value) };
    },
    power: (a, b) => powerOf(base, a, b, { scaled, plus }),
    apply: (name, of) => {
      const outer = (): Value => evaluateOver(slopeTrees[name], base, meaningOf(of.value));
      return { value: base.apply(name, of.value), slope: of.slope && base.multiply(outer(), of.slope) };
    },
    isPositive: (of) => base.isPositive(of.value),
  };
}

interface SlopeRules<Value> {
  readonly scaled: (slope: Value | null, by: Value) => Value | null;
  readonly plus: (left: Value | null, right: Value | null) => Value | null;
}

/** The logarithm of the base, which may have no value, is asked for only when the exponent varies. */
function powerOf<Value>(
  base: Arithmetic<Value>,
  a: Dual<Value>,
  b: Dual<Value>,
  { scaled, plus }: SlopeRules<Value>,
): Dual<Value> {
  const value = base.power(a.value, b.value);
  const lowered = (): Value =>
    base.multiply(b.value, base.power(a.value, base.subtract(b.value, base.number(1))));
  const fromBase = a.slope && scaled(a.slope, lowered());
  const fromExponent = b.slope && scaled(b.slope, base.multiply(value, base.apply('log', a.value)));
  return { value, slope: plus(fromBase, fromExponent) };
}

function meaningOf<Value>(value: Value): { variable: () => Value; sum: () => never } {
  return {
    variable: () => value,
    sum: () => {
      throw new RangeError('the slope of a function holds no sum');
    },
  };
}
