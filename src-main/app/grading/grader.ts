/** Has large attempts graded by a worker: reports how far it has come, stops, and keeps what was found. */
import { createHash } from 'node:crypto';
import type { Worker } from 'node:worker_threads';
import { ApiFailure } from '../../../src-shared/contract/errors.ts';
import type { Grade } from '../../../src-shared/grading/grade.ts';
import { fileWorker, WorkerEnded, WorkerThread } from '../worker-thread.ts';
import { gradeFrom, type GradeNews, type GradeTask, type SentGrade } from './grade-answers.ts';

interface Options {
  /** Takes the error with which a worker ended by itself. */
  readonly logError: (error: unknown) => void;
  /** The one with the engine unless given. */
  readonly newWorker?: () => Worker;
}

/** Grades of large attempts are large. */
const mostKept = 4;
/** In megabytes, more than the largest attempt takes that can be opened. */
const engine = { name: 'grade-worker', folder: import.meta.dirname, memory: 2048 };

export class Grader {
  readonly #logError: Options['logError'];
  readonly #thread: WorkerThread<GradeTask, SentGrade, GradeNews>;
  /** A grade follows from its task alone. The one asked for last is at the end. */
  readonly #known = new Map<string, Promise<Grade>>();
  /** Those that are not there yet. */
  readonly #waiting = new Set<{ readonly key: string }>();
  #progress: GradeNews | null = null;
  #attemptId: string | null = null;

  constructor({ logError, newWorker }: Options) {
    this.#logError = logError;
    this.#thread = new WorkerThread({ ...engine, newWorker });
  }

  /** How far the grade that is being worked out has come; null while there is none. */
  get progress(): GradeNews | null {
    return this.#progress;
  }

  /** Rejects with an `ApiFailure` when it is stopped, or when the worker ends. */
  grade(task: GradeTask): Promise<Grade> {
    const key = keyOf(task);
    const grade = this.#known.get(key) ?? this.#run(task, key);
    this.#known.delete(key);
    this.#known.set(key, grade);
    grade.catch(() => {
      if (this.#known.get(key) === grade) this.#known.delete(key);
    });
    const [oldest = ''] = this.#known.keys();
    if (this.#known.size > mostKept) this.#known.delete(oldest);
    return grade;
  }

  /** Ends what is being graded. @returns whether there was anything */
  stop(): boolean {
    const isBusy = this.#waiting.size > 0;
    for (const { key } of this.#waiting) this.#known.delete(key);
    this.#waiting.clear();
    this.#progress = null;
    this.#thread.stop();
    return isBusy;
  }

  /** Nobody waits for the grade of an attempt after another was opened. */
  turnTo(attemptId: string): void {
    if (this.#attemptId !== attemptId) this.stop();
    this.#attemptId = attemptId;
  }

  async #run(task: GradeTask, key: string): Promise<Grade> {
    const begun = { done: 0, of: task.answers.size };
    const mine = { key };
    this.#waiting.add(mine);
    this.#progress ??= begun;
    try {
      const onNews = (news: GradeNews): void => {
        this.#progress = news;
      };
      return gradeFrom(await this.#thread.run(task, { onNews }));
    } catch (error) {
      if (error instanceof WorkerEnded && error.isStopped) throw new ApiFailure({ code: 'stopped' });
      this.#logError(error instanceof WorkerEnded ? (error.cause ?? error) : error);
      throw new ApiFailure({ code: 'notGraded' }, { cause: error });
    } finally {
      if (this.#waiting.delete(mine)) this.#progress = this.#waiting.size > 0 ? begun : null;
    }
  }
}

/** A new worker with the engine. */
export const gradeWorker = (): Worker => fileWorker(engine);

function keyOf({ exercise, answers, untouched }: GradeTask): string {
  const text = JSON.stringify([exercise, [...answers], [...untouched]]);
  return createHash('sha256').update(text).digest('base64');
}
