/** The keys of a line's field. */
import { describe, expect, it } from 'vitest';
import { completed, fieldAction, moveActive } from './field-keys.ts';

const press = (key: string, more: Partial<Parameters<typeof fieldAction>[0]> = {}) => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...more,
});
const typing = { text: 'z_k', open: false, chosen: false };

describe('fieldAction', () => {
  it('checks with Enter, goes to other lines with the arrows', () => {
    expect(fieldAction(press('Enter'), typing)).toBe('check');
    expect(fieldAction(press('ArrowUp'), typing)).toBe('lineAbove');
    expect(fieldAction(press('ArrowDown'), typing)).toBe('lineBelow');
  });

  it('gives the arrows to the completions while they are shown, and Enter and Tab to the chosen one', () => {
    const open = { ...typing, open: true };
    expect(fieldAction(press('ArrowDown'), open)).toBe('next');
    expect(fieldAction(press('ArrowUp'), open)).toBe('previous');
    expect(fieldAction(press('Escape'), open)).toBe('close');
    expect(fieldAction(press('Enter'), open)).toBe('check');
    expect(fieldAction(press('Tab'), open)).toBeNull();
    const chosen = { ...open, chosen: true };
    expect(fieldAction(press('Enter'), chosen)).toBe('accept');
    expect(fieldAction(press('Tab'), chosen)).toBe('accept');
  });

  it('takes a line away with Backspace only when it is empty', () => {
    expect(fieldAction(press('Backspace'), typing)).toBeNull();
    expect(fieldAction(press('Backspace'), { ...typing, text: '' })).toBe('remove');
  });

  it('leaves chords, selections and unfinished characters alone', () => {
    expect(fieldAction(press('Enter', { ctrlKey: true }), typing)).toBeNull();
    expect(fieldAction(press('Enter', { shiftKey: true }), typing)).toBeNull();
    expect(fieldAction(press('ArrowUp', { altKey: true }), typing)).toBeNull();
    expect(fieldAction(press('ArrowUp', { shiftKey: true }), typing)).toBeNull();
    expect(fieldAction(press('Enter', { isComposing: true }), typing)).toBeNull();
    expect(fieldAction(press('a'), typing)).toBeNull();
    expect(fieldAction(press('Escape'), typing)).toBeNull();
  });
});

it('goes round the completions from either end', () => {
  expect(moveActive(null, 3, 'next')).toBe(0);
  expect(moveActive(2, 3, 'next')).toBe(0);
  expect(moveActive(null, 3, 'previous')).toBe(2);
  expect(moveActive(0, 3, 'previous')).toBe(2);
  expect(moveActive(1, 3, 'previous')).toBe(0);
});

it('puts a completion in place of what it completes', () => {
  expect(completed('2 t + 1', 3, { insert: 't_k', start: 2 })).toEqual({ next: '2 t_k + 1', caret: 5 });
  expect(completed('', 0, { insert: 'dE/dz_k = ', start: 0 })).toEqual({ next: 'dE/dz_k = ', caret: 10 });
});
