/** Arithmetic with 40 digits, for what plain numbers cannot decide. */
import { Decimal as AnyDecimal } from 'decimal.js';
import type { Arithmetic } from './arithmetic.ts';
import type { ScalarFunctionName } from './scalar-functions.ts';

export type Decimal = AnyDecimal;

/** The result is larger, or nearer to 0, than even this arithmetic can hold. */
export class OutOfRange extends Error {
  override readonly name = 'OutOfRange';
}

const digits = 40;
/** Sines of more than this need more digits of pi than are kept. */
const largestAngle = 1e15;

const Digits = AnyDecimal.clone({ precision: digits });
const nothing = new Digits(NaN);
const one = new Digits(1);

function held(value: Decimal): Decimal {
  if (value.isFinite() || value.isNaN()) return value;
  throw new OutOfRange('the result is too large');
}

type DecimalFunctions = Readonly<Record<ScalarFunctionName, (u: Decimal) => Decimal>>;

/** Hyperbolic functions are made of `exp`: the library's own series take as long as their argument is large. */
function decimalFunctions(): DecimalFunctions {
  const exp = (u: Decimal): Decimal => {
    const value = held(u.exp());
    if (value.isZero()) throw new OutOfRange('the result is too near to 0');
    return value;
  };
  const log = (u: Decimal): Decimal => (u.isZero() ? nothing : u.ln());
  const half = (u: Decimal): Decimal => u.div(2);
  const angle = (u: Decimal): Decimal => {
    if (u.abs().lessThan(largestAngle)) return u;
    throw new OutOfRange('the angle is too large');
  };
  const sigmoid = (u: Decimal): Decimal => {
    const small = exp(u.abs().negated());
    return (u.isNegative() ? small : one).div(small.plus(1));
  };
  const cosh = (u: Decimal): Decimal => half(exp(u).plus(exp(u.negated())));
  return {
    exp,
    log,
    log1p: (u) => log(u.plus(1)),
    sqrt: (u) => u.sqrt(),
    tanh: (u) => sigmoid(u.times(2)).times(2).minus(1),
    sigmoid,
    sin: (u) => angle(u).sin(),
    cos: (u) => angle(u).cos(),
    log10: (u) => log(u).div(log(one.times(10))),
    log2: (u) => log(u).div(log(one.times(2))),
    softplus: (u) => log(exp(u.abs().negated()).plus(1)).plus(u.isNegative() ? 0 : u),
    sinh: (u) => half(exp(u).minus(exp(u.negated()))),
    cosh,
    sech: (u) => one.div(cosh(u)),
  };
}

const functions = decimalFunctions();

/** What has no value (the logarithm of a negative number, a division by 0) is NaN, as among plain numbers. */
export const decimals: Arithmetic<Decimal> = {
  number: (value) => new Digits(value),
  constant: (name) => (name === 'e' ? one.exp() : Digits.acos(-1)),
  negate: (of) => of.negated(),
  add: (left, right) => held(left.plus(right)),
  subtract: (left, right) => held(left.minus(right)),
  multiply: (left, right) => held(left.times(right)),
  divide: (left, right) => (right.isZero() ? nothing : held(left.div(right))),
  power: (base, exponent) => (base.isZero() && exponent.isNegative() ? nothing : held(base.pow(exponent))),
  apply: (name, of) => functions[name](of),
  isPositive: (of) => of.greaterThan(1e-12),
};
