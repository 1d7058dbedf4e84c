/** Plain numbers that carry how far rounding may have moved them, so that lost digits are noticed. */
import { doubles, type Arithmetic } from './arithmetic.ts';
import type { BinaryName } from './scalar.ts';

export interface Rounded {
  readonly value: number;
  /** At most so far from what exact arithmetic would give; 0 for whole numbers that were computed exactly. */
  readonly error: number;
}

/** Half of what an operation on doubles may be off, relative to its result; functions may be off by more. */
const epsilon = Number.EPSILON;

/** The smallest double with all its digits: what came out as 0 may have been as large. */
const smallest = 2 ** -1022;

/** @param error of an exact operation on numbers that are off */
const roundedTo = (value: number, error: number): number => error + 2 * epsilon * Math.abs(value) + smallest;

/** An error below the last digit is taken for one of the last digit. */
function stepOf(value: number, error: number): number {
  return error === 0 ? 0 : Math.max(error, epsilon * Math.abs(value));
}

/** How far the result of an operation may be off, from the result and from two numbers with their errors. */
type ErrorOf = (value: number, a: number, aError: number, b: number, bError: number) => number;

const errorOfSum: ErrorOf = (value, _a, aError, _b, bError) => {
  const isExact = aError === 0 && bError === 0 && Number.isSafeInteger(value);
  return isExact ? 0 : roundedTo(value, aError + bError);
};

export const errorsOf: Readonly<Record<BinaryName, ErrorOf>> = {
  add: errorOfSum,
  subtract: errorOfSum,
  multiply: (value, a, aError, b, bError) =>
    roundedTo(value, Math.abs(a) * bError + Math.abs(b) * aError + aError * bError),
  divide: (value, _a, aError, b, bError) => {
    const room = Math.abs(b) - bError;
    return roundedTo(value, room > 0 ? (aError + Math.abs(value) * bError) / room : Infinity);
  },
  power: (value, a, aError, b, bError) => {
    const low = a - stepOf(a, aError);
    const high = a + stepOf(a, aError);
    const less = b - stepOf(b, bError);
    const error = Math.max(Math.abs(low ** less - value), Math.abs(high ** less - value));
    if (bError === 0) return roundedTo(value, error);
    const more = b + stepOf(b, bError);
    return roundedTo(value, Math.max(error, Math.abs(low ** more - value), Math.abs(high ** more - value)));
  },
};

/** Of a function of one number, which rises or falls from the one end of the number to the other. */
export function errorOfFunction(
  f: (at: number) => number,
  value: number,
  of: number,
  ofError: number,
): number {
  if (ofError === 0) return roundedTo(value, Math.abs(value - value));
  const step = stepOf(of, ofError);
  return roundedTo(value, Math.max(Math.abs(f(of - step) - value), Math.abs(f(of + step) - value)));
}

/** How far a number may be off that is given as a decimal. */
export function errorOfGiven(value: number): number {
  return Number.isInteger(value) ? 0 : epsilon * Math.abs(value);
}

const binary =
  (name: BinaryName) =>
  (a: Rounded, b: Rounded): Rounded => {
    const value = doubles[name](a.value, b.value);
    return { value, error: errorsOf[name](value, a.value, a.error, b.value, b.error) };
  };

export const roundedNumbers: Arithmetic<Rounded> = {
  number: (value) => ({ value, error: errorOfGiven(value) }),
  constant: (name) => {
    const value = doubles.constant(name);
    return { value, error: roundedTo(value, 0) };
  },
  negate: ({ value, error }) => ({ value: -value, error }),
  add: binary('add'),
  subtract: binary('subtract'),
  multiply: binary('multiply'),
  divide: binary('divide'),
  power: binary('power'),
  apply: (name, of) => {
    const value = doubles.apply(name, of.value);
    const f = (at: number): number => doubles.apply(name, at);
    return { value, error: errorOfFunction(f, value, of.value, of.error) };
  },
  isPositive: ({ value }) => doubles.isPositive(value),
};
