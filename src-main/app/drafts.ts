/** Typed text on its way to the store: it waits for a moment in memory, and is never lost to a failed write. */
import type { Entry, Position, Store } from '../store/store.ts';

interface Draft {
  readonly entry: Entry;
  readonly position: Position;
}

export interface Drafts {
  /**
   * Takes the newest text of a step; it is written within the delay.
   * @throws StoreError when an earlier write failed and fails again; this text is kept and tried again too
   */
  put(entry: Entry, position: Position): void;
  /** Writes all that waits, now. @throws StoreError, and keeps what could not be written */
  flush(): void;
  /** Writes all that waits for the last time; a failure is logged. */
  close(): void;
}

interface Options {
  readonly store: Pick<Store, 'saveDraft'>;
  /** Milliseconds. */
  readonly delay: number;
  readonly logError: (error: unknown) => void;
}

/** How long after a failed write the next try is made by itself, in milliseconds. */
const retryDelay = 1000;

export function createDrafts({ store, delay, logError }: Options): Drafts {
  /** In the order in which they were typed: the position of the last one counts. */
  const waiting = new Map<string, Draft>();
  let timer: NodeJS.Timeout | undefined;
  let hasFailed = false;

  function writeIn(milliseconds: number): void {
    timer ??= setTimeout(writeByItself, milliseconds);
  }

  function stopTimer(): void {
    clearTimeout(timer);
    timer = undefined;
  }

  function writeByItself(): void {
    timer = undefined;
    const isFirst = !hasFailed;
    try {
      flush();
    } catch (error) {
      // The next reply tells the student; the log needs it once.
      if (isFirst) logError(error);
    }
  }

  function flush(): void {
    stopTimer();
    try {
      for (const [key, { entry, position }] of waiting) {
        store.saveDraft(entry, position);
        waiting.delete(key);
      }
      hasFailed = false;
    } catch (error) {
      hasFailed = true;
      writeIn(retryDelay);
      throw error;
    }
  }

  return {
    put: (entry, position) => {
      const key = JSON.stringify([entry.attemptId, entry.step]);
      waiting.delete(key);
      waiting.set(key, { entry, position });
      if (hasFailed) flush();
      else writeIn(delay);
    },
    flush,
    close: () => {
      try {
        flush();
      } catch (error) {
        logError(error);
      }
      stopTimer();
    },
  };
}
