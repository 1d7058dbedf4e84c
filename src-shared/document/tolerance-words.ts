/** How near a number has to be where a rule is set, as the end of a sentence: "within 5 %", "to two decimals". */
import type { Tolerance } from '../grading/tolerance.ts';
import { countWord } from './prose.ts';

/** A rule that does not go by the digits typed. */
type SetTolerance = Exclude<Tolerance, { readonly rule: 'digits typed' }>;

export function toleranceLimit(tolerance: SetTolerance, decimalSign: string): string {
  const printed = (value: number): string => String(Number(value.toPrecision(6))).replace('.', decimalSign);
  switch (tolerance.rule) {
    case 'absolute':
      return `within ${printed(tolerance.within)}`;
    case 'relative':
      return `within ${printed(100 * tolerance.within)} %`;
    case 'decimals':
    case 'figures':
      return `to ${digitsInWords(tolerance.digits, tolerance.rule)}`;
  }
}

/** `six figures`, `one decimal`. */
export function digitsInWords(digits: number, kind: 'figures' | 'decimals'): string {
  return `${countWord(digits)} ${digits === 1 ? kind.slice(0, -1) : kind}`;
}
