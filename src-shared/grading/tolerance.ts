/** When a cell agrees with a value: by the digits typed, or by a rule that the exercise or the user sets. */
import type { Ball } from '../algebra/ball.ts';
import type { CellValue } from './cell-value.ts';
import {
  claimedDigits,
  fewest,
  halfUnit,
  isCoarse,
  magnitude,
  ownHalfUnit,
  tenTo,
  type Claims,
} from './digits.ts';

/** How exactly an exercise asks for its numbers. */
export interface Precision {
  readonly digits: number;
  readonly kind: 'figures' | 'decimals';
}

export type Tolerance =
  /** Half a unit of the last digit typed. */
  | { readonly rule: 'digits typed' }
  /** `within` is a difference, or a part of the value (0.01 is 1 %). */
  | { readonly rule: 'absolute' | 'relative'; readonly within: number }
  /** Half a unit of that decimal or figure. */
  | { readonly rule: 'decimals' | 'figures'; readonly digits: number };

export const digitsTyped: Tolerance = { rule: 'digits typed' };

/** How far a cell may be from a value. */
export type Reach = (cell: CellValue, expected: number) => number;

export function reachOf(tolerance: Tolerance, claims: Claims): Reach {
  switch (tolerance.rule) {
    case 'digits typed':
      return remembered((cell) => halfUnit(cell, claims));
    case 'absolute':
      return () => tolerance.within;
    case 'relative':
      return (_cell, expected) => tolerance.within * Math.abs(expected);
    case 'decimals':
      return () => tenTo(-tolerance.digits) / 2;
    case 'figures':
      return (_cell, expected) => halfFigure(expected, tolerance.digits);
  }
}

/** Cells are compared with one value after the other. */
function remembered(reach: (cell: CellValue) => number): Reach {
  const known = new Map<CellValue, number>();
  return (cell) => {
    const found = known.get(cell);
    if (found !== undefined) return found;
    const made = reach(cell);
    known.set(cell, made);
    return made;
  };
}

/**
 * How far a cell may be from a value by its own digits alone, never less than by the rule. Where another rule holds
 * than the digits typed, these say only whether they are too few.
 */
export function ownReachOf(tolerance: Tolerance, claims: Claims): Reach {
  const byRule = reachOf(tolerance, claims);
  const counts = (cell: CellValue): boolean =>
    cell.digits !== null &&
    (tolerance.rule === 'digits typed' || isCoarse({ digits: claimedDigits(cell) }, claims.least));
  return (cell, expected) =>
    counts(cell) ? Math.max(byRule(cell, expected), ownHalfUnit(cell, claims)) : byRule(cell, expected);
}

/** The noise of two ways to compute the same number is never held against a student. */
export function isWithin(value: number, { mid, rad }: Ball, reach: number): boolean {
  const noise = 1e-11 * Math.abs(mid) + 1e-13;
  return rad !== Infinity && Math.abs(value - mid) <= (reach + rad) * (1 + 1e-9) + noise;
}

/** Half a unit of the last digit that the exercise asks for; decimals alone would accept 0 for a small number. */
export function askedReach(exact: number, { digits, kind }: Precision): number {
  if (kind === 'figures') return halfFigure(exact, digits);
  const half = tenTo(-digits) / 2;
  return exact === 0 ? half : Math.min(half, halfFigure(exact, fewest.figures));
}

function halfFigure(value: number, figures: number): number {
  return value === 0 ? 0 : tenTo(magnitude(value) + 1 - figures) / 2;
}
