/** A worker thread that does tasks one after the other: starting, news, time limit, stopping, and going on after its end. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** `ready` comes once, before anything is taken on; then for each task any news, and one answer, in their order. */
export type WorkerMessage<Answer, News = never> =
  { readonly ready: true } | { readonly news: News } | { readonly answer: Answer };

/** There is no answer: the task was stopped or took too long, or the worker ended by itself. */
export class WorkerEnded extends Error {
  readonly isStopped: boolean;

  /** @param cause the error with which the worker ended by itself, if any */
  constructor(isStopped: boolean, cause?: unknown) {
    super(isStopped ? 'the task was stopped' : 'the worker ended before its answer', { cause });
    this.name = 'WorkerEnded';
    this.isStopped = isStopped;
  }
}

interface Options {
  /** The name of its file, without the ending, and the folder of its source. */
  readonly name: string;
  readonly folder: string;
  /** In megabytes; a task that needs more ends the worker. */
  readonly memory: number;
  /** The one of that file unless given. */
  readonly newWorker?: (() => Worker) | undefined;
}

interface TaskOptions<News> {
  /** In milliseconds; left out, a task may take as long as it needs. */
  readonly limit?: number;
  readonly onNews?: (news: News) => void;
}

export class WorkerThread<Task, Answer, News = never> {
  readonly #options: Options;
  #worker: Promise<Worker> | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #stopping = new AbortController();

  constructor(options: Options) {
    this.#options = options;
  }

  /** Rejects with `WorkerEnded` where there is no answer; the next task then has a new worker. */
  run(task: Task, options: TaskOptions<News> = {}): Promise<Answer> {
    const { signal } = this.#stopping;
    const answer = this.#last.then(() => this.#answer(task, options, signal));
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  /** Ends the worker and what was asked of it so far. */
  stop(): void {
    this.#stopping.abort();
    this.#stopping = new AbortController();
    this.#leave();
  }

  #leave(): void {
    const worker = this.#worker;
    this.#worker = null;
    worker?.then(
      (running) => running.terminate(),
      () => undefined,
    );
  }

  async #answer(task: Task, { limit, onNews }: TaskOptions<News>, stopped: AbortSignal): Promise<Answer> {
    const goOn = (): void => {
      if (stopped.aborted) throw new WorkerEnded(true);
    };
    goOn();
    this.#worker ??= this.#started();
    const worker = await this.#worker;
    goOn();
    const late = new AbortController();
    const timer = limit === undefined ? undefined : setTimeout(() => late.abort(), limit);
    try {
      return await this.#answerOf(worker, task, onNews, AbortSignal.any([stopped, late.signal]));
    } catch (error) {
      goOn();
      // It is still busy with that task, or is about to end.
      this.#leave();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Resolves when it can take tasks on. It must never be the reason for the process to live on. */
  #started(): Promise<Worker> {
    const worker = (this.#options.newWorker ?? (() => fileWorker(this.#options)))();
    worker.unref();
    const started = new Promise<Worker>((resolve, reject) => {
      const forget = (error: unknown): void => {
        if (this.#worker === started) this.#worker = null;
        reject(error instanceof Error ? error : new WorkerEnded(false));
      };
      worker.on('error', forget).once('exit', forget);
      worker.once('message', () => resolve(worker));
    });
    return started;
  }

  #answerOf(
    worker: Worker,
    task: Task,
    onNews: ((news: News) => void) | undefined,
    signal: AbortSignal,
  ): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        worker.off('message', take).off('error', fail).off('exit', end);
        signal.removeEventListener('abort', end);
      };
      const take = (message: WorkerMessage<Answer, News>): void => {
        if ('news' in message) onNews?.(message.news);
        if (!('answer' in message)) return;
        leave();
        resolve(message.answer);
      };
      const fail = (error: unknown): void => {
        leave();
        reject(new WorkerEnded(false, error));
      };
      const end = (): void => {
        fail(undefined);
      };
      worker.on('message', take).on('error', fail).on('exit', end);
      signal.addEventListener('abort', end);
      worker.postMessage(task);
    });
  }
}

/** Its file is beside the source in a checkout, and beside the hosts when they are built. */
export function fileWorker({ name, folder, memory }: Omit<Options, 'newWorker'>): Worker {
  const file = [`${name}.ts`, `${name}.js`, `../${name}.js`]
    .map((path) => join(folder, path))
    .find((path) => existsSync(path));
  return new Worker(file ?? '', { resourceLimits: { maxOldGenerationSizeMb: memory } });
}
