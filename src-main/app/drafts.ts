/** Typed text on its way to the store: it waits for a moment in memory, and is never lost to a failed write. */

interface Options {
  /** How long text may wait, in milliseconds. */
  readonly delay: number;
  readonly logError: (error: unknown) => void;
}

/** How long after a failed write the next try is made by itself, in milliseconds. */
const retryDelay = 1000;

export class Drafts {
  readonly #options: Options;
  /** In the order in which they were typed: the position of the last one counts. */
  readonly #waiting = new Map<string, () => void>();
  #timer: NodeJS.Timeout | undefined;
  #hasFailed = false;

  constructor(options: Options) {
    this.#options = options;
  }

  /**
   * Takes the newest text of something; it is written within the delay.
   * @param key of what the text belongs to: its earlier text is not written any more
   * @param write puts the text into the store
   * @throws StoreError when an earlier write failed and fails again; this text is kept and tried again too
   */
  put(key: string, write: () => void): void {
    this.#waiting.delete(key);
    this.#waiting.set(key, write);
    if (this.#hasFailed) this.flush();
    else this.#writeIn(this.#options.delay);
  }

  /** Writes all that waits, now. @throws StoreError, and keeps what could not be written */
  flush(): void {
    this.#stopTimer();
    try {
      for (const [key, write] of this.#waiting) {
        write();
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
