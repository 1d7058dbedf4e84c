/** Whether the filled cells of a step agree with a reference: as rounded, or as cut off. */
import { isMultiple } from '../algebra/ball-arithmetic.ts';
import { ballAt, type BallMatrix } from '../algebra/ball.ts';
import type { Written } from './attempt.ts';
import type { CellValue, Digits } from './cell-value.ts';
import { unitOf } from './digits.ts';
import type { LongerWays } from './longer-ways.ts';
import type { Standard } from './standard.ts';
import { askedReach, isWithin, ownReachOf, reachOf, type Reach } from './tolerance.ts';

export interface Reference {
  readonly ball: BallMatrix;
  /** Against the exact values the precision that the exercise asks for is enough. */
  readonly isExact: boolean;
  /** Numbers outside the ball that a longer way gives. */
  readonly longer?: LongerWays;
}

export interface Gauge {
  readonly reach: Reach;
  /** By a cell's own digits, however few they are. */
  readonly ownReach: Reach;
  /** Of the whole matrix. */
  readonly digits: Digits;
  readonly standard: Standard;
}

export function gaugeFor({ digits, soFar }: Written, standard: Standard): Gauge {
  const claims = { digits, soFar, least: standard.least };
  return {
    reach: reachOf(standard.tolerance, claims),
    ownReach: ownReachOf(standard.tolerance, claims),
    digits,
    standard,
  };
}

/** The same gauge, with each cell taken at its own digits. */
export function atOwnDigits(gauge: Gauge): Gauge {
  return { ...gauge, reach: gauge.ownReach };
}

/** Whether the cell is as near to the exact value as the exercise asks. */
export function isAsAsked(cell: CellValue, at: number, { ball }: Reference, { standard }: Gauge): boolean {
  const own = ballAt(ball, at);
  return isWithin(cell.value, own, askedReach(own.mid, standard.precision));
}

export function agrees(cell: CellValue, at: number, reference: Reference, gauge: Gauge): boolean {
  return agreesDirectly(cell, at, reference, gauge) || isGivenByLongerWay(cell, at, reference, gauge);
}

/** Without a longer way. */
export function agreesDirectly(cell: CellValue, at: number, reference: Reference, gauge: Gauge): boolean {
  const own = ballAt(reference.ball, at);
  if (isWithin(cell.value, own, gauge.reach(cell, own.mid))) return true;
  return reference.isExact && isAsAsked(cell, at, reference, gauge);
}

/** So many units of the matrix a longer way hardly ever leaves the ball. */
const farthestUnits = 50;

function isGivenByLongerWay(
  cell: CellValue,
  at: number,
  { ball, longer }: Reference,
  { reach, digits, standard }: Gauge,
): boolean {
  if (!longer || standard.tolerance.rule !== 'digits typed') return false;
  const far = reach(cell, cell.value) + farthestUnits * unitOf(cell.value, digits);
  if (longer.isNear && !isWithin(cell.value, ballAt(ball, at), far)) return false;
  return longer
    .valuesAt(at)
    .some(
      (value) => Number.isFinite(value) && isWithin(cell.value, { mid: value, rad: 0 }, reach(cell, value)),
    );
}

/**
 * Right at its own digits, which are fewer than beside it or than asked. A number that ends at the digits of the cells
 * beside it would have been written in full, as they are.
 */
export function agreesShortened(
  cell: CellValue,
  at: number,
  reference: Reference,
  exact: Reference,
  gauge: Gauge,
): boolean {
  if (agrees(cell, at, reference, gauge)) return true;
  const { mid } = ballAt(exact.ball, at);
  const isWritable =
    isMultiple(mid, unitOf(mid, gauge.digits)) && isWithin(mid, ballAt(reference.ball, at), 0);
  return !isWritable && agrees(cell, at, reference, atOwnDigits(gauge));
}

/** A whole unit cannot be cut off. */
const lessThanOne = 1 - 5e-5;

/** Every digit right, but the rest dropped instead of rounded; where there is no rest, the number itself. */
function isCutOff(cell: CellValue, at: number, { ball }: Reference, { reach, standard }: Gauge): boolean {
  if (cell.digits === null || standard.tolerance.rule !== 'digits typed') return false;
  const { mid, rad } = ballAt(ball, at);
  if (isWithin(cell.value, { mid, rad }, 0)) return true;
  const half = Math.min(cell.slack, reach(cell, mid));
  // From less than a unit below the value up to the value itself, seen from 0.
  const dropped = { mid: cell.value === 0 ? Math.abs(mid) : mid * Math.sign(cell.value), rad };
  return isWithin(Math.abs(cell.value) + half, dropped, half * lessThanOne);
}

type Cells = Written['cells'];

export function allAgree(cells: Cells, reference: Reference, gauge: Gauge): boolean {
  return cells.every((cell, at) => cell === null || agrees(cell, at, reference, gauge));
}

export function allAgreeDirectly(cells: Cells, reference: Reference, gauge: Gauge): boolean {
  return cells.every((cell, at) => cell === null || agreesDirectly(cell, at, reference, gauge));
}

/** Somebody who cuts off does so everywhere: one cell alone would be any number that is a unit off. */
export function allCutOff(cells: Cells, reference: Reference, gauge: Gauge): boolean {
  return cells.every((cell, at) => {
    if (cell === null) return true;
    return isCutOff(cell, at, reference, gauge);
  });
}

export function howManyAgree(cells: Cells, reference: Reference, gauge: Gauge): number {
  return cells.filter((cell, at) => cell !== null && agrees(cell, at, reference, gauge)).length;
}
