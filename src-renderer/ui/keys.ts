/** The chords of the window, how they are pressed and how they are written on a key cap. */
export interface KeyPress {
  readonly key: string;
  /** The place on the keyboard: where digits are typed with Shift, the key tells no digit. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

export type Chord =
  | 'check'
  | 'addLine'
  | 'hint1'
  | 'hint2'
  | 'hint3'
  | 'previousStep'
  | 'nextStep'
  | 'undo'
  | 'redo'
  | 'fill'
  | 'reference'
  | 'newExercise'
  | 'export'
  | 'settings'
  | 'shortcuts'
  | 'nextRegion'
  | 'previousRegion';

const HINTS: Readonly<Record<string, Chord>> = { Digit1: 'hint1', Digit2: 'hint2', Digit3: 'hint3' };
const COMMANDS: Readonly<Record<string, Chord>> = {
  Enter: 'check',
  z: 'undo',
  d: 'reference',
  n: 'newExercise',
  e: 'export',
  ',': 'settings',
};
/** No browser, system or layout has a use of its own for Ctrl Shift Enter in a page. */
const SHIFTED_COMMANDS: Readonly<Record<string, Chord>> = { Enter: 'fill', z: 'redo' };
const SIDEWAYS: Readonly<Record<string, Chord>> = { ArrowLeft: 'previousStep', ArrowRight: 'nextStep' };

/** @param mac whether Cmd takes the place of Ctrl, Cmd Option that of Alt with arrows, and Ctrl that of Alt with digits */
export function chordOf(press: KeyPress, mac: boolean): Chord | null {
  const { ctrlKey: ctrl, metaKey: meta, altKey: alt, shiftKey: shift } = press;
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  if (key === 'F6' && !alt && !ctrl && !meta) return shift ? 'previousRegion' : 'nextRegion';
  if (key === '?' && !alt && !ctrl && !meta) return 'shortcuts';
  if (key === 'Enter' && shift && !alt && !ctrl && !meta) return 'addLine';
  const command = !alt && (mac ? meta && !ctrl : ctrl && !meta);
  if (command && shift) return SHIFTED_COMMANDS[key] ?? null;
  if (shift) return null;
  if (command) return COMMANDS[key] ?? null;
  // A browser keeps Ctrl N to itself. By its place: with Option it types an accent.
  if (alt && !ctrl && !meta && press.code === 'KeyN') return 'newExercise';
  const numbered = mac ? ctrl && !meta && !alt : alt && !ctrl && !meta;
  const sideways = mac ? meta && alt && !ctrl : numbered;
  return (numbered ? HINTS[press.code] : undefined) ?? (sideways ? SIDEWAYS[key] : undefined) ?? null;
}

/**
 * Key caps of the chords that buttons and the overview of keys show.
 * @param browser whether the window is one of a browser, which keeps some chords to itself
 */
export function keyCaps(mac: boolean, browser: boolean) {
  const command = mac ? '⌘' : 'Ctrl';
  const sideways = mac ? ['⌘', '⌥'] : ['Alt'];
  const hint = mac ? '⌃' : 'Alt';
  return {
    check: [command, '↵'],
    addLine: [mac ? '⇧' : 'Shift', '↵'],
    hints: [`${hint} 1–3`],
    hint: (rung: number): string[] => [hint, String(rung)],
    previousStep: [...sideways, '←'],
    nextStep: [...sideways, '→'],
    undo: [command, 'Z'],
    redo: [command, mac ? '⇧' : 'Shift', 'Z'],
    paste: [command, 'V'],
    fill: [command, mac ? '⇧' : 'Shift', '↵'],
    reference: [command, 'D'],
    export: [command, 'E'],
    newExercise: [browser ? (mac ? '⌥' : 'Alt') : command, 'N'],
    settings: [command, ','],
  };
}

/** A button's title with its chord behind it, as in "Next step (Alt →)". */
export function chordTitle(label: string, keys: readonly string[]): string {
  return `${label} (${keys.join(' ')})`;
}
