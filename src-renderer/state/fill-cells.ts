/** One value for many cells. */
import type { Answer, CellPlace, Entry } from './answer.ts';

export type FillPlan =
  | { readonly kind: 'fill'; readonly value: string; readonly entries: readonly Entry[] }
  /** No cell holds a value, or every cell has one and none are selected. */
  | { readonly kind: 'noValue' | 'noCell' };

/**
 * Fills the selected cells, else all that are empty, with the value of the current cell.
 * Where that is empty, with the value written before it, as it is after Enter has led on.
 * @param selected empty when there is only the current cell
 */
export function planFill(answer: Answer, current: CellPlace, selected: readonly CellPlace[]): FillPlan {
  const value = valueFor(answer, current, selected);
  if (value === null) return { kind: 'noValue' };
  const targets = selected.length > 0 ? selected : emptyCells(answer);
  if (targets.length === 0) return { kind: 'noCell' };
  return { kind: 'fill', value, entries: targets.map(({ row, col }) => ({ row, col, text: value })) };
}

function valueFor(answer: Answer, current: CellPlace, selected: readonly CellPlace[]): string | null {
  const textAt = ({ row, col }: CellPlace): string => (answer[row]?.[col] ?? '').trim();
  const inColumns = placesByColumn(answer);
  const at = inColumns.findIndex(({ row, col }) => row === current.row && col === current.col);
  const before = inColumns.slice(0, at).toReversed();
  const inTurn = [current, ...selected, ...before, ...inColumns.slice(at + 1)];
  return inTurn.map(textAt).find((text) => text !== '') ?? null;
}

/** In the order in which Enter goes through them. */
function placesByColumn(answer: Answer): CellPlace[] {
  return (answer[0] ?? []).flatMap((_, col) => answer.map((__, row) => ({ row, col })));
}

function emptyCells(answer: Answer): CellPlace[] {
  return placesByColumn(answer).filter(({ row, col }) => (answer[row]?.[col] ?? '').trim() === '');
}
