/** Which parts of an equation are too large for any page, and the blocks in which such a matrix is told. */
import type { EquationPart } from '../../src-shared/document/blocks.ts';
import type { Printed } from '../../src-shared/notation/in-scripts.ts';
import { columnWidths, heightOf, sum, widthOf } from './printed-size.ts';

/** In em: what is left of a page on its side where it is printed at 70 %, with the name before it. */
const widestEver = 85;
/** What a block may take, at full size on an upright page with the name before it. */
const widestBlock = 36;
const mostRows = 30;

type Cells = readonly (readonly Printed[])[];

interface Range {
  /** From 0. */
  readonly from: number;
  /** The first one that is left out. */
  readonly to: number;
}

export interface MatrixBlock {
  readonly rows: Range;
  readonly cols: Range;
}

export function isTooLarge(part: EquationPart): boolean {
  return part.cells !== undefined && (heightOf(part) > mostRows || widthOf(part) > widestEver);
}

/** Blocks that fit a page, from left to right, then down. */
export function matrixBlocks(cells: Cells): MatrixBlock[] {
  const rows = cut(
    cells.map(() => 1),
    mostRows,
  );
  const cols = cut(columnWidths(cells), widestBlock);
  return rows.flatMap((down) => cols.map((across) => ({ rows: down, cols: across })));
}

/** Cuts sizes into groups, each of at most `most` in sum, and of at least one. */
export function cut(sizes: readonly number[], most: number): Range[] {
  const groups: Range[] = [];
  for (const at of sizes.keys()) {
    const group = groups.at(-1);
    if (group && sizes.slice(group.from, at + 1).reduce(sum, 0) <= most)
      groups[groups.length - 1] = { from: group.from, to: at + 1 };
    else groups.push({ from: at, to: at + 1 });
  }
  return groups;
}
