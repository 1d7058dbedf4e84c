/** Where a pasted block goes in the grid, and what has to be asked before. */
import type { CellPlace, Entry } from '../state/answer.ts';
import type { GridShape } from '../exercise/grid-keys.ts';
import { isPlainNumber } from '../state/plain-number.ts';
import { readBlock, transposed, type Block, type BlockReadings } from './read-block.ts';

export type DecimalSign = 'point' | 'comma';

export interface Fill {
  readonly kind: 'fill';
  readonly entries: readonly Entry[];
  /** How many of the pasted values found no cell. */
  readonly left: number;
}

export type PastePlan =
  | Fill
  /** The block has the shape of the grid on its side. */
  | { readonly kind: 'askTranspose'; readonly got: GridShape; readonly turned: Fill; readonly asIs: Fill }
  /** One number where a matrix is wanted. */
  | { readonly kind: 'askFill'; readonly text: string; readonly all: Fill; readonly one: Fill }
  /** Commas can be read either way, and both ways fit. */
  | { readonly kind: 'askComma'; readonly decimal: Block; readonly separated: Block };

/** A word in the text, neither a number nor anything to be worked out. */
const WORD = /^[\p{L}_][^+*/^]*$/u;

/** @returns null when the text is for the text field alone */
export function planPaste(
  text: string,
  at: CellPlace,
  shape: GridShape,
  sign: DecimalSign,
): PastePlan | null {
  const readings = readBlock(text);
  if (!readings) return null;
  const reading = readingFor(readings, at, shape, sign);
  return reading ? placeBlock(reading, at, shape) : { kind: 'askComma', ...readings };
}

/** What the text itself leaves open is settled by the shape, unless the settings speak against it. */
function readingFor(
  { decimal, separated, sure }: BlockReadings,
  at: CellPlace,
  shape: GridShape,
  sign: DecimalSign,
): Block | null {
  if (sure) return { decimal, separated }[sure];
  const [expected, other] = sign === 'comma' ? [decimal, separated] : [separated, decimal];
  if (sameBlock(expected, other) || fillsGrid(expected, shape)) return expected;
  const fitting = [expected, other].filter((block) => fits(block, at, shape));
  if (fillsGrid(other, shape) && fitting.length === 1) return other;
  return fitting.length === 2 ? null : (fitting[0] ?? expected);
}

/** As many values as there are cells fill the whole grid, any other block starts at the focused cell. */
export function placeBlock(block: Block, at: CellPlace, shape: GridShape): PastePlan {
  if (!isTurned(block, shape)) return fill(block, at, shape);
  const got = { rows: shape.cols, cols: shape.rows };
  const asIs = placed(block, at, shape);
  return { kind: 'askTranspose', got, turned: fill(transposed(block), at, shape), asIs };
}

/** What was put into the place for a matrix but is one text: one number may be meant for every cell. */
export function oneText(text: string, at: CellPlace, shape: GridShape): PastePlan {
  const one: Fill = { kind: 'fill', entries: [{ ...at, text }], left: 0 };
  if (!isPlainNumber(text) || cellCount(shape) === 1) return one;
  const values = Array.from({ length: cellCount(shape) }, () => text);
  return { kind: 'askFill', text, all: fill([values], at, shape), one };
}

function fill(block: Block, at: CellPlace, shape: GridShape): Fill {
  const poured = valuesForGrid(block, shape);
  if (!poured) return placed(block, at, shape);
  return {
    kind: 'fill',
    entries: poured.map((text, index) => ({ ...placeOf(index, shape), text })),
    left: 0,
  };
}

function placed(block: Block, at: CellPlace, shape: GridShape): Fill {
  const all = block.flatMap((row, r) => row.map((text, c) => ({ row: at.row + r, col: at.col + c, text })));
  const entries = all.filter(({ row, col }) => row < shape.rows && col < shape.cols);
  return { kind: 'fill', entries, left: all.length - entries.length };
}

/** As many values as the grid has cells, row by row: all entries, or those that are left without words. */
function valuesForGrid(block: Block, shape: GridShape): readonly string[] | null {
  const all = block.flat();
  if (all.length === cellCount(shape)) return all;
  const numbers = all.filter(isPlainNumber);
  const areBesideWords = all.every((entry) => isPlainNumber(entry) || WORD.test(entry));
  return areBesideWords && numbers.length === cellCount(shape) ? numbers : null;
}

export const cellCount = ({ rows, cols }: GridShape): number => rows * cols;

const placeOf = (index: number, { cols }: GridShape): CellPlace => ({
  row: Math.floor(index / cols),
  col: index % cols,
});

const fillsGrid = (block: Block, shape: GridShape): boolean => valuesForGrid(block, shape) !== null;

function fits(block: Block, at: CellPlace, shape: GridShape): boolean {
  return fillsGrid(block, shape) || placed(block, at, shape).left === 0;
}

/** A row for a column is poured in: there is only one way to read it. */
function isTurned(block: Block, { rows, cols }: GridShape): boolean {
  if (rows === cols || rows === 1 || cols === 1 || isConstant(block)) return false;
  return block.length === cols && block.every((row) => row.length === rows);
}

const isConstant = (block: Block): boolean => new Set(block.flat()).size === 1;

function sameBlock(one: Block, other: Block): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
