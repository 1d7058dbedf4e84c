/** Has lines checked by a worker, one after the other; what takes too long is undecided. */
import type { Worker } from 'node:worker_threads';
import { undecidedLine, type LineCheck } from '../../../src-shared/derivation/check-line.ts';
import { fileWorker, WorkerEnded, WorkerThread } from '../worker-thread.ts';
import type { LineTask } from './line-worker.ts';

interface Options {
  /** Takes the error with which a worker ended by itself. */
  readonly logError: (error: unknown) => void;
  /** The one with the engine unless given. */
  readonly newWorker?: () => Worker;
}

/** For one line, in milliseconds. */
const limit = 5000;
const mostKept = 1000;
/** A line that needs more memory is undecided. */
const engine = { name: 'line-worker', folder: import.meta.dirname, memory: 512 };

export class LineChecker {
  readonly #logError: Options['logError'];
  /** A check follows from its task alone: what was found is kept. */
  readonly #known = new Map<string, Promise<LineCheck>>();
  readonly #thread: WorkerThread<LineTask, LineCheck>;

  constructor({ logError, newWorker }: Options) {
    this.#logError = logError;
    this.#thread = new WorkerThread({ ...engine, newWorker });
  }

  check(task: LineTask): Promise<LineCheck> {
    const key = JSON.stringify(task);
    const known = this.#known.get(key);
    if (known) return known;
    if (this.#known.size >= mostKept) this.#known.clear();
    const check = this.#run(task);
    this.#known.set(key, check);
    check.catch(() => this.#known.delete(key));
    return check;
  }

  /** Ends the worker and the checks that it was asked for. */
  close(): void {
    this.#thread.stop();
  }

  async #run(task: LineTask): Promise<LineCheck> {
    try {
      return await this.#thread.run(task, { limit });
    } catch (error) {
      if (!(error instanceof WorkerEnded)) throw error;
      if (error.cause !== undefined) this.#logError(error.cause);
      return undecidedLine(task.spec.asked);
    }
  }
}

/** A new worker with the engine. */
export const engineWorker = (): Worker => fileWorker(engine);
