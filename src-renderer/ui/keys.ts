/** The chords of the window, how they are pressed and how they are written on a key cap. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

export type Chord = 'check' | 'previousStep' | 'nextStep' | 'reference' | 'nextRegion' | 'previousRegion';

/** @param mac whether Cmd takes the place of Ctrl, and Cmd Option that of Alt */
export function chordOf(press: KeyPress, mac: boolean): Chord | null {
  const command = mac ? press.metaKey && !press.ctrlKey : press.ctrlKey && !press.metaKey;
  if (press.key === 'F6' && !press.altKey && !press.ctrlKey) {
    return press.shiftKey ? 'previousRegion' : 'nextRegion';
  }
  if (press.shiftKey) return null;
  if (command && !press.altKey && press.key === 'Enter') return 'check';
  if (command && !press.altKey && press.key.toLowerCase() === 'd') return 'reference';
  const sideways = mac ? press.metaKey && press.altKey : press.altKey && !press.ctrlKey && !press.metaKey;
  if (sideways && press.key === 'ArrowLeft') return 'previousStep';
  if (sideways && press.key === 'ArrowRight') return 'nextStep';
  return null;
}

/** Key caps of the chords that buttons show. */
export function keyCaps(mac: boolean) {
  return {
    check: mac ? ['⌘', '↵'] : ['Ctrl', '↵'],
    previousStep: mac ? ['⌘', '⌥', '←'] : ['Alt', '←'],
    nextStep: mac ? ['⌘', '⌥', '→'] : ['Alt', '→'],
    reference: mac ? ['⌘', 'D'] : ['Ctrl', 'D'],
  } as const;
}

/** A button's title with its chord behind it, as in "Next step (Alt →)". */
export function chordTitle(label: string, keys: readonly string[]): string {
  return `${label} (${keys.join(' ')})`;
}
