/** Lines that are written, put in and taken away, and all of it taken back. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { History } from './history.ts';
import { inserted, lineChanges, removed, replaced, type LineChange, type Written } from './line-changes.ts';

const start: Written = { lines: ['a', 'b'], line: 0 };

it('puts a line in below the current one and goes there', () => {
  expect(inserted(start, 'x')).toEqual({ lines: ['a', 'x', 'b'], line: 1 });
});

it('takes the current line away and goes to the one before; the last one is emptied', () => {
  expect(removed({ lines: ['a', 'b', 'c'], line: 2 })).toEqual({ lines: ['a', 'b'], line: 1 });
  expect(removed(start)).toEqual({ lines: ['b'], line: 0 });
  expect(removed({ lines: ['a'], line: 0 })).toEqual({ lines: [''], line: 0 });
});

it('takes back at once what was typed into one line', () => {
  const history = new History<LineChange>(lineChanges);
  const one = replaced(start, 'az');
  const two = replaced(one, 'az_');
  const below = { ...two, line: 1 };
  const three = replaced(below, 'b1');
  history.record({ before: start, after: one }, true);
  history.record({ before: one, after: two }, true);
  history.record({ before: below, after: three }, true);
  expect(history.undo()?.before).toEqual(below);
  expect(history.undo()?.before).toEqual(start);
  expect(history.undo()).toBeNull();
});

it('forgets what changed nothing', () => {
  const history = new History<LineChange>(lineChanges);
  history.record({ before: start, after: replaced(start, 'a') }, false);
  expect(history.undo()).toBeNull();
});

it('comes back to the first lines and forward to the last ones again', () => {
  const step = fc.record({
    line: fc.nat(5),
    how: fc.constantFrom('type', 'write', 'insert', 'remove'),
    text: fc.string({ maxLength: 3 }),
  });
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const history = new History<LineChange>(lineChanges);
      let now = start;
      for (const { line, how, text } of steps) {
        const before = { lines: now.lines, line: line % now.lines.length };
        if (how === 'insert') now = inserted(before, text);
        else if (how === 'remove') now = removed(before);
        else now = replaced(before, text);
        history.record({ before, after: now }, how === 'type');
      }
      const end = now;
      let undone = 0;
      for (let change = history.undo(); change; change = history.undo(), undone += 1) now = change.before;
      expect(now.lines).toEqual(start.lines);
      for (; undone > 0; undone -= 1) now = history.redo()?.after ?? now;
      expect(now.lines).toEqual(end.lines);
    }),
    { seed: 7 },
  );
});
