import { expect, it } from 'vitest';
import { FocusRegistry } from './focus.ts';

it('passes on how the focus is to be taken', () => {
  const focus = new FocusRegistry();
  const asked: unknown[] = [];
  focus.register('entry', (as, at) => asked.push(as, at) > 0);
  expect(focus.move('entry', 'editing', { row: 1, col: 0 })).toBe(true);
  expect(asked).toEqual(['editing', { row: 1, col: 0 }]);
});

it('says when a place is not there, has nothing to focus, or is gone', () => {
  const focus = new FocusRegistry();
  expect(focus.move('verdict')).toBe(false);
  const leave = focus.register('verdict', () => false);
  expect(focus.move('verdict')).toBe(false);
  leave();
  focus.register('end', () => true)();
  expect(focus.move('end')).toBe(false);
});

it('keeps the newer of two components when the older one goes', () => {
  const focus = new FocusRegistry();
  const leave = focus.register('step', () => false);
  focus.register('step', () => true);
  leave();
  expect(focus.move('step', 'selected')).toBe(true);
});
