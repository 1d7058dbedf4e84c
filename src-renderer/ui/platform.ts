/** What the window needs to know of the machine it is on. */
import { chordOf, keyCaps, type Chord } from './keys.ts';

const isMac = navigator.platform.startsWith('Mac');
/** Without the bridge of the desktop window this is a browser's. */
const isBrowser = window.deltadrill === undefined;
export const caps = keyCaps(isMac, isBrowser);

/** The chord that was pressed, in a dialog too. */
export const anyChord = (event: KeyboardEvent): Chord | null => chordOf(event, isMac);

/** The chord that was pressed, unless it was pressed inside a dialog, where the window's chords rest. */
export function pressedChord(event: KeyboardEvent): Chord | null {
  const inDialog = event.target instanceof Element && event.target.closest('dialog') !== null;
  return inDialog ? null : anyChord(event);
}
