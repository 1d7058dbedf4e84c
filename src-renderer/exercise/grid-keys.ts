/** What a key does in a grid of cells: moving, leaving, or nothing beyond what the text field does itself. */
import type { CellPlace } from '../state/answer.ts';

export interface CellPress {
  readonly key: string;
  readonly shift: boolean;
  /** Ctrl, Cmd or Alt is held: not a key of the grid. */
  readonly modified: boolean;
  /** The caret is in the text; otherwise the whole cell is selected. */
  readonly editing: boolean;
  readonly caretAtStart: boolean;
  readonly caretAtEnd: boolean;
  /** Several cells are selected. */
  readonly selecting: boolean;
}

export type CellAction =
  | { readonly kind: 'move'; readonly to: CellPlace }
  /** Past the last cell: on to the Check button. */
  | { readonly kind: 'leave' }
  /** One row or column more is selected, or one less. */
  | { readonly kind: 'extend'; readonly by: CellPlace }
  /** Empties the selected cells. */
  | { readonly kind: 'clear' }
  /** Put the caret into the text. */
  | { readonly kind: 'edit' }
  /** Take back what was typed since the cell was entered, and select the cell. */
  | { readonly kind: 'undo' }
  /** The key belongs to the grid but there is nowhere to go. */
  | { readonly kind: 'stay' };

export interface GridShape {
  readonly rows: number;
  readonly cols: number;
}

const ARROWS: Readonly<Record<string, CellPlace>> = {
  ArrowUp: { row: -1, col: 0 },
  ArrowDown: { row: 1, col: 0 },
  ArrowLeft: { row: 0, col: -1 },
  ArrowRight: { row: 0, col: 1 },
};

/** @returns null when the key is the text field's or the page's own */
export function cellAction(press: CellPress, at: CellPlace, shape: GridShape): CellAction | null {
  if (press.modified) return null;
  const by = press.shift && !press.editing ? ARROWS[press.key] : undefined;
  if (by) return { kind: 'extend', by };
  switch (press.key) {
    case 'ArrowUp':
      return moveTo({ row: at.row - 1, col: at.col }, shape);
    case 'ArrowDown':
      return moveTo({ row: at.row + 1, col: at.col }, shape);
    case 'ArrowLeft':
      if (press.editing && (press.shift || !press.caretAtStart)) return null;
      return moveTo({ row: at.row, col: at.col - 1 }, shape);
    case 'ArrowRight':
      if (press.editing && (press.shift || !press.caretAtEnd)) return null;
      return moveTo({ row: at.row, col: at.col + 1 }, shape);
    case 'Tab':
      return tab(press.shift ? -1 : 1, at, shape);
    case 'Enter':
      return press.shift ? upwards(at, shape) : downwards(at, shape);
    case 'Delete':
    case 'Backspace':
      return press.selecting && !press.editing ? { kind: 'clear' } : null;
    case 'F2':
      return { kind: 'edit' };
    case 'Escape':
      return press.editing ? { kind: 'undo' } : { kind: 'leave' };
    default:
      return null;
  }
}

function inside({ row, col }: CellPlace, { rows, cols }: GridShape): boolean {
  return row >= 0 && row < rows && col >= 0 && col < cols;
}

function moveTo(to: CellPlace, shape: GridShape): CellAction {
  return inside(to, shape) ? { kind: 'move', to } : { kind: 'stay' };
}

/** Row by row; before the first and after the last cell Tab leaves the grid by itself. */
function tab(step: 1 | -1, { row, col }: CellPlace, shape: GridShape): CellAction | null {
  const index = row * shape.cols + col + step;
  const to = { row: Math.floor(index / shape.cols), col: index % shape.cols };
  return index >= 0 && inside(to, shape) ? { kind: 'move', to } : null;
}

/** Down the column, then to the top of the next: one example after the other. */
function downwards({ row, col }: CellPlace, shape: GridShape): CellAction {
  const below = { row: row + 1, col };
  const to = inside(below, shape) ? below : { row: 0, col: col + 1 };
  return inside(to, shape) ? { kind: 'move', to } : { kind: 'leave' };
}

function upwards({ row, col }: CellPlace, shape: GridShape): CellAction {
  return moveTo(row > 0 ? { row: row - 1, col } : { row: shape.rows - 1, col: col - 1 }, shape);
}
