/** The use cases on a real store: resuming, starting again, home, settings, and a store that fails. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { column } from '../../testing/classics.ts';
import { printing, realTypesetter } from '../../testing/real-pages.ts';
import { classics } from '../../src-shared/generator/classic-list.ts';
import { databaseName } from '../store/open-database.ts';
import { openStore } from '../store/sqlite-store.ts';
import { StoreError, type Store } from '../store/store.ts';
import { createApp, type App } from './app.ts';
import { Grader } from './grading/grader.ts';
import { createExerciseSolver } from './solved-exercise.ts';

let folder: string;
let store: Store;
let app: App;
let clock: number;
let ids: number;
let logged: unknown[];

function start(wrap: (opened: Store) => Store = (opened) => opened): void {
  store = openStore(folder, { now: () => clock });
  app = createApp({
    store: wrap(store),
    info: { version: '1.2.3', host: 'web', platform: 'linux', dataFolder: folder },
    now: () => (clock += 1),
    newId: () => `attempt ${(ids += 1).toString()}`,
    newSeed: () => 7,
    typesetter: realTypesetter(),
    files: printing.files,
    draftDelay: 60_000,
    logError: (error) => logged.push(error),
  });
}

function end(): void {
  app.close();
  store.close();
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'app-'));
  [clock, ids, logged] = [1_800_000_000_000, 0, []];
  start();
});
afterEach(() => {
  end();
  rmSync(folder, { recursive: true });
});

const exerciseId = 'classic-1';
const open = () => app.api.attempts.open({ exerciseId });
const type = (attemptId: string, step: string, cells: string[][], row = 0) =>
  app.api.attempts.saveDraft({ attemptId, step, cells, position: { step, row, col: 0 } });
const check = async (attemptId: string, step: string, cells: string[][]) =>
  (await app.api.attempts.check({ attemptId, step, cells })).result;

describe('an attempt', () => {
  it('starts at the first cell of the first step, with nothing written', async () => {
    const view = await open();
    expect([view.drafts, view.results, view.position]).toEqual([{}, {}, { step: 'z[1]', row: 0, col: 0 }]);
    expect((await open()).attemptId).toBe(view.attemptId);
  });

  it('goes on where it was left after the program has ended', async () => {
    const { attemptId } = await open();
    await type(attemptId, 'z[1]', column('0.2', '0.2', '0.2'));
    const result = await check(attemptId, 'z[1]', column('0.2', '0.2', '0.2'));
    await type(attemptId, 'x[1]', column('0.549834', ' s(0.2', ''), 1);
    end();
    start();
    const view = await open();
    expect(view.attemptId).toBe(attemptId);
    expect(view.drafts).toEqual({
      'z[1]': column('0.2', '0.2', '0.2'),
      'x[1]': column('0.549834', ' s(0.2', ''),
    });
    expect(view.results).toEqual({ 'z[1]': result });
    expect(view.position).toEqual({ step: 'x[1]', row: 1, col: 0 });
  });

  it('is on disk after a check and after opening, however long drafts may wait', async () => {
    const { attemptId } = await open();
    await type(attemptId, 'z[1]', column('0.2', '', ''));
    await open();
    expect(store.drafts(attemptId)).toHaveLength(1);
    await type(attemptId, 'x[1]', column('0.5', '', ''));
    await check(attemptId, 'z[1]', column('0.2', '0.2', '0.2'));
    expect(store.drafts(attemptId)).toHaveLength(2);
    await type(attemptId, 'z[2]', column('1', ''));
    app.close();
    expect(store.drafts(attemptId)).toHaveLength(3);
  });

  it('uses no try when nothing could be checked', async () => {
    const { attemptId } = await open();
    const verdicts = [];
    for (const cell of ['', '(', '0.5', '0.549834']) {
      verdicts.push((await check(attemptId, 'x[1]', column(cell, cell, cell))).verdict);
    }
    expect(verdicts).toEqual(['blank', 'unreadable', 'too_coarse', 'correct']);
    expect(store.checks(attemptId)).toHaveLength(1);
  });

  it('shows the newest check of each step', async () => {
    const { attemptId } = await open();
    await check(attemptId, 'z[1]', column('0.3', '0.3', '0.3'));
    await check(attemptId, 'z[1]', column('0.2', '0.2', '0.2'));
    expect((await open()).results['z[1]']).toMatchObject({ verdict: 'correct', earned: 1 });
  });

  it('leaves the earlier ones in the store when it is started again', async () => {
    const { attemptId } = await open();
    await type(attemptId, 'z[1]', column('0.2', '', ''));
    const fresh = await app.api.attempts.restart({ exerciseId });
    expect([fresh.drafts, fresh.results]).toEqual([{}, {}]);
    expect((await open()).attemptId).toBe(fresh.attemptId);
    expect(store.drafts(attemptId)).toMatchObject([{ cells: column('0.2', '', '') }]);
  });

  it('goes on with its own exercise when the classic is another one by now', async () => {
    const { attemptId } = await open();
    const other = JSON.stringify({ ...classics[0]?.exercise, eta: 0.25, query: null, tasks: ['forward'] });
    const db = new DatabaseSync(join(folder, databaseName));
    db.prepare('UPDATE attempt SET exercise = ?').run(other);
    db.close();
    const view = await open();
    expect(view.attemptId).toBe(attemptId);
    expect(view.steps.map(({ id }) => id)).toEqual(['z[1]', 'x[1]', 'z[2]', 'x[2]']);
    await expect(check(attemptId, 'E', [['1']])).rejects.toMatchObject({
      error: { code: 'notFound', what: 'step' },
    });
  });
});

describe('home', () => {
  it('counts what was only looked at as not started', async () => {
    await open();
    const { resume, exercises } = await app.api.home.read({});
    expect(resume).toBeNull();
    expect(exercises.map(({ progress }) => progress)).toEqual([null, null, null, null, null]);
    expect(exercises.map(({ steps }) => steps)).toEqual([20, 22, 22, 22, 22]);
  });

  it('leads back to the attempt touched last', async () => {
    const { attemptId } = await open();
    await check(attemptId, 'z[1]', column('0.2', '0.2', '0,20'));
    await check(attemptId, 'E', [['1']]);
    await check(attemptId, 'x[1]', column('0.55', '0.55', '0.55'));
    await type(attemptId, 'z[2]', column('', ''));
    const { resume, exercises } = await app.api.home.read({});
    expect(resume).toMatchObject({
      exerciseId,
      leftAt: clock,
      next: { number: 3, tex: 'z^{[2]}' },
      progress: { done: 3, earned: 2, total: 20 },
      nextRows: 2,
    });
    expect(resume?.phases[0]).toEqual({ name: 'Forward', done: 2, total: 4, current: true });
    expect(resume?.lines.map(({ mark }) => mark)).toEqual(['bad', 'approx']);
    expect(resume?.lines[1]?.tex).toBe('x^{[1]}=\\begin{bmatrix}0.55\\\\0.55\\\\0.55\\end{bmatrix}');
    expect(exercises[0]?.progress).toEqual({ done: 3, earned: 2, total: 20 });
  });

  it('passes over a finished attempt', async () => {
    const first = await open();
    for (const { id, value } of stepsOf(first.attemptId)) await check(first.attemptId, id, value);
    const done = await app.api.home.read({});
    expect(done.exercises[0]?.progress).toEqual({ done: 20, earned: 20, total: 20 });
    expect(done.resume).toBeNull();
    const second = await app.api.attempts.open({ exerciseId: 'classic-2a' });
    await type(second.attemptId, 'z[1]', column('', '', '', ''));
    expect((await app.api.home.read({})).resume?.exerciseId).toBe('classic-2a');
  });

  it('names the files that were set aside', async () => {
    end();
    const db = new DatabaseSync(join(folder, databaseName));
    db.exec('PRAGMA user_version = 0');
    db.close();
    start();
    const { setAside } = await app.api.home.read({});
    expect(setAside).toHaveLength(1);
    expect(setAside[0]).toContain('deltadrill.damaged');
  });
});

/** Every asked step with its exact value as text. */
function stepsOf(attemptId: string) {
  const { steps } = createExerciseSolver(new Grader({ logError: console.error }))(
    store.attempt(attemptId)?.exercise ?? '',
  );
  return steps.map(({ id, value: { rows, cols, values } }) => ({
    id,
    value: Array.from({ length: rows }, (_, row) =>
      values.slice(row * cols, (row + 1) * cols).map((entry) => String(entry)),
    ),
  }));
}

describe('a store that fails', () => {
  let isBroken: boolean;
  beforeEach(() => {
    end();
    isBroken = false;
    const fail = (): void => {
      if (isBroken) throw new StoreError('no', { cause: new Error('disk full') });
    };
    start((opened) => ({
      ...opened,
      saveDraft: (...draft) => {
        fail();
        opened.saveDraft(...draft);
      },
      addCheck: (...check) => {
        fail();
        opened.addCheck(...check);
      },
      setSetting: (...setting) => {
        fail();
        opened.setSetting(...setting);
      },
      newestAttempts: () => {
        fail();
        return opened.newestAttempts();
      },
    }));
  });

  it('answers with the system’s own word, and is asked again', async () => {
    const { attemptId } = await open();
    const { settings } = await app.api.settings.read({});
    isBroken = true;
    const storage = { error: { code: 'storage', reason: 'disk full' } };
    await type(attemptId, 'z[1]', column('0.2', '', ''));
    await expect(check(attemptId, 'z[1]', column('0.2', '0.2', '0.2'))).rejects.toMatchObject(storage);
    await expect(type(attemptId, 'x[1]', column('1', '', ''))).rejects.toMatchObject(storage);
    await expect(open()).rejects.toMatchObject(storage);
    await expect(app.api.home.read({})).rejects.toMatchObject(storage);
    await expect(app.api.settings.write(settings)).rejects.toMatchObject(storage);
    isBroken = false;
    expect((await open()).drafts).toEqual({ 'z[1]': column('0.2', '', ''), 'x[1]': column('1', '', '') });
  });

  it('names an attempt whose exercise cannot be read', async () => {
    const { attemptId } = await open();
    const db = new DatabaseSync(join(folder, databaseName));
    db.exec(`UPDATE attempt SET exercise = '{"layers": 1}'`);
    db.close();
    await expect(check(attemptId, 'z[1]', column('', '', ''))).rejects.toMatchObject({
      error: { code: 'storage' },
    });
  });
});
