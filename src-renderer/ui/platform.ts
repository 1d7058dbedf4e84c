/** What the window needs to know of the machine it is on. */
import { chordOf, keyCaps, type Chord } from './keys.ts';

const isMac = navigator.platform.startsWith('Mac');
export const caps = keyCaps(isMac);

/** The chord that was pressed, unless it was pressed inside a dialog, where the window's chords rest. */
export function pressedChord(event: KeyboardEvent): Chord | null {
  const inDialog = event.target instanceof Element && event.target.closest('dialog') !== null;
  return inDialog ? null : chordOf(event, isMac);
}
