/** Lets a long search for an exercise take turns with what else the host is asked. */
import { setImmediate } from 'node:timers/promises';
import { ApiFailure } from '../../../src-shared/contract/errors.ts';
import type { Pause } from '../../../src-shared/generator/generate.ts';

/** How long others may have to wait, and one more draw, in milliseconds. */
const turn = 15;

/** @param isWanted whether anybody waits for what comes of it; else it is given up as superseded */
export function inTurns(isWanted = () => true): Pause {
  let begun = performance.now();
  return async () => {
    if (performance.now() - begun < turn) return;
    await setImmediate();
    if (!isWanted()) throw new ApiFailure({ code: 'superseded' });
    begun = performance.now();
  };
}
