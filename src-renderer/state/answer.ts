/** The raw text of a step, cell by cell: making, comparing and searching tables of it. */
import type { ResultView, StepView } from '../../src-shared/contract/step-views.ts';

/** Rows of cells, each the text as typed. */
export type Answer = string[][];

export interface CellPlace {
  readonly row: number;
  readonly col: number;
}

/** A text for a cell. */
export interface Entry extends CellPlace {
  readonly text: string;
}

/** The place, or the nearest that the step has. */
export function within({ rows, cols }: StepView, { row, col }: CellPlace): CellPlace {
  return { row: Math.min(row, Math.max(0, rows - 1)), col: Math.min(col, Math.max(0, cols - 1)) };
}

/** The shape asked for, holding what of `text` fits into it. */
export function fitted(text: readonly (readonly string[])[], rows: number, cols: number): Answer {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: cols }, (__, col) => text[row]?.[col] ?? ''),
  );
}

export function isBlank(answer: readonly (readonly string[])[]): boolean {
  return answer.every((row) => row.every((cell) => cell.trim() === ''));
}

export function sameAnswer(
  one: readonly (readonly string[])[],
  other: readonly (readonly string[])[],
): boolean {
  return (
    one.length === other.length &&
    one.every((row, r) => row.length === other[r]?.length && row.every((cell, c) => cell === other[r]?.[c]))
  );
}

/** The first cell that a check found wrong or unreadable, else the first empty one, else the first. */
export function firstToFix(result: ResultView): CellPlace {
  const places = result.answer.flatMap((row, r) => row.map((text, c) => ({ row: r, col: c, text })));
  const marked = places.find(({ row, col }) => {
    const mark = result.cells[row]?.[col];
    return mark === 'bad' || mark === 'hold';
  });
  const { row, col } = marked ?? places.find(({ text }) => text.trim() === '') ?? { row: 0, col: 0 };
  return { row, col };
}

/** Where to begin in a step: at what is wrong, else where the student was last. */
export function placeToEnter(result: ResultView | null, last: CellPlace = { row: 0, col: 0 }): CellPlace {
  return result?.mark === 'bad' ? firstToFix(result) : last;
}
