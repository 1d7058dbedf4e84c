/** The window's chords. */
import { describe, expect, it } from 'vitest';
import { chordOf, chordTitle, keyCaps, type KeyPress } from './keys.ts';

function press(key: string, ...held: ('ctrl' | 'meta' | 'alt' | 'shift')[]): KeyPress {
  return {
    key,
    ctrlKey: held.includes('ctrl'),
    metaKey: held.includes('meta'),
    altKey: held.includes('alt'),
    shiftKey: held.includes('shift'),
  };
}

describe('chordOf', () => {
  it('reads the chords of a PC keyboard', () => {
    expect(chordOf(press('Enter', 'ctrl'), false)).toBe('check');
    expect(chordOf(press('d', 'ctrl'), false)).toBe('reference');
    expect(chordOf(press('ArrowLeft', 'alt'), false)).toBe('previousStep');
    expect(chordOf(press('ArrowRight', 'alt'), false)).toBe('nextStep');
    expect(chordOf(press('F6'), false)).toBe('nextRegion');
    expect(chordOf(press('F6', 'shift'), false)).toBe('previousRegion');
  });

  it('reads the chords of a Mac keyboard', () => {
    expect(chordOf(press('Enter', 'meta'), true)).toBe('check');
    expect(chordOf(press('ArrowRight', 'meta', 'alt'), true)).toBe('nextStep');
    expect(chordOf(press('ArrowRight', 'alt'), true)).toBeNull();
    expect(chordOf(press('Enter', 'ctrl'), true)).toBeNull();
  });

  it('leaves plain keys and other chords alone', () => {
    expect(chordOf(press('Enter'), false)).toBeNull();
    expect(chordOf(press('ArrowLeft'), false)).toBeNull();
    expect(chordOf(press('d', 'ctrl', 'shift'), false)).toBeNull();
    expect(chordOf(press('ArrowLeft', 'alt', 'ctrl'), false)).toBeNull();
  });
});

it('writes a chord behind a label', () => {
  expect(chordTitle('Next step', keyCaps(false).nextStep)).toBe('Next step (Alt →)');
  expect(chordTitle('Next step', keyCaps(true).nextStep)).toBe('Next step (⌘ ⌥ →)');
});
