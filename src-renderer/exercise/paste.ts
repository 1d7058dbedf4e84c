/** A pasted block of plain numbers, spread over cells. */
import type { CellPlace } from '../state/answer.ts';
import type { GridShape } from './grid-keys.ts';

const NUMBER = /^[-+−–]?(\d+([.,]\d*)?|[.,]\d+)(e[-+]?\d+)?$/i;

/** @returns the entries row by row, or null when the text is one entry or anything but a block of numbers */
export function parseBlock(text: string): string[][] | null {
  const rows = text
    .trim()
    .split(/\r?\n|;/)
    .map((row) => row.trim().split(/\s+/));
  const entries = rows.flat();
  return entries.length > 1 && entries.every((entry) => NUMBER.test(entry)) ? rows : null;
}

export interface Spread {
  readonly entries: readonly (CellPlace & { readonly text: string })[];
  /** How many of the pasted values found no cell. */
  readonly left: number;
}

/** A block of the grid's own shape fills the whole grid, any other starts at the focused cell. */
export function spread(block: readonly (readonly string[])[], at: CellPlace, shape: GridShape): Spread {
  const whole = block.length === shape.rows && block.every((row) => row.length === shape.cols);
  const origin = whole ? { row: 0, col: 0 } : at;
  const all = block.flatMap((row, r) =>
    row.map((text, c) => ({ row: origin.row + r, col: origin.col + c, text })),
  );
  const entries = all.filter(({ row, col }) => row < shape.rows && col < shape.cols);
  return { entries, left: all.length - entries.length };
}
