/** What was said of each step, and what has changed in it because of another step. */
import { SvelteSet } from 'svelte/reactivity';
import type { Rung } from '../../src-shared/contract/hint-views.ts';
import type { Results, ResultView } from '../../src-shared/contract/step-views.ts';

/** How many other steps have another mark since a check or a reveal. */
export interface Changed {
  readonly anew: number;
  /** Those of them that are outdated now. */
  readonly outdated: number;
}

/** What a check or a reveal has brought. */
export interface News extends Changed {
  readonly result: ResultView;
  /** The rung of help that has opened by itself; null when none has. */
  readonly free: Rung | null;
}

export class SaidResults {
  #results = $state.raw<Results>({});
  /** Revealed steps that the student writes all the same. */
  readonly #rewritten = new SvelteSet<string>();
  /** Steps that another check has marked anew, until they are looked at. */
  readonly #anew = new SvelteSet<string>();

  /** Takes over what the host knows, in the words of now. */
  set(results: Results): void {
    this.#results = results;
  }

  /**
   * @param step the one that was checked or revealed
   * @param others the steps of which something else is said since
   * @returns how many of those have another mark than before
   */
  take(step: string, result: ResultView | null, others: Results): Changed {
    const anew = Object.keys(others).filter((id) => others[id]?.mark !== this.#results[id]?.mark);
    for (const id of anew) this.#anew.add(id);
    this.#anew.delete(step);
    this.#results = { ...this.#results, ...others, ...(result ? { [step]: result } : {}) };
    const outdated = anew.filter((id) => others[id]?.mark === 'outdated');
    return { anew: anew.length, outdated: outdated.length };
  }

  of(id: string): ResultView | null {
    const result = this.#results[id];
    return result && (result.mark !== 'shown' || this.isShown(id)) ? result : null;
  }

  isShown(id: string): boolean {
    return this.#results[id]?.mark === 'shown' && !this.#rewritten.has(id);
  }

  /** Puts the revealed cells away, to write the step all the same; or shows them again. */
  rewrite(id: string, written: boolean): void {
    if (written) this.#rewritten.add(id);
    else this.#rewritten.delete(id);
  }

  earnedBy(ids: readonly string[]): number {
    return ids.reduce((sum, id) => sum + (this.#results[id]?.earned ?? 0), 0);
  }

  isAnew(id: string): boolean {
    return this.#anew.has(id);
  }

  /** The student has this step on the screen. */
  look(id: string): void {
    this.#anew.delete(id);
  }
}
