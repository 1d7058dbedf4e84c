/** A part of a matrix that is worked out alone: one row or all of them, one column or all of them. */
import type { Shape } from './matrix.ts';

/** From 0; null for all. */
export interface Window {
  readonly row: number | null;
  readonly col: number | null;
}

export const everything: Window = { row: null, col: null };

export const turned = ({ row, col }: Window): Window => ({ row: col, col: row });
export const rowOf = ({ row }: Window): Window => ({ row, col: null });
export const columnOf = ({ col }: Window): Window => ({ row: null, col });

export function shapeIn({ rows, cols }: Shape, { row, col }: Window): Shape {
  return { rows: row === null ? rows : 1, cols: col === null ? cols : 1 };
}

/** What has to be known of a matrix that is repeated to the shape of another. */
export function beforeRepeating({ rows, cols }: Shape, { row, col }: Window): Window {
  return { row: rows === 1 ? null : row, col: cols === 1 ? null : col };
}

/** What has to be known of a matrix whose rows or columns, or all of it, are added up. */
export function beforeSum(over: 'rows' | 'columns' | 'all', window: Window): Window {
  if (over === 'all') return everything;
  return over === 'rows' ? rowOf(window) : columnOf(window);
}

/** @param list row by row, in that shape */
export function cutList(
  list: readonly number[],
  { rows, cols }: Shape,
  { row, col }: Window,
): readonly number[] {
  if (row === null && col === null) return list;
  if (row !== null && col !== null) return [list[row * cols + col] as number];
  if (row !== null) return list.slice(row * cols, (row + 1) * cols);
  const column = new Array<number>(rows);
  for (let at = 0; at < rows; at += 1) column[at] = list[at * cols + (col as number)] as number;
  return column;
}
