/** Undo and redo. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellChanges, type Change } from './cell-changes.ts';
import { History } from './history.ts';

const at = (col: number, before: string, after: string) => ({ row: 0, col, before, after });

describe('History', () => {
  it('takes back what was typed into one cell at once', () => {
    const history = new History(cellChanges);
    history.record([at(0, '', '1')], true);
    history.record([at(0, '1', '12')], true);
    expect(history.undo()).toEqual([at(0, '', '12')]);
    expect(history.undo()).toBeNull();
    expect(history.redo()).toEqual([at(0, '', '12')]);
  });

  it('keeps cells, visits and pastes apart', () => {
    const history = new History(cellChanges);
    history.record([at(0, '', '1')], true);
    history.record([at(1, '', '2')], true);
    history.close();
    history.record([at(1, '2', '23')], true);
    const paste: Change = [at(0, '1', '8'), at(1, '23', '9')];
    history.record(paste, false);
    history.record([at(0, '8', '85')], true);
    expect(history.undo()).toEqual([at(0, '8', '85')]);
    expect(history.undo()).toEqual(paste);
    expect(history.undo()).toEqual([at(1, '2', '23')]);
    expect(history.undo()).toEqual([at(1, '', '2')]);
    expect(history.undo()).toEqual([at(0, '', '1')]);
  });

  it('forgets what changed nothing, and what was undone when something else is written', () => {
    const history = new History(cellChanges);
    history.record([at(0, '', '1')], true);
    history.record([at(0, '1', '')], true);
    expect(history.undo()).toBeNull();
    history.record([at(0, '', '1')], true);
    history.undo();
    history.record([at(1, '', '2')], true);
    expect(history.redo()).toBeNull();
  });

  it('comes back to any text by as many undos, and forward again', () => {
    const step = fc.record({
      cells: fc.uniqueArray(fc.record({ col: fc.nat(3), text: fc.string({ maxLength: 2 }) }), {
        minLength: 1,
        maxLength: 3,
        selector: ({ col }) => col,
      }),
      typing: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const history = new History(cellChanges);
        const cells = ['', '', '', ''];
        for (const { cells: written, typing } of steps) {
          history.record(
            written.map(({ col, text }) => at(col, cells[col] ?? '', text)),
            typing,
          );
          for (const { col, text } of written) cells[col] = text;
        }
        const end = [...cells];
        let undone = 0;
        for (let change = history.undo(); change; change = history.undo(), undone += 1) {
          for (const { col, before } of change) cells[col] = before;
        }
        expect(cells).toEqual(['', '', '', '']);
        for (; undone > 0; undone -= 1) {
          for (const { col, after } of history.redo() ?? []) cells[col] = after;
        }
        expect(cells).toEqual(end);
      }),
      { seed: 3 },
    );
  });
});
