/** Typed text on its way to the store: it waits for a moment in memory, and is never lost to a failed write. */
import type { Entry, Position, Store } from '../store/store.ts';

interface Draft {
  readonly entry: Entry;
  readonly position: Position;
}

interface Options {
  readonly store: Pick<Store, 'saveDraft'>;
  /** How long text may wait, in milliseconds. */
  readonly delay: number;
  readonly logError: (error: unknown) => void;
}

/** How long after a failed write the next try is made by itself, in milliseconds. */
const retryDelay = 1000;

export class Drafts {
  readonly #options: Options;
  /** In the order in which they were typed: the position of the last one counts. */
  readonly #waiting = new Map<string, Draft>();
  #timer: NodeJS.Timeout | undefined;
  #hasFailed = false;

  constructor(options: Options) {
    this.#options = options;
  }

  /**
   * Takes the newest text of a step; it is written within the delay.
   * @throws StoreError when an earlier write failed and fails again; this text is kept and tried again too
   */
  put(entry: Entry, position: Position): void {
    const key = JSON.stringify([entry.attemptId, entry.step]);
    this.#waiting.delete(key);
    this.#waiting.set(key, { entry, position });
    if (this.#hasFailed) this.flush();
    else this.#writeIn(this.#options.delay);
  }

  /** Writes all that waits, now. @throws StoreError, and keeps what could not be written */
  flush(): void {
    this.#stopTimer();
    try {
      for (const [key, { entry, position }] of this.#waiting) {
        this.#options.store.saveDraft(entry, position);
        this.#waiting.delete(key);
      }
      this.#hasFailed = false;
    } catch (error) {
      this.#hasFailed = true;
      this.#writeIn(retryDelay);
      throw error;
    }
  }

  /** Writes all that waits for the last time; a failure is logged. */
  close(): void {
    try {
      this.flush();
    } catch (error) {
      this.#options.logError(error);
    }
    this.#stopTimer();
  }

  #writeIn(milliseconds: number): void {
    this.#timer ??= setTimeout(() => {
      this.#writeByItself();
    }, milliseconds);
  }

  #stopTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #writeByItself(): void {
    const isFirst = !this.#hasFailed;
    try {
      this.flush();
    } catch (error) {
      // The next reply tells the student; the log needs it once.
      if (isFirst) this.#options.logError(error);
    }
  }
}
