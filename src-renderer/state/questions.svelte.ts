/** What the student asks about one attempt: one question after the other, so that no older answer takes a newer one's place. */
import type { ApiError } from '../../src-shared/contract/errors.ts';
import type { Rung } from '../../src-shared/contract/hint-views.ts';
import { apiErrorOf } from '../host/failure.ts';

type Asked = 'check' | Rung;

export class Questions {
  /** A check is on its way. */
  checking = $state(false);
  /** What did not come through, and why. */
  failure = $state.raw<{ readonly asked: Asked; readonly error: ApiError } | null>(null);
  /** How often the student has gone elsewhere. */
  #left = 0;
  #last: Promise<unknown> = Promise.resolve();

  /** Resolves to null when it does not come through (told in `failure`). */
  async ask<T>(asked: Asked, question: () => Promise<T>): Promise<T | null> {
    const left = this.#left;
    this.failure = null;
    this.checking ||= asked === 'check';
    try {
      return await this.inTurn(question);
    } catch (error) {
      // Where the student is now, it would be asked again about something else.
      if (left === this.#left) this.failure = { asked, error: apiErrorOf(error) };
      return null;
    } finally {
      if (asked === 'check') this.checking = false;
    }
  }

  /** Rejects as the question does. */
  inTurn<T>(question: () => Promise<T>): Promise<T> {
    const answer = this.#last.then(question, question);
    this.#last = answer;
    return answer;
  }

  /** The student has gone elsewhere. */
  leave(): void {
    this.#left += 1;
    this.failure = null;
  }
}
