/** Has lines checked by a worker, one after the other; what takes too long is undecided. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { undecidedLine, type LineCheck } from '../../../src-shared/derivation/check-line.ts';
import type { LineTask, WorkerMessage } from './line-worker.ts';

interface Options {
  /** Tells of a worker that has ended by itself. */
  readonly logError: (error: unknown) => void;
  /** The one with the engine unless told. */
  readonly newWorker?: () => Worker;
}

/** For one line, in milliseconds. */
const limit = 5000;
const mostKept = 1000;
/** In megabytes; a line that needs more is undecided. */
const memory = { maxOldGenerationSizeMb: 512 };

/** Beside this file in a checkout, and beside the hosts when they are built. */
const workerFile = (): string =>
  ['line-worker.ts', 'line-worker.js', '../line-worker.js']
    .map((name) => join(import.meta.dirname, name))
    .find((path) => existsSync(path)) ?? '';

export class LineChecker {
  readonly #options: Options;
  /** A check follows from its task alone: what was found is kept. */
  readonly #known = new Map<string, Promise<LineCheck>>();
  #worker: Promise<Worker> | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: Options) {
    this.#options = options;
  }

  check(task: LineTask): Promise<LineCheck> {
    const key = JSON.stringify(task);
    const known = this.#known.get(key);
    if (known) return known;
    if (this.#known.size >= mostKept) this.#known.clear();
    const check = this.#last.then(() => this.#run(task));
    this.#last = check.catch(() => undefined);
    this.#known.set(key, check);
    check.catch(() => this.#known.delete(key));
    return check;
  }

  /** Ends the worker; nothing is checked any more. */
  close(): void {
    const worker = this.#worker;
    this.#worker = null;
    void worker?.then((running) => running.terminate());
  }

  async #run(task: LineTask): Promise<LineCheck> {
    this.#worker ??= started((this.#options.newWorker ?? engineWorker)());
    const worker = await this.#worker.catch((error: unknown) => {
      this.#worker = null;
      throw error;
    });
    const check = await answerOf(worker, task, this.#options.logError);
    if (check) return check;
    // It is still busy with that line, or has ended.
    this.close();
    return undecidedLine(task.spec.asked);
  }
}

/** A new worker with the engine. */
export const engineWorker = (): Worker => new Worker(workerFile(), { resourceLimits: memory });

/** Resolves when it can take lines on. It must never be the reason for the process to live on. */
function started(worker: Worker): Promise<Worker> {
  worker.unref();
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', () => {
      worker.off('error', reject);
      resolve(worker);
    });
  });
}

/** @returns null when the worker ends or takes too long */
function answerOf(worker: Worker, task: LineTask, logError: Options['logError']): Promise<LineCheck | null> {
  return new Promise((resolve) => {
    const settle = (check: LineCheck | null): void => {
      clearTimeout(timer);
      worker.off('message', takeAnswer).off('error', takeError).off('exit', end);
      resolve(check);
    };
    const takeAnswer = (message: WorkerMessage): void => {
      settle('check' in message ? message.check : null);
    };
    const takeError = (error: unknown): void => {
      logError(error);
      settle(null);
    };
    const end = (): void => {
      settle(null);
    };
    const timer = setTimeout(end, limit);
    worker.on('message', takeAnswer).on('error', takeError).on('exit', end);
    worker.postMessage(task);
  });
}
