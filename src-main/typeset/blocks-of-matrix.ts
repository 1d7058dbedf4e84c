/** A matrix that is too large for a page, in blocks with a line of text above each. */
import { cut, type Range } from './cut.ts';
import { typesetWords as words } from './typeset-words.ts';
import { printedLiteral } from './typst-text.ts';

export interface MatrixBlock {
  readonly rows: Range;
  readonly cols: Range;
}

/**
 * From left to right, then down.
 * @param cols how many, or their widths
 * @param most of rows, and of columns or their widths in sum
 */
export function blocksOf(
  rows: number,
  mostRows: number,
  cols: number | readonly number[],
  mostCols: number,
): MatrixBlock[] {
  const ones = (count: number): number[] => Array.from({ length: count }, () => 1);
  const across = cut(typeof cols === 'number' ? ones(cols) : cols, mostCols);
  return cut(ones(rows), mostRows).flatMap((down) => across.map((part) => ({ rows: down, cols: part })));
}

export function blockLabel(name: string, { rows, cols }: MatrixBlock): string {
  return words.block(name, [words.rows(rows.from + 1, rows.to), words.columns(cols.from + 1, cols.to)]);
}

export const labelSource = (text: string): string => `#label(${printedLiteral(text)})`;
