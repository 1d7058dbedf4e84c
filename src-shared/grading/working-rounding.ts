/** The rounding of somebody who works with so many digits, in decimals or in figures. */
import { isMultiple } from '../algebra/ball-arithmetic.ts';
import type { Rounding } from '../algebra/ball.ts';
import type { Digits } from './cell-value.ts';
import { magnitude, tenTo, unitOf } from './digits.ts';

/**
 * @param working digits of the step
 * @param typed digits of what the step is worked out from
 */
export function workingRounding(working: Digits, typed: Digits): Rounding {
  return {
    result: (size) => (size === 0 ? 0 : unitOf(size, working) / 2),
    // Rounding to decimals changes nothing in a sum: the terms have them already.
    partialSum: (size) => (size === 0 ? 0 : tenTo(magnitude(size) + 1 - working.figures) / 2),
    isWhole: (value) => value === 0 || isMultiple(value, unitOf(value, working)),
    shortens: typed.decimals > working.decimals && typed.figures > working.figures,
  };
}
