/** Plain numbers that notice when a result has lost so many digits that it must be worked out again with more. */
import { doubles, type Arithmetic } from './arithmetic.ts';

export interface WatchedDoubles {
  readonly arithmetic: Arithmetic<number>;
  /** Whether digits were lost since the last call; about ten are left where none were. */
  readonly lost: () => boolean;
}

/** Of the 16 digits of a double, so many powers of ten may cancel. */
const bearable = 1e5;

export function watchDoubles(): WatchedDoubles {
  let lost = false;
  const cancel = (left: number, right: number, result: number): number => {
    if (Math.max(Math.abs(left), Math.abs(right)) > bearable * Math.abs(result)) lost = true;
    return result;
  };
  const large = (size: number): void => {
    if (!(Math.abs(size) < bearable)) lost = true;
  };
  return {
    arithmetic: {
      ...doubles,
      add: (left, right) => cancel(left, right, left + right),
      subtract: (left, right) => cancel(left, right, left - right),
      power: (base, exponent) => {
        large(exponent);
        return base ** exponent;
      },
      apply: (name, of) => {
        if (name !== 'log' && name !== 'sqrt') large(of);
        return doubles.apply(name, of);
      },
    },
    lost: () => {
      const was = lost;
      lost = false;
      return was;
    },
  };
}
