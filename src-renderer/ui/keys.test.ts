/** The window's chords. */
import { describe, expect, it } from 'vitest';
import { chordOf, chordTitle, keyCaps, type KeyPress } from './keys.ts';

function press(key: string, ...held: ('ctrl' | 'meta' | 'alt' | 'shift')[]): KeyPress {
  return {
    key,
    code: /\d/.test(key) ? `Digit${key}` : '',
    ctrlKey: held.includes('ctrl'),
    metaKey: held.includes('meta'),
    altKey: held.includes('alt'),
    shiftKey: held.includes('shift'),
  };
}

describe('chordOf', () => {
  it('reads the chords of a PC keyboard', () => {
    expect(chordOf(press('Enter', 'ctrl'), false)).toBe('check');
    expect(chordOf(press('Enter', 'shift'), false)).toBe('addLine');
    expect(chordOf(press('d', 'ctrl'), false)).toBe('reference');
    expect(chordOf(press('n', 'ctrl'), false)).toBe('newExercise');
    expect(chordOf(press('e', 'ctrl'), false)).toBe('export');
    expect(chordOf({ ...press('n', 'alt'), code: 'KeyN' }, false)).toBe('newExercise');
    expect(chordOf(press('ArrowLeft', 'alt'), false)).toBe('previousStep');
    expect(chordOf(press('ArrowRight', 'alt'), false)).toBe('nextStep');
    expect(chordOf(press('2', 'alt'), false)).toBe('hint2');
    expect(chordOf(press('z', 'ctrl'), false)).toBe('undo');
    expect(chordOf(press('Z', 'ctrl', 'shift'), false)).toBe('redo');
    expect(chordOf(press('Enter', 'ctrl', 'shift'), false)).toBe('fill');
    expect(chordOf(press(',', 'ctrl'), false)).toBe('settings');
    expect(chordOf(press('?', 'shift'), false)).toBe('shortcuts');
    expect(chordOf(press('F6'), false)).toBe('nextRegion');
    expect(chordOf(press('F6', 'shift'), false)).toBe('previousRegion');
  });

  it('reads the chords of a Mac keyboard', () => {
    expect(chordOf(press('Enter', 'meta'), true)).toBe('check');
    expect(chordOf(press('n', 'meta'), true)).toBe('newExercise');
    expect(chordOf({ ...press('Dead', 'alt'), code: 'KeyN' }, true)).toBe('newExercise');
    expect(chordOf(press('ArrowRight', 'meta', 'alt'), true)).toBe('nextStep');
    expect(chordOf(press('2', 'ctrl'), true)).toBe('hint2');
    expect(chordOf(press('2', 'alt'), true)).toBeNull();
    expect(chordOf(press('z', 'meta'), true)).toBe('undo');
    expect(chordOf(press('z', 'meta', 'shift'), true)).toBe('redo');
    expect(chordOf(press('Enter', 'meta', 'shift'), true)).toBe('fill');
    expect(chordOf(press('ArrowRight', 'alt'), true)).toBeNull();
    expect(chordOf(press('Enter', 'ctrl'), true)).toBeNull();
  });

  it('finds the digits by their place where they are typed with Shift', () => {
    expect(chordOf({ ...press('&', 'alt'), code: 'Digit1' }, false)).toBe('hint1');
  });

  it('leaves plain keys and other chords alone', () => {
    for (const key of ['Enter', 'z', '1', ',']) expect(chordOf(press(key), false)).toBeNull();
    expect(chordOf(press('ArrowLeft'), false)).toBeNull();
    expect(chordOf(press('d', 'ctrl', 'shift'), false)).toBeNull();
    expect(chordOf(press('ArrowLeft', 'alt', 'ctrl'), false)).toBeNull();
  });
});

it('writes a chord behind a label', () => {
  expect(chordTitle('Next step', keyCaps(false, false).nextStep)).toBe('Next step (Alt →)');
  expect(chordTitle('Next step', keyCaps(true, false).nextStep)).toBe('Next step (⌘ ⌥ →)');
});

it('shows the chord for a new exercise that the window gets', () => {
  expect(keyCaps(false, false).newExercise).toEqual(['Ctrl', 'N']);
  expect(keyCaps(false, true).newExercise).toEqual(['Alt', 'N']);
  expect(keyCaps(true, true).newExercise).toEqual(['⌥', 'N']);
});
