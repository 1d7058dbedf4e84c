/** Keys in a grid of cells. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellAction, type CellPress } from './grid-keys.ts';

const shape = { rows: 3, cols: 2 };
const at = (row: number, col: number) => ({ row, col });
const press = (key: string, rest: Partial<CellPress> = {}): CellPress => ({
  key,
  shift: false,
  modified: false,
  editing: false,
  caretAtStart: false,
  caretAtEnd: false,
  selecting: false,
  ...rest,
});
const move = (row: number, col: number) => ({ kind: 'move', to: { row, col } });

describe('Tab', () => {
  it('goes row by row, both ways', () => {
    expect(cellAction(press('Tab'), at(0, 1), shape)).toEqual(move(1, 0));
    expect(cellAction(press('Tab', { shift: true }), at(1, 0), shape)).toEqual(move(0, 1));
  });

  it('leaves the grid by itself at both ends', () => {
    expect(cellAction(press('Tab'), at(2, 1), shape)).toBeNull();
    expect(cellAction(press('Tab', { shift: true }), at(0, 0), shape)).toBeNull();
  });
});

describe('Enter', () => {
  it('goes down the column and on to the top of the next', () => {
    expect(cellAction(press('Enter'), at(0, 0), shape)).toEqual(move(1, 0));
    expect(cellAction(press('Enter'), at(2, 0), shape)).toEqual(move(0, 1));
    expect(cellAction(press('Enter'), at(2, 1), shape)).toEqual({ kind: 'leave' });
  });

  it('comes back the same way with Shift and stays at the first cell', () => {
    const up = press('Enter', { shift: true });
    expect(cellAction(up, at(0, 1), shape)).toEqual(move(2, 0));
    expect(cellAction(up, at(0, 0), shape)).toEqual({ kind: 'stay' });
  });

  it('visits every cell once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }), (rows, cols) => {
        const seen = new Set<string>();
        let place = at(0, 0);
        for (;;) {
          seen.add(`${place.row},${place.col}`);
          const action = cellAction(press('Enter'), place, { rows, cols });
          if (action?.kind !== 'move') return seen.size === rows * cols && action?.kind === 'leave';
          place = action.to;
        }
      }),
      { seed: 7 },
    );
  });
});

describe('arrows', () => {
  it('move between selected cells and stop at the edge', () => {
    expect(cellAction(press('ArrowRight'), at(1, 0), shape)).toEqual(move(1, 1));
    expect(cellAction(press('ArrowRight'), at(1, 1), shape)).toEqual({ kind: 'stay' });
    expect(cellAction(press('ArrowUp'), at(0, 0), shape)).toEqual({ kind: 'stay' });
  });

  it('move the caret first while editing', () => {
    const editing = { editing: true };
    expect(cellAction(press('ArrowLeft', editing), at(1, 1), shape)).toBeNull();
    expect(cellAction(press('ArrowLeft', { ...editing, caretAtStart: true }), at(1, 1), shape)).toEqual(
      move(1, 0),
    );
    expect(cellAction(press('ArrowRight', { ...editing, caretAtStart: true }), at(1, 0), shape)).toBeNull();
    expect(cellAction(press('ArrowDown', editing), at(1, 1), shape)).toEqual(move(2, 1));
  });

  it('select cells with Shift, and text while editing', () => {
    expect(cellAction(press('ArrowLeft', { shift: true }), at(1, 1), shape)).toEqual({
      kind: 'extend',
      by: { row: 0, col: -1 },
    });
    expect(cellAction(press('ArrowLeft', { shift: true, editing: true }), at(1, 1), shape)).toBeNull();
  });

  it('leave Delete to the text field, unless cells are selected', () => {
    expect(cellAction(press('Delete', { selecting: true }), at(0, 0), shape)).toEqual({ kind: 'clear' });
    expect(cellAction(press('Backspace', { selecting: true, editing: true }), at(0, 0), shape)).toBeNull();
  });
});

it('undoes with Esc while editing, and leaves with Esc after that', () => {
  expect(cellAction(press('Escape', { editing: true }), at(0, 0), shape)).toEqual({ kind: 'undo' });
  expect(cellAction(press('Escape'), at(0, 0), shape)).toEqual({ kind: 'leave' });
});

it('edits with F2', () => {
  expect(cellAction(press('F2'), at(0, 0), shape)).toEqual({ kind: 'edit' });
});

it('leaves chords and characters alone', () => {
  expect(cellAction(press('Enter', { modified: true }), at(0, 0), shape)).toBeNull();
  expect(cellAction(press('ArrowLeft', { modified: true }), at(0, 1), shape)).toBeNull();
  for (const key of ['5', '-', 'Delete', 'Backspace', 'Home', 'F5']) {
    expect(cellAction(press(key), at(0, 0), shape)).toBeNull();
  }
});
