/** What main sends before a step is checked: no expected number of the exercise is in it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { printing, realTypesetter } from '../../testing/real-pages.ts';
import type { PaperOptions } from '../../src-shared/contract/paper-views.ts';
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
    newSeed: () => 7,
    typesetter: realTypesetter(),
    files: printing.files,
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

const options: PaperOptions = {
  precision: { digits: 6, kind: 'figures' },
  paper: 'a4',
  intermediate: true,
  byExample: true,
  mistakes: true,
  own: true,
};

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
    const { steps } = solve(classic.exercise);
    const digits = tellingDigits(steps);
    expect(digits.length).toBeGreaterThan(5);
    const known = steps.find((step) => step.id === 'x[1]')?.value.values[0];
    expect(told({ tex: `=${String(known)}` }, digits)).toHaveLength(1);

    const view = await app.api.attempts.open({ exerciseId: id });
    const { attemptId } = view;
    const replies: unknown[] = [{ ...view, attemptId: '' }, (await app.api.home.read({})).exercises];
    for (const { id: step, rows, cols } of view.steps) {
      for (const text of ['', '(', '0.3', '7.777', '8,88888', '1/3']) {
        const cells = Array.from({ length: rows }, () => Array.from({ length: cols }, () => text));
        replies.push(await app.api.attempts.check({ attemptId, step, cells }));
      }
    }
    for (const { id: step, rows, cols } of view.steps) {
      for (let row = 0; row < rows; row += 1) {
        for (let col = 0; col < cols; col += 1) {
          const cell = { attemptId, step, row, col };
          replies.push(await app.api.attempts.sources(cell));
        }
      }
    }
    const own = (reply: unknown): unknown => JSON.parse(JSON.stringify(reply).replaceAll('0.333333', ''));
    expect(replies.flatMap((reply) => told(own(reply), digits))).toEqual([]);
  },
);

it.each(classics.map((classic) => [classic.id, classic] as const))(
  'tells nothing of %s in the formulas and numbers of its hints',
  async (exerciseId, classic) => {
    const digits = tellingDigits(solve(classic.exercise).steps);
    const { attemptId, steps } = await app.api.attempts.restart({ exerciseId });
    const replies: unknown[] = [];
    for (const { id: step, rows, cols, operands } of steps) {
      // What is made of given numbers alone is what this rung is for.
      const isOnlyGiven = operands.every(({ origin }) => origin === 'given');
      for (let row = 0; row < rows; row += 1) {
        for (let col = 0; col < cols; col += 1) {
          const rung = isOnlyGiven ? 1 : 2;
          replies.push(await app.api.attempts.hint({ attemptId, step, row, col, rung }));
        }
      }
    }
    replies.push({ ...(await app.api.attempts.open({ exerciseId })), attemptId: '', attempt: null });
    replies.push(await app.api.compare.read({ exerciseId, anyway: false }).catch(String));
    const { attemptId: _id, ...asked } = await app.api.paper.solution({ exerciseId, options, anyway: false });
    replies.push(asked);
    expect(replies.flatMap((reply) => told(reply, digits))).toEqual([]);
  },
);

it.each(classics.map((classic) => [classic.id, classic] as const))(
  'tells of %s only the step that is revealed',
  async (exerciseId, classic) => {
    const { steps } = solve(classic.exercise);
    const revealed = steps.find(({ id }) => id === 'delta[2]') ?? expect.fail();
    const { attemptId } = await app.api.attempts.restart({ exerciseId });
    const reply = await app.api.attempts.hint({ attemptId, step: 'delta[2]', row: 0, col: 0, rung: 3 });
    const own = new Set(tellingDigits([revealed]));
    expect(told(reply, [...own])).toHaveLength(own.size);
    const others = tellingDigits(steps).filter((figures) => !own.has(figures));
    expect(told({ ...reply, attemptId: '' }, others)).toEqual([]);
  },
);

it('tells nothing of any exercise in a preview', async () => {
  const previews = await Promise.all(
    ['', '(', '0.3', 'z', 'x[1]', '1/4', 's(1)'].map((text) => app.api.attempts.preview({ text })),
  );
  expect(previews.map(({ value }) => value)).toEqual([null, null, null, null, null, '0.25', '0.731059']);
});

it('tells no result of a derivation before it is due', async () => {
  const { derivations: api } = app.api;
  const { problems } = await api.list({});
  for (const { problemId } of problems) {
    const { attemptId: solved } = await api.restart({ problemId });
    const solution = await api.solution({ attemptId: solved, lines: [''], anyway: true });
    const result = solution.due ? (solution.lines.at(-1)?.tex ?? '') : '';
    const whole = JSON.stringify(result.slice(result.indexOf('=') + 1)).slice(1, -1);
    expect(JSON.stringify(solution)).toContain(whole);

    const { attemptId, ...view } = await api.restart({ problemId });
    const lines = ['delta_k = 0', 'dE/dy_k = 1', 'dy_k/dz_k = 1', '2 t_k (', 'dy_i/dz_k = 0'];
    const replies: unknown[] = [
      view,
      await api.check({ attemptId, lines, line: 4 }),
      await api.hint({ attemptId, lines, rung: 2 }),
      await api.solution({ attemptId, lines, anyway: false }),
      await api.preview({ problemId, text: 'delta_k = 0' }),
      await api.complete({ problemId, text: 'd', caret: 1 }),
      (await api.list({})).problems.find((row) => row.problemId === problemId),
    ];
    expect(JSON.stringify(replies), problemId).not.toContain(whole);
  }
});
