/** Sends what is typed to the host: at once, in order, the newest text of each step or derivation, and keeps what failed. */
import type { LinePosition } from '../../src-shared/contract/derivation-views.ts';
import type { ApiError } from '../../src-shared/contract/errors.ts';
import type { Position } from '../../src-shared/contract/views.ts';
import { apiErrorOf } from '../host/failure.ts';

/** One step's text and where the student is in it. */
export interface StepDraft {
  readonly attemptId: string;
  readonly step: string;
  readonly cells: string[][];
  readonly position: Position;
}

/** All lines of a derivation and where the student is in them. */
export interface LinesDraft {
  readonly attemptId: string;
  readonly lines: string[];
  readonly position: LinePosition;
}

type AnyDraft = StepDraft | LinesDraft;

export class DraftQueue<Draft extends AnyDraft = AnyDraft> {
  readonly #save: (draft: Draft) => Promise<unknown>;
  readonly #onFailure: (failure: ApiError | null) => void;
  /** In the order in which they are to be sent; the position of the last one counts. */
  readonly #waiting = new Map<string, Draft>();
  readonly #failed = new Map<string, Draft>();
  #sending: Draft | null = null;
  #running = false;
  #idle: Promise<void> = Promise.resolve();

  /**
   * @param onFailure told after every save: what went wrong, or null when everything is saved that could be tried
   */
  constructor(save: (draft: Draft) => Promise<unknown>, onFailure: (failure: ApiError | null) => void) {
    this.#save = save;
    this.#onFailure = onFailure;
  }

  put(draft: Draft): void {
    this.#requeueFailed();
    const key = keyOf(draft);
    this.#waiting.delete(key);
    this.#waiting.set(key, draft);
    this.#start();
  }

  /** Tries again what failed. */
  retry(): void {
    this.#requeueFailed();
    this.#start();
  }

  /** Sends everything that is not saved without waiting for replies: the page is about to go. */
  flush(): void {
    this.#requeueFailed();
    for (const draft of this.#waiting.values()) void this.#attempt(draft);
    this.#waiting.clear();
  }

  /** Resolves when nothing waits or is on its way; what failed stays kept. */
  settled(): Promise<void> {
    return this.#idle;
  }

  /** Text of this attempt that the host may not have yet. */
  unsaved(attemptId: string): Draft[] {
    const all = [
      ...this.#failed.values(),
      ...(this.#sending ? [this.#sending] : []),
      ...this.#waiting.values(),
    ];
    return all.filter((draft) => draft.attemptId === attemptId);
  }

  #requeueFailed(): void {
    const later = [...this.#waiting];
    this.#waiting.clear();
    for (const [key, draft] of [...this.#failed, ...later]) this.#waiting.set(key, draft);
    this.#failed.clear();
  }

  #start(): void {
    if (this.#running) return;
    this.#running = true;
    this.#idle = this.#sendAll();
  }

  async #sendAll(): Promise<void> {
    for (let draft = this.#next(); draft; draft = this.#next()) {
      this.#sending = draft;
      await this.#attempt(draft);
      this.#sending = null;
    }
    this.#running = false;
  }

  #next(): Draft | undefined {
    const [first] = this.#waiting;
    if (first) this.#waiting.delete(first[0]);
    return first?.[1];
  }

  async #attempt(draft: Draft): Promise<void> {
    try {
      await this.#save(draft);
      if (this.#failed.size === 0) this.#onFailure(null);
    } catch (error) {
      if (!this.#waiting.has(keyOf(draft))) this.#failed.set(keyOf(draft), draft);
      this.#onFailure(apiErrorOf(error));
    }
  }
}

function keyOf(draft: AnyDraft): string {
  return JSON.stringify('step' in draft ? [draft.attemptId, draft.step] : [draft.attemptId]);
}
