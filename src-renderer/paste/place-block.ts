/** Where a pasted block goes in the grid, and what has to be asked before. */
import type { CellPlace } from '../state/answer.ts';
import type { GridShape } from '../exercise/grid-keys.ts';
import { readBlock, type Block } from './read-block.ts';

export type DecimalSign = 'point' | 'comma';

export interface Fill {
  readonly kind: 'fill';
  readonly entries: readonly (CellPlace & { readonly text: string })[];
  /** How many of the pasted values found no cell. */
  readonly left: number;
}

export type PastePlan =
  | Fill
  /** The block has the shape of the grid on its side. */
  | { readonly kind: 'askTranspose'; readonly got: GridShape; readonly turned: Fill; readonly asIs: Fill }
  /** Commas can be read either way, and both ways fit. */
  | { readonly kind: 'askComma'; readonly decimal: Block; readonly separated: Block };

/** @returns null when the text is for the text field alone */
export function planPaste(
  text: string,
  at: CellPlace,
  shape: GridShape,
  sign: DecimalSign,
): PastePlan | null {
  const readings = readBlock(text);
  if (!readings) return null;
  const { decimal, separated, separates } = readings;
  if (separates || sameBlock(decimal, separated)) return placeBlock(separated, at, shape);
  const fitting = [decimal, separated].filter((block) => fits(block, at, shape));
  if (fitting.length === 2) return { kind: 'askComma', decimal, separated };
  return placeBlock(fitting[0] ?? (sign === 'comma' ? decimal : separated), at, shape);
}

/** A block of the grid's own shape fills the whole grid, any other starts at the focused cell. */
export function placeBlock(block: Block, at: CellPlace, shape: GridShape): PastePlan {
  const asIs = fill(block, at, shape);
  if (hasShape(block, shape) || !isTurned(block, shape)) return asIs;
  const got = { rows: block.length, cols: shape.rows };
  return { kind: 'askTranspose', got, turned: fill(transposed(block), at, shape), asIs };
}

function fill(block: Block, at: CellPlace, shape: GridShape): Fill {
  const origin = hasShape(block, shape) ? { row: 0, col: 0 } : at;
  const all = block.flatMap((row, r) =>
    row.map((text, c) => ({ row: origin.row + r, col: origin.col + c, text })),
  );
  const entries = all.filter(({ row, col }) => row < shape.rows && col < shape.cols);
  return { kind: 'fill', entries, left: all.length - entries.length };
}

function fits(block: Block, at: CellPlace, shape: GridShape): boolean {
  return fill(block, at, shape).left === 0 || isTurned(block, shape);
}

function hasShape(block: Block, { rows, cols }: GridShape): boolean {
  return block.length === rows && block.every((row) => row.length === cols);
}

function isTurned(block: Block, { rows, cols }: GridShape): boolean {
  return hasShape(block, { rows: cols, cols: rows });
}

function transposed(block: Block): Block {
  return (block[0] ?? []).map((_, col) => block.map((row) => row[col] ?? ''));
}

function sameBlock(one: Block, other: Block): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
