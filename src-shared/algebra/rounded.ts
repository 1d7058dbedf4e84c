/** Plain numbers that carry how far rounding may have moved them, so that lost digits are noticed. */
import { doubles, type Arithmetic } from './arithmetic.ts';

export interface Rounded {
  readonly value: number;
  /** At most so far from what exact arithmetic would give; 0 for whole numbers that were computed exactly. */
  readonly error: number;
}

/** Half of what an operation on doubles may be off, relative to its result; functions may be off by more. */
const epsilon = Number.EPSILON;

/** The smallest double with all its digits: what came out as 0 may have been as large. */
const smallest = 2 ** -1022;

export const roundedNumbers: Arithmetic<Rounded> = {
  number: (value) => ({ value, error: Number.isInteger(value) ? 0 : epsilon * Math.abs(value) }),
  constant: (name) => roundedTo(doubles.constant(name), 0),
  negate: ({ value, error }) => ({ value: -value, error }),
  add: (a, b) => sumOf(a, b, a.value + b.value),
  subtract: (a, b) => sumOf(a, b, a.value - b.value),
  multiply: (a, b) =>
    roundedTo(
      a.value * b.value,
      Math.abs(a.value) * b.error + Math.abs(b.value) * a.error + a.error * b.error,
    ),
  divide: (a, b) => {
    const value = a.value / b.value;
    const room = Math.abs(b.value) - b.error;
    return roundedTo(value, room > 0 ? (a.error + Math.abs(value) * b.error) / room : Infinity);
  },
  power: (a, b) => {
    const value = a.value ** b.value;
    const moved = steps(a).flatMap((base) => steps(b).map((exponent) => base ** exponent));
    return roundedTo(value, farthest(moved, value));
  },
  apply: (name, u) => {
    const f = (at: number): number => doubles.apply(name, at);
    const value = f(u.value);
    return roundedTo(value, farthest(steps(u).map(f), value));
  },
  isPositive: ({ value }) => doubles.isPositive(value),
};

function sumOf(a: Rounded, b: Rounded, value: number): Rounded {
  const isExact = a.error === 0 && b.error === 0 && Number.isSafeInteger(value);
  return isExact ? { value, error: 0 } : roundedTo(value, a.error + b.error);
}

const roundedTo = (value: number, error: number): Rounded => ({
  value,
  error: error + 2 * epsilon * Math.abs(value) + smallest,
});

/** The number and its ends; an error below the last digit is taken for one of the last digit. */
function steps({ value, error }: Rounded): readonly number[] {
  if (error === 0) return [value];
  const step = Math.max(error, epsilon * Math.abs(value));
  return [value - step, value + step];
}

const farthest = (values: readonly number[], from: number): number =>
  Math.max(...values.map((value) => Math.abs(value - from)));
