/** How a search takes turns with what else the host is asked, and how it is given up. */
import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { knobLimits, type Knobs } from '../../../src-shared/exercise/knobs.ts';
import { searchFor } from '../../../src-shared/generator/generate.ts';
import type { Search } from '../../../src-shared/generator/search.ts';
import { inTurns } from './in-turns.ts';

/** Settings of the largest exercises that can be drawn. */
const largest = (name: 'tanh' | 'relu', eta: number): Knobs => ({
  inputs: knobLimits.units,
  layers: Array.from({ length: knobLimits.layers }, (_, at) => ({
    units: knobLimits.units,
    activation: { name: at === knobLimits.layers - 1 ? 'softmax' : name },
  })),
  loss: 'cross_entropy',
  batch: knobLimits.examples,
  eta,
  reduction: 'sum',
  updates: knobLimits.updates,
  examples: 'all',
  weights: 'one_decimal',
  data: 'one_decimal',
  targets: 'one_hot',
  precision: { digits: 6, kind: 'figures' },
  tasks: ['forward', 'deltas', 'gradients', 'update', 'query'],
});

/** @returns the longest that others wait for their turn, in milliseconds of this thread's processor time */
async function longestWait(search: Search<unknown>): Promise<number> {
  let longest = 0;
  let isOver = false;
  const other = async (): Promise<void> => {
    while (!isOver) {
      const begun = process.threadCpuUsage();
      await setImmediate();
      const { user, system } = process.threadCpuUsage(begun);
      longest = Math.max(longest, (user + system) / 1000);
    }
  };
  const waiting = other();
  await inTurns(search);
  isOver = true;
  await waiting;
  return longest;
}

it.each([
  ['finds one', largest('tanh', 0.1)],
  ['refuses each draw', largest('relu', 0.1)],
  ['finds a mistake hidden in each draw', largest('tanh', 1)],
])('lets nobody wait over 30 ms while it %s', async (_, knobs) => {
  const waits = [];
  // What is slow once may have been compiled, or rubbish collected, meanwhile.
  for (let tries = 0; tries < 4; tries += 1) waits.push(await longestWait(searchFor(knobs, 1)));
  expect(Math.min(...waits)).toBeLessThan(30);
});

it('ends a search that nobody wants any more', async () => {
  let pieces = 0;
  function* endless(): Search<never> {
    for (;;) {
      pieces += 1;
      yield;
    }
  }
  let isWanted = true;
  const ended = inTurns(endless(), () => isWanted).catch((error: unknown) => error);
  await setImmediate();
  isWanted = false;
  expect(await ended).toMatchObject({ error: { code: 'superseded' } });
  const then = pieces;
  await setImmediate();
  expect(pieces).toBe(then);
});
