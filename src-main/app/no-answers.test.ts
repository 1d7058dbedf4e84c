/** What main sends before a step is checked: no expected number of the exercise is in it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { classics } from '../../src-shared/generator/classic-list.ts';
import { solve, type Step } from '../../src-shared/solution/solve.ts';
import { openStore } from '../store/sqlite-store.ts';
import type { Store } from '../store/store.ts';
import { createApp, type App } from './app.ts';

let folder: string;
let store: Store;
let app: App;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'answers-'));
  const now = (): number => 1_800_000_000_000;
  let ids = 0;
  store = openStore(folder, { now });
  app = createApp({
    store,
    info: { version: '1.2.3', host: 'web', platform: 'linux', dataFolder: '' },
    now,
    newId: () => `attempt ${(ids += 1).toString()}`,
    draftDelay: 0,
    logError: (error) => {
      throw error;
    },
  });
});
afterAll(() => {
  app.close();
  store.close();
  rmSync(folder, { recursive: true });
});

/** Fewer digits than these occur by chance, in a colour or in the statement itself. */
const fewestFigures = 4;

/** The first figures of every expected number that has enough of them. */
function tellingDigits(steps: readonly Step[]): string[] {
  const digits = steps.flatMap(({ value }) =>
    value.values.map((entry) => Math.abs(entry).toExponential(12).replace(/e.*/, '').replace('.', '')),
  );
  const telling = digits.filter((figures) => figures.replace(/0+$/, '').length >= fewestFigures);
  return [...new Set(telling.map((figures) => figures.slice(0, fewestFigures)))];
}

/** All runs of digits in a reply, without signs, points and leading zeros. */
function digitsIn(reply: unknown): string {
  const numbers = JSON.stringify(reply).match(/\d[\d.,{}]*/g) ?? [];
  return numbers.map((number) => number.replace(/[^\d]/g, '').replace(/^0+/, '')).join(' ');
}

function told(reply: unknown, digits: readonly string[]): string[] {
  const found = digitsIn(reply).split(' ');
  return digits.filter((figures) => found.some((number) => number.startsWith(figures)));
}

it.each(classics.map((classic) => [classic.id, classic] as const))(
  'tells nothing of %s',
  async (id, classic) => {
    const { steps } = await solve(classic.exercise);
    const digits = tellingDigits(steps);
    expect(digits.length).toBeGreaterThan(5);
    expect(told({ tex: `=${String(steps[1]?.value.values[0])}` }, digits)).toHaveLength(1);

    const view = await app.api.attempts.open({ exerciseId: id });
    const { attemptId } = view;
    const replies: unknown[] = [{ ...view, attemptId: '' }, (await app.api.home.read({})).exercises];
    for (const { id: step, rows, cols } of view.steps) {
      for (const text of ['', '(', '0.3', '7.777', '8,88888', '1/3']) {
        const cells = Array.from({ length: rows }, () => Array.from({ length: cols }, () => text));
        replies.push(await app.api.attempts.check({ attemptId, step, cells }));
      }
    }
    const own = (reply: unknown): unknown => JSON.parse(JSON.stringify(reply).replaceAll('0.333333', ''));
    expect(replies.flatMap((reply) => told(own(reply), digits))).toEqual([]);
  },
);
