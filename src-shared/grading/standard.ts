/** By what an attempt is judged. */
import type { Digits } from './cell-value.ts';
import { fewest } from './digits.ts';
import { digitsTyped, type Precision, type Tolerance } from './tolerance.ts';

export interface Standard {
  readonly precision: Precision;
  readonly tolerance: Tolerance;
  /** Fewer digits than these are too coarse. */
  readonly least: Digits;
}

/** @param minimumDigits decimals or figures, whichever the student uses */
export function standardOf(precision: Precision, tolerance?: Tolerance, minimumDigits?: number): Standard {
  const least = minimumDigits === undefined ? fewest : { decimals: minimumDigits, figures: minimumDigits };
  return { precision, tolerance: tolerance ?? digitsTyped, least };
}
