/** Slips that can be seen in the digits: the last one, a decimal point, a sign, two digits, a row copied twice. */
import { ballAt, type Ball, type BallMatrix } from '../algebra/ball.ts';
import { agrees, type Gauge } from './agreement.ts';
import type { CellValue } from './cell-value.ts';
import { tenTo } from './digits.ts';
import type { Slip } from './judgement.ts';
import type { Target } from './target.ts';
import { isWithin } from './tolerance.ts';

/** @param expected what the right formula gives from the own entries */
export function visibleSlip(target: Target, expected: BallMatrix): Slip | null {
  const { cells, gauge, written } = target;
  if (written.fit !== 'fits') return null;
  const reference = { ball: expected, isExact: false };
  const wrong = cells.flatMap((cell, at) =>
    cell === null || agrees(cell, at, reference, gauge) ? [] : [{ cell, at }],
  );
  if (wrong.length > 0 && wrong.every(({ cell, at }) => isLastDigitOff(cell, ballAt(expected, at), gauge))) {
    return { seen: 'last_digit', count: wrong.length };
  }
  const [only, ...others] = wrong;
  if (!only || others.length > 0) return copiedRow(target, expected);
  const { cell, at } = only;
  const gives = (value: number): boolean => {
    const reach = gauge.reach(cell, value) * Math.max(1, Math.abs(value / cell.value));
    return isWithin(value, ballAt(expected, at), reach);
  };
  const [row, col] = [Math.floor(at / expected.cols), at % expected.cols];
  if (gives(-cell.value)) return { seen: 'sign', row, col };
  if (powersOfTen.some((power) => gives(cell.value * 10 ** power)))
    return { seen: 'decimal_point', row, col };
  if (withDigitsSwapped(cell).some(gives)) return { seen: 'digits_swapped', row, col };
  return copiedRow(target, expected);
}

/** How far a number may be off that was cut off or rounded on the way, in units of its last digit. */
const unitsOff = 1.5;

/** With fewer figures a unit of the last one is more than rounding. */
const fewestFigures = 3;

function isLastDigitOff(cell: CellValue, own: Ball, { standard }: Gauge): boolean {
  if (cell.digits === null || cell.value === 0 || standard.tolerance.rule !== 'digits typed') return false;
  const { digits } = cell;
  return digits.figures >= fewestFigures && isWithin(cell.value, own, unitsOff * tenTo(-digits.decimals));
}

const powersOfTen = [1, -1, 2, -2, 3, -3];

/** Each number with two neighbouring digits of this one exchanged. */
function withDigitsSwapped({ value, digits }: CellValue): number[] {
  if (digits === null || digits.decimals < 0) return [];
  const text = Math.abs(value).toFixed(Math.min(digits.decimals, 20)).replace('.', '');
  return Array.from({ length: text.length - 1 }, (_, at) => {
    const swapped = text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
    return Math.sign(value) * Number(swapped) * 10 ** -digits.decimals;
  });
}

/** A row that repeats another one number for number, and should not. */
function copiedRow({ cells, gauge }: Target, expected: BallMatrix): Slip | null {
  const { rows, cols } = expected;
  const reference = { ball: expected, isExact: false };
  const rowOf = (row: number): Target['cells'] => cells.slice(row * cols, (row + 1) * cols);
  const isRight = (row: number): boolean =>
    rowOf(row).every((cell, col) => cell !== null && agrees(cell, row * cols + col, reference, gauge));
  const wrong = Array.from({ length: rows }, (_, row) => row).filter((row) => !isRight(row));
  const [row] = wrong;
  if (wrong.length !== 1 || row === undefined) return null;
  const from = Array.from({ length: rows }, (_, other) => other).find(
    (other) => other !== row && rowOf(other).every((cell, col) => cell?.value === rowOf(row)[col]?.value),
  );
  return from === undefined ? null : { seen: 'copied_row', row, from };
}
