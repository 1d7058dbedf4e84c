/** What was written in one step, so that it can be taken back and done again. */
import type { CellPlace } from './answer.ts';

export interface CellChange extends CellPlace {
  readonly before: string;
  readonly after: string;
}

/** Cells that changed together: a word typed into one cell, a pasted block, all of them cleared. */
export type Change = readonly CellChange[];

export class History {
  #done: Change[] = [];
  #undone: Change[] = [];
  /** Whether the newest change still grows with what is typed into its cell. */
  #open = false;

  /** @param typing one keystroke more in a cell: goes into the change before when that was in the same cell */
  record(change: Change, typing: boolean): void {
    const last = this.#done.at(-1);
    const grown = typing && this.#open && last ? grow(last, change) : null;
    if (grown) this.#done.pop();
    const next = (grown ?? change).filter(({ before, after }) => before !== after);
    if (next.length > 0) this.#done.push(next);
    this.#undone = [];
    this.#open = typing && next.length > 0;
  }

  /** What is typed next is a change of its own. */
  close(): void {
    this.#open = false;
  }

  /** @returns the change to take back, or null when there is none */
  undo(): Change | null {
    return this.#move(this.#done, this.#undone);
  }

  /** @returns the change to do again, or null when there is none */
  redo(): Change | null {
    return this.#move(this.#undone, this.#done);
  }

  #move(from: Change[], to: Change[]): Change | null {
    const change = from.pop();
    this.#open = false;
    if (!change) return null;
    to.push(change);
    return change;
  }
}

/** Both changes as one, when both are of the same single cell. */
function grow([first, ...more]: Change, [second, ...others]: Change): Change | null {
  if (!first || !second || more.length > 0 || others.length > 0) return null;
  if (first.row !== second.row || first.col !== second.col) return null;
  return [{ ...first, after: second.after }];
}
