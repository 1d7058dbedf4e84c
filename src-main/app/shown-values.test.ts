/** What was shown counts as its value in full: the digits on the screen change no mark. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppOnDisk } from '../../testing/app-on-disk.ts';
import { toRows, type Matrix } from '../../src-shared/algebra/matrix.ts';
import { classics } from '../../src-shared/generator/classic-list.ts';
import { numberText } from '../../src-shared/notation/number-text.ts';
import { readExercise } from '../../src-shared/exercise/read-exercise.ts';
import { solve } from '../../src-shared/solution/solve.ts';

let app: AppOnDisk;
beforeEach(() => (app = new AppOnDisk()));
afterEach(() => {
  app.remove();
});

const precisions = [
  { digits: 3, kind: 'decimals' },
  { digits: 4, kind: 'decimals' },
  { digits: 3, kind: 'figures' },
  { digits: 6, kind: 'figures' },
  { digits: 10, kind: 'figures' },
] as const;

async function show(precision: (typeof precisions)[number]): Promise<void> {
  const { settings } = await app.api.settings.read({});
  await app.api.settings.write({ ...settings, precision });
}
const reveal = (attemptId: string, step: string) =>
  app.api.attempts.hint({ attemptId, step, rung: 3, row: 0, col: 0 });

/** Verdict and mark of each step that something was said of. */
async function marksOf(exerciseId: string): Promise<object> {
  const { results } = await app.api.attempts.open({ exerciseId });
  return Object.fromEntries(
    Object.entries(results).map(([id, { verdict, mark, earned, cells }]) => [
      id,
      { verdict, mark, earned, cells },
    ]),
  );
}

/** Each cell to four figures, a fifth of the steps a little off. */
function written({ rows, cols, values }: Matrix, at: number): string[][] {
  const factor = at % 5 === 0 ? 1.02 : 1;
  return toRows({ rows, cols, values: values.map((value) => value * factor) }).map((row) =>
    row.map((value) => numberText(value, { figures: 4, decimalSign: '.' })),
  );
}

async function drawn(source: 'exam' | 'warm_up', seed: number): Promise<string> {
  const started = await app.api.generator.start({ source, seed });
  return 'exerciseId' in started ? started.exerciseId : expect.fail();
}

/** Every other step revealed, at one precision; the rest written and checked. */
async function workThrough(exerciseId: string, file: unknown): Promise<void> {
  const { attemptId, steps } = await app.api.attempts.open({ exerciseId });
  const { valueOf } = solve(readExercise(file));
  for (const [at, { id }] of steps.entries()) {
    if (at % 2 === 1) await reveal(attemptId, id);
    else await app.api.attempts.check({ attemptId, step: id, cells: written(valueOf(id), at) });
  }
}

async function expectSameMarks(exerciseId: string): Promise<void> {
  const seen: object[] = [];
  for (const precision of precisions) {
    await show(precision);
    seen.push(await marksOf(exerciseId));
  }
  for (const marks of seen) expect(marks).toEqual(seen[0]);
}

it.each(classics.map(({ id }) => [id]))('%s has the same marks at any precision shown', async (id) => {
  await workThrough(id, classics.find((classic) => classic.id === id)?.exercise);
  await expectSameMarks(id);
});

it.each([
  ['exam', 5],
  ['exam', 12],
  ['warm_up', 3],
] as const)('so has a drawn exercise, %s %d', async (source, seed) => {
  const exerciseId = await drawn(source, seed);
  await workThrough(exerciseId, JSON.parse(app.store.exercise(exerciseId)?.file ?? 'null'));
  await expectSameMarks(exerciseId);
});

describe('after delta[1] of exercise 1 was shown', () => {
  const exerciseId = 'classic-1';
  const cells = (text: string): string[][] => [1, 2, 3].map(() => [text, text, '0', '0', '0']);

  it.each(precisions)('at $digits $kind, its value counts', async (precision) => {
    await show(precision);
    const { attemptId } = await app.api.attempts.open({ exerciseId });
    const { revealed } = await reveal(attemptId, 'delta[1]');
    expect(Number(revealed?.[0]?.[0])).toBeCloseTo(0.00050575, 7);
    const dW = async (text: string) =>
      (await app.api.attempts.check({ attemptId, step: 'dW[1]', cells: cells(text) })).result;
    expect(await dW('0.00052')).toMatchObject({ mark: 'bad', earned: 0 });
    for (const right of ['0.00051', '0.000506', '0.000505747'])
      expect(await dW(right), right).toMatchObject({ earned: 1 });
  });

  it('and was edited, the student’s own number counts', async () => {
    const { attemptId } = await app.api.attempts.open({ exerciseId });
    await reveal(attemptId, 'delta[1]');
    const own = [['0.00072'], ['0.00072'], ['0.00072']];
    await app.api.attempts.check({ attemptId, step: 'delta[1]', cells: own });
    const { result } = await app.api.attempts.check({ attemptId, step: 'dW[1]', cells: cells('0.00072') });
    expect(result).toMatchObject({ verdict: 'carried' });
  });
});
