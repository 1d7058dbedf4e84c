/** The cells that are selected together, from the current cell to a corner that Shift and the arrows move. */
import type { CellPlace } from './answer.ts';

export class Selection {
  #corner = $state.raw<CellPlace | null>(null);

  /** @param by one row or column on; at the edge of the grid it stays */
  extend(by: CellPlace, current: CellPlace, { rows, cols }: { rows: number; cols: number }): void {
    const from = this.#corner ?? current;
    const row = Math.min(rows - 1, Math.max(0, from.row + by.row));
    const col = Math.min(cols - 1, Math.max(0, from.col + by.col));
    this.#corner = row === current.row && col === current.col ? null : { row, col };
  }

  drop(): void {
    this.#corner = null;
  }

  /** Row by row; empty when there is only the current cell. */
  places(current: CellPlace): CellPlace[] {
    const corner = this.#corner;
    if (!corner) return [];
    const rows = between(current.row, corner.row);
    const cols = between(current.col, corner.col);
    return rows.flatMap((row) => cols.map((col) => ({ row, col })));
  }
}

function between(one: number, other: number): number[] {
  const least = Math.min(one, other);
  return Array.from({ length: Math.abs(one - other) + 1 }, (_, index) => least + index);
}
