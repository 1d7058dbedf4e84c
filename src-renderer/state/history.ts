/** What was written, so that it can be taken back and done again. */

/** What a change is to the history. */
interface Kind<Change> {
  /** Both changes as one; null when what is typed next does not belong to what was typed before. */
  readonly join: (first: Change, second: Change) => Change | null;
  /** The change without what it leaves as it was; null when that is all. */
  readonly tidy: (change: Change) => Change | null;
}

export class History<Change> {
  readonly #kind: Kind<Change>;
  #done: Change[] = [];
  #undone: Change[] = [];
  /** Whether the newest change still grows with what is typed. */
  #open = false;

  constructor(kind: Kind<Change>) {
    this.#kind = kind;
  }

  /** @param typing one keystroke more: goes into the change before when the two belong together */
  record(change: Change, typing: boolean): void {
    const last = this.#done.at(-1);
    const grown = typing && this.#open && last ? this.#kind.join(last, change) : null;
    if (grown) this.#done.pop();
    const next = this.#kind.tidy(grown ?? change);
    if (next) this.#done.push(next);
    this.#undone = [];
    this.#open = typing && next !== null;
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
