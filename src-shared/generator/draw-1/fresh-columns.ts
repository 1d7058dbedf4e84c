/** Columns that differ from each other, where there is room for that. */
import type { RandomStream } from '../random.ts';

/** After this many tries a column may repeat: small networks have few columns. */
const mostTries = 8;

/** @returns `count` columns, none all zero and none twice as far as the tries allow */
export function freshColumns(
  stream: RandomStream,
  count: number,
  draw: (stream: RandomStream) => number[],
): number[][] {
  const columns: number[][] = [];
  for (let at = 0; at < count; at += 1) {
    let column = draw(stream);
    for (let tries = 1; tries < mostTries && isStale(column, columns); tries += 1) column = draw(stream);
    columns.push(column);
  }
  return columns;
}

function isStale(column: readonly number[], earlier: readonly (readonly number[])[]): boolean {
  return (
    column.every((value) => value === 0) ||
    earlier.some((other) => other.every((value, row) => value === column[row]))
  );
}

/** @param columns at least one, of one length @returns the matrix as a list of rows */
export function rowsOf(columns: readonly (readonly number[])[]): number[][] {
  return (columns[0] ?? []).map((_, row) => columns.map((column) => column[row] ?? 0));
}
