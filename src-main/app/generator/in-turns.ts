/** Lets a long search for an exercise take turns with what else the host is asked. */
import { setImmediate } from 'node:timers/promises';
import { ApiFailure } from '../../../src-shared/contract/errors.ts';
import type { Search } from '../../../src-shared/generator/search.ts';

/** How long others may have to wait, and for one more piece of the search, in milliseconds. */
const turn = 15;

/** @param isWanted whether anybody waits for what comes of it; else it is given up as superseded */
export async function inTurns<Result>(search: Search<Result>, isWanted = () => true): Promise<Result> {
  let begun = performance.now();
  for (;;) {
    const { done, value } = search.next();
    if (done) return value;
    if (performance.now() - begun < turn) continue;
    await setImmediate();
    if (!isWanted()) throw new ApiFailure({ code: 'superseded' });
    begun = performance.now();
  }
}
