/** The hints that were opened in an attempt. */
import { SvelteMap } from 'svelte/reactivity';
import type { HintView, OpenedHint, Rung } from '../../src-shared/contract/hint-views.ts';
import type { Position } from '../../src-shared/contract/views.ts';

type Numbers = Pick<HintView, 'numbers' | 'note'>;

export class Hints {
  readonly #read: (cell: Position & { readonly rung: Rung }) => Promise<HintView>;
  readonly #opened = new SvelteMap<string, OpenedHint>();
  readonly #numbers = new SvelteMap<string, Numbers>();

  constructor(read: (cell: Position & { readonly rung: Rung }) => Promise<HintView>) {
    this.#read = read;
  }

  /** Takes over what the host knows to be open, in the words of now. */
  set(opened: Readonly<Record<string, OpenedHint>>): void {
    this.#opened.clear();
    this.#numbers.clear();
    for (const [step, hint] of Object.entries(opened)) this.#opened.set(step, hint);
  }

  /** The highest rung that is open, with its formula; null when the step has had no hint. */
  of(step: string): OpenedHint | null {
    return this.#opened.get(step) ?? null;
  }

  /** One cell with the student's numbers; null until they are asked for. */
  numbersOf(step: string): Numbers | null {
    return this.#numbers.get(step) ?? null;
  }

  /** Takes over what has opened by itself. */
  take(step: string, opened: OpenedHint): void {
    this.#opened.set(step, opened);
  }

  /** The student leaves the step: its numbers are to follow what is written by the time of coming back. */
  leave(step: string): void {
    this.#numbers.delete(step);
  }

  /** Opens a rung; rejects with an `ApiFailure`. */
  async open(rung: Rung, cell: Position): Promise<HintView> {
    const hint = await this.#read({ ...cell, rung });
    this.#opened.set(cell.step, hint);
    if (hint.rung > 1) this.#numbers.set(cell.step, hint);
    return hint;
  }
}
