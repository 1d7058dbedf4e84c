/** What a cell's text says: a value with the digits behind it, nothing, or why it cannot be read. */

export interface Digits {
  /** Places after the decimal sign; negative for 2e3. */
  readonly decimals: number;
  /** Significant figures: leading zeros do not count, zeros at the end do; 0 for a zero. */
  readonly figures: number;
}

export interface CellValue {
  readonly kind: 'value';
  readonly value: number;
  /** Digits of a plain number; null for an expression, which is worked out in full. */
  readonly digits: Digits | null;
  /**
   * How far the value may be off by the digits typed: half a last place, or what such halves make of an expression.
   * Zeros at the end of a whole number are read both ways: 5730 may be 5734 at three figures.
   */
  readonly slack: number;
}

export type CellReading =
  { readonly kind: 'blank' } | CellValue | { readonly kind: 'unreadable'; readonly reason: string };
