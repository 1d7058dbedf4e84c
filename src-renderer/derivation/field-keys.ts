/** What a key does in the field of a line, beyond what a text field does itself. */

interface FieldPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** A character is being put together from several keys. */
  readonly isComposing: boolean;
}

interface FieldState {
  readonly text: string;
  /** The completions are shown. */
  readonly open: boolean;
  /** The arrows have come to one of them. */
  readonly chosen: boolean;
}

type FieldAction =
  /** Puts the chosen completion in. */
  | 'accept'
  /** On to another completion. */
  | 'next'
  | 'previous'
  | 'close'
  | 'check'
  | 'remove'
  | 'lineBelow'
  | 'lineAbove';

/** @returns null when the key is the text field's or the window's own */
export function fieldAction(press: FieldPress, { text, open, chosen }: FieldState): FieldAction | null {
  if (press.isComposing || press.ctrlKey || press.metaKey || press.altKey || press.shiftKey) return null;
  switch (press.key) {
    case 'Enter':
      return chosen ? 'accept' : 'check';
    case 'Tab':
      return chosen ? 'accept' : null;
    case 'Escape':
      return open ? 'close' : null;
    case 'ArrowDown':
      return open ? 'next' : 'lineBelow';
    case 'ArrowUp':
      return open ? 'previous' : 'lineAbove';
    case 'Backspace':
      return text === '' ? 'remove' : null;
    default:
      return null;
  }
}

/** Round from the last to the first, and from none to either end. */
export function moveActive(active: number | null, count: number, way: 'next' | 'previous'): number {
  if (way === 'next') return active === null ? 0 : (active + 1) % count;
  return active === null ? count - 1 : (active + count - 1) % count;
}

/** @param caret offset in `text` */
export function completed(
  text: string,
  caret: number,
  { insert, start }: { readonly insert: string; readonly start: number },
): { next: string; caret: number } {
  const from = Math.min(start, caret);
  return { next: text.slice(0, from) + insert + text.slice(caret), caret: from + insert.length };
}
