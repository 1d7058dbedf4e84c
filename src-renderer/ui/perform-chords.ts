/** Does on a screen what its chords mean. */
import type { Chord } from './keys.ts';
import { pressedChord } from './platform.ts';

export function performChords(
  perform: Readonly<Partial<Record<Chord, () => void>>>,
): (event: KeyboardEvent) => void {
  return (event) => {
    const chord = pressedChord(event);
    const action = chord && perform[chord];
    if (!action) return;
    event.preventDefault();
    // A held key takes back one thing after the other, but checks and moves on once.
    if (!event.repeat || chord === 'undo' || chord === 'redo') action();
  };
}
