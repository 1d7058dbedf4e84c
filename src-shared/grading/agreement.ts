/** Whether the filled cells of a step agree with a reference: as rounded, or as cut off. */
import { ballAt, type BallMatrix } from '../algebra/ball.ts';
import type { Written } from './attempt.ts';
import type { CellValue } from './cell-value.ts';
import type { Standard } from './standard.ts';
import { askedReach, isWithin, reachOf, type Reach } from './tolerance.ts';

export interface Reference {
  readonly ball: BallMatrix;
  /** Against the exact values the precision that the exercise asks for is enough. */
  readonly isExact: boolean;
}

export interface Gauge {
  readonly reach: Reach;
  readonly standard: Standard;
}

export function gaugeFor({ digits }: Written, standard: Standard): Gauge {
  return { reach: reachOf(standard.tolerance, digits, standard.least), standard };
}

/** Whether the cell is as near to the exact value as the exercise asks. */
export function isAsAsked(cell: CellValue, at: number, { ball }: Reference, { standard }: Gauge): boolean {
  const own = ballAt(ball, at);
  return isWithin(cell.value, own, askedReach(own.mid, standard.precision));
}

export function agrees(cell: CellValue, at: number, reference: Reference, gauge: Gauge): boolean {
  const own = ballAt(reference.ball, at);
  if (isWithin(cell.value, own, gauge.reach(cell, own.mid))) return true;
  return reference.isExact && isAsAsked(cell, at, reference, gauge);
}

/** A whole unit cannot be cut off. */
const lessThanOne = 1 - 1e-4;

/** Every digit right, but the rest dropped instead of rounded. */
function isCutOff(cell: CellValue, at: number, { ball }: Reference, { reach, standard }: Gauge): boolean {
  if (cell.digits === null || cell.value === 0 || standard.tolerance.rule !== 'digits typed') return false;
  const { mid, rad } = ballAt(ball, at);
  const half = reach(cell, mid);
  // From less than a unit below the value up to the value itself, seen from 0.
  const dropped = { mid: mid * Math.sign(cell.value), rad };
  return isWithin(Math.abs(cell.value) + half, dropped, half * lessThanOne);
}

type Cells = Written['cells'];

export function allAgree(cells: Cells, reference: Reference, gauge: Gauge): boolean {
  return cells.every((cell, at) => cell === null || agrees(cell, at, reference, gauge));
}

/** Somebody who cuts off does so everywhere: one cell alone would be any number that is a unit off. */
export function allCutOff(cells: Cells, reference: Reference, gauge: Gauge): boolean {
  return cells.every((cell, at) => {
    if (cell === null) return true;
    const isFit = cell.value === 0 ? agrees : isCutOff;
    return isFit(cell, at, reference, gauge);
  });
}

export function howManyAgree(cells: Cells, reference: Reference, gauge: Gauge): number {
  return cells.filter((cell, at) => cell !== null && agrees(cell, at, reference, gauge)).length;
}
