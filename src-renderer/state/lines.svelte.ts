/** The lines of a derivation as they are written, which one the student is in, and what can be undone. */
import type { LinePosition } from '../../src-shared/contract/derivation-views.ts';
import { History } from './history.ts';
import { inserted, lineChanges, removed, replaced, type LineChange, type Written } from './line-changes.ts';

export class Lines {
  readonly #history = new History<LineChange>(lineChanges);
  readonly #onchange: () => void;
  #written = $state.raw<Written>({ lines: [''], line: 0 });
  #caret = 0;

  /** @param onchange told after every change of a text or of the line */
  constructor(lines: readonly string[], { line, caret }: LinePosition, onchange: () => void) {
    this.#written = { lines, line: Math.min(line, lines.length - 1) };
    this.#caret = caret;
    this.#onchange = onchange;
  }

  get all(): readonly string[] {
    return this.#written.lines;
  }
  /** The line that the student is in, from 0. */
  get line(): number {
    return this.#written.line;
  }
  get text(): string {
    return this.all[this.line] ?? '';
  }
  /** Where the caret was last. */
  get caret(): number {
    return Math.min(this.#caret, this.text.length);
  }

  go(line: number): void {
    if (line === this.line || line < 0 || line >= this.all.length) return;
    this.#history.close();
    this.#written = { lines: this.all, line };
    this.#toEnd();
  }

  /** One more keystroke in the current line. */
  type(text: string, caret: number): void {
    this.#caret = caret;
    this.#change(replaced(this.#written, text), true);
    this.#onchange();
  }

  /** Puts a text into the current line, to be undone by itself. */
  write(text: string): void {
    this.#change(replaced(this.#written, text), false);
    this.#toEnd();
  }

  /** A new line below the current one; a blank one that is there already is taken. */
  add(text = ''): void {
    const isBlank = this.text.trim() === '';
    const isBlankBelow = this.all[this.line + 1]?.trim() === '';
    if (text === '' && (isBlank || isBlankBelow)) {
      this.go(isBlank ? this.line : this.line + 1);
      return;
    }
    this.#change(inserted(this.#written, text), false);
    this.#toEnd();
  }

  remove(): void {
    this.#change(removed(this.#written), false);
    this.#toEnd();
  }

  /** @returns false when there is nothing to take back (or do again) */
  retrace(way: 'undo' | 'redo'): boolean {
    const change = this.#history[way]();
    if (!change) return false;
    this.#written = way === 'undo' ? change.before : change.after;
    this.#toEnd();
    return true;
  }

  #change(after: Written, typing: boolean): void {
    this.#history.record({ before: this.#written, after }, typing);
    this.#written = after;
  }

  /** The caret stands at the end of the line that is current now. */
  #toEnd(): void {
    this.#caret = this.text.length;
    this.#onchange();
  }
}
