/** Attempts that take long to grade: the app answers meanwhile, they can be stopped, and nothing is graded twice. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { AppOnDisk } from '../../testing/app-on-disk.ts';
import { attemptAt, largeExercise, largeFile, ways, type Sizes } from '../../testing/large-attempts.ts';
import { cellsOf, mostCells } from '../../src-shared/grading/effort.ts';
import type { RawCells } from '../store/store.ts';

/** Many short steps. */
const sizes: Sizes = { units: [3, 4, 3], batch: 8, updates: 100, last: 'sigmoid', loss: 'half_sse' };

let app: AppOnDisk;
let exerciseId: string;
let attemptId: string;
let wrong: ReadonlyMap<string, RawCells>;
let right: ReadonlyMap<string, RawCells>;
beforeAll(async () => {
  const { solution } = largeExercise(sizes);
  expect(cellsOf(solution)).toBeGreaterThan(mostCells);
  wrong = attemptAt(solution, ways['every cell wrong'] ?? expect.fail());
  right = attemptAt(solution, ways['right'] ?? expect.fail());
  app = new AppOnDisk();
  const started = await app.api.generator.readFile({ text: JSON.stringify(largeFile(sizes)) });
  exerciseId = started.kind === 'started' ? started.exerciseId : expect.fail(started.sentence);
});
afterAll(() => {
  app.remove();
});
beforeEach(async () => {
  attemptId = (await app.api.attempts.restart({ exerciseId })).attemptId;
});

const cellsFor = (answers: ReadonlyMap<string, RawCells>, step: string): string[][] =>
  (answers.get(step) ?? expect.fail(step)).map((row) => [...row]);
const check = (step: string, answers = wrong) =>
  app.api.attempts.check({ attemptId, step, cells: cellsFor(answers, step) });
const write = async (step: string, answers = wrong): Promise<void> => {
  const position = { step, row: 0, col: 0 };
  await app.api.attempts.saveDraft({ attemptId, step, cells: cellsFor(answers, step), position });
};
const open = () => app.api.attempts.open({ exerciseId, attemptId });
const grading = async () => (await app.api.attempts.progress({})).grading;

it('answers while a large attempt is graded, and shows how far it is', async () => {
  for (const { id } of (await open()).steps) await write(id);
  const checked = check('z[1]');
  await expect.poll(grading, { interval: 5, timeout: 30_000 }).not.toBeNull();
  const { settings } = await app.api.settings.read({});
  expect(settings.target).toBe('t');
  expect(await grading()).toMatchObject({ of: 1500 });
  expect((await checked).result).toMatchObject({ verdict: 'wrong', tries: 1 });
  expect(await grading()).toBeNull();
});

it('uses no try and loses no text when it is stopped', async () => {
  await write('z[1]');
  await write('x[1]');
  const stopped = check('z[1]').catch((error: unknown) => error);
  await expect.poll(grading, { interval: 5, timeout: 30_000 }).not.toBeNull();
  expect(await app.api.attempts.stop({})).toEqual({ stopped: true });
  expect(await stopped).toMatchObject({ error: { code: 'stopped' } });
  const { drafts, results } = await open();
  expect(results).toEqual({});
  expect(Object.keys(drafts)).toEqual(['z[1]', 'x[1]']);
  expect((await check('z[1]')).result.tries).toBe(1);
});

it('reveals nothing when the grading after it is stopped', async () => {
  await write('z[1]');
  await check('z[1]');
  const reveal = () => app.api.attempts.hint({ attemptId, step: 'z[1]', row: 0, col: 0, rung: 3 });
  const stopped = reveal().catch((error: unknown) => error);
  await expect.poll(grading, { interval: 5, timeout: 30_000 }).not.toBeNull();
  await app.api.attempts.stop({});
  expect(await stopped).toMatchObject({ error: { code: 'stopped' } });
  expect((await open()).results['z[1]']).toMatchObject({ mark: 'bad' });
  expect((await reveal()).result).toMatchObject({ mark: 'shown' });
});

it('lists a large attempt without grading it, as it is when it is opened', async () => {
  await check('z[1]', right);
  await check('x[1]', wrong);
  await check('z[2]', right);
  await app.api.attempts.hint({ attemptId, step: 'z[2]', row: 0, col: 0, rung: 3 });
  await app.api.attempts.hint({ attemptId, step: 'x[2]', row: 0, col: 0, rung: 3 });
  const { results } = await open();
  const earned = Object.values(results).reduce((sum, result) => sum + result.earned, 0);
  app.restart();
  const { resume, recent } = await app.api.home.read({});
  const progress = { done: 4, earned, total: 1500 };
  expect(earned).toBe(1);
  expect(recent[0]).toMatchObject({ progress, finished: false });
  expect(resume).toMatchObject({ attemptId, progress, next: { number: 2 }, lines: [] });
  const { attempts } = await app.api.attempts.list({ exerciseId });
  expect(attempts[0]).toMatchObject({ attemptId, progress });
  expect(await grading()).toBeNull();
});

it('is not waited for any more after another attempt was opened', async () => {
  await write('z[1]');
  const left = check('z[1]').catch((error: unknown) => error);
  await expect.poll(grading, { interval: 5, timeout: 30_000 }).not.toBeNull();
  await app.api.attempts.open({ exerciseId: 'classic-1' });
  expect(await left).toMatchObject({ error: { code: 'stopped' } });
});
