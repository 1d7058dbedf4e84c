/** The worker that grades: what is shown of its grades is what the engine's own show, and what happens when it is stopped or ends. */
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { column, followed, texts } from '../../../testing/classics.ts';
import { constant } from '../../../src-shared/algebra/formula.ts';
import { evaluate } from '../../../src-shared/algebra/evaluate.ts';
import { isSameShape } from '../../../src-shared/algebra/fitting-shape.ts';
import { classics } from '../../../src-shared/generator/classic-list.ts';
import type { RawCells } from '../../../src-shared/grading/attempt.ts';
import { formsOf } from '../../../src-shared/grading/forms.ts';
import type { Grade } from '../../../src-shared/grading/grade.ts';
import type { AttemptRecord } from '../attempt-record.ts';
import { resultsOf } from '../attempt-results.ts';
import { resultViews } from '../result-view.ts';
import { createExerciseSolver, type SolvedExercise } from '../solved-exercise.ts';
import { gradeFrom, sentGrade, type GradeTask } from './grade-answers.ts';
import { gradeWorker, Grader } from './grader.ts';

let logged: unknown[];
let graders: Grader[];
beforeEach(() => {
  logged = [];
  graders = [];
});
afterEach(() => {
  for (const grader of graders) grader.stop();
});

/** @param workers the first ones; after them come those with the engine */
function newGrader(...workers: Worker[]): Grader {
  const grader = new Grader({
    logError: (error) => logged.push(error),
    newWorker: () => workers.shift() ?? gradeWorker(),
  });
  graders.push(grader);
  return grader;
}

/** One that does this with a task. */
const workerThat = (onTask: string): Worker =>
  new Worker(
    `const { parentPort } = require('node:worker_threads');
    parentPort.on('message', () => { ${onTask} });
    parentPort.postMessage({ ready: true });`,
    { eval: true },
  );

const solvedClassic = (id: string): SolvedExercise =>
  createExerciseSolver(newGrader())(JSON.stringify(classics.find((classic) => classic.id === id)?.exercise));

/** Every step checked once, in writing order. */
const recordOf = (cells: ReadonlyMap<string, RawCells>): AttemptRecord => ({
  drafts: [],
  checks: [...cells].map(([step, own], at) => ({
    attemptId: 'one',
    step,
    cells: own,
    at,
    rules: null,
    marks: { accepted: [], kept: [] },
  })),
  hints: [],
});

async function shown(record: AttemptRecord, solved: SolvedExercise) {
  const notation = { target: 't', updates: solved.solution.updates, decimalSign: '.' } as const;
  const printing = { notation, shown: { figures: 6, decimalSign: '.' } } as const;
  return resultViews(await resultsOf(record, solved, printing), { solved, printing, notes: {} });
}

/** Attempts in which one step is written by a known mistake, and the rest follows. */
function mistakenAttempts({ solution }: SolvedExercise): ReadonlyMap<string, RawCells>[] {
  return solution.steps.flatMap((step) => {
    const fitted = (step.kind.fitted ?? []).map(({ formula }) => formula(constant(0.037), step.place));
    const wrong = formsOf(step, solution.valueOf).wrong.filter(({ shape }) => isSameShape(shape, step.value));
    return [...wrong.map(({ formula }) => formula), ...fitted].map((formula) =>
      followed(solution, { [step.id]: texts(evaluate(formula, solution.valueOf)) }),
    );
  });
}

const taskOf = ({ exercise }: SolvedExercise, answers: ReadonlyMap<string, RawCells>): GradeTask => ({
  exercise,
  answers,
  untouched: new Set(),
});

describe('a grade of the worker', () => {
  it.each(classics.map(({ id }) => id))('of %s shows what the engine’s own shows', async (id) => {
    const here = solvedClassic(id);
    const sent = async (task: GradeTask): Promise<Grade> =>
      gradeFrom(structuredClone(sentGrade(await here.grade(task))));
    const attempts = mistakenAttempts(here);
    expect(attempts.length).toBeGreaterThan(20);
    for (const cells of attempts) {
      const record = recordOf(cells);
      expect(await shown(record, { ...here, grade: sent })).toEqual(await shown(record, here));
    }
  });

  it('comes back whole, with how far it has come on the way', async () => {
    const here = solvedClassic('classic-2b');
    const grader = newGrader();
    const attempt = mistakenAttempts(here)[7] ?? expect.fail();
    const there = shown(recordOf(attempt), { ...here, grade: (task) => grader.grade(task) });
    await new Promise(setImmediate);
    expect(grader.progress).toMatchObject({ done: 0 });
    expect(await there).toEqual(await shown(recordOf(attempt), here));
    expect(grader.progress).toBeNull();
    expect(logged).toEqual([]);
  });

  it('is kept while its texts are the same', async () => {
    const here = solvedClassic('classic-1');
    const grader = newGrader();
    const one = grader.grade(taskOf(here, new Map([['z[1]', column('0.2', '0.2', '0.2')]])));
    const same = grader.grade(taskOf(here, new Map([['z[1]', column('0.2', '0.2', '0.2')]])));
    const other = grader.grade(taskOf(here, new Map([['z[1]', column('0.2', '0.2', '0.3')]])));
    expect(await same).toBe(await one);
    expect(await other).not.toEqual(await one);
  });
});

describe('what is being graded', () => {
  const task = (): GradeTask =>
    taskOf(solvedClassic('classic-1'), new Map([['z[1]', column('0.2', '0.2', '0.3')]]));
  const failure = (grade: Promise<Grade>): Promise<unknown> =>
    grade.then(
      () => expect.fail(),
      (error: unknown) => error,
    );
  const silent = (): Worker => workerThat('');

  it('reports how far it is', async () => {
    const grader = newGrader(workerThat('parentPort.postMessage({ news: { done: 3, of: 8 } })'));
    const ended = failure(grader.grade(task()));
    await expect.poll(() => grader.progress).toEqual({ done: 3, of: 8 });
    grader.stop();
    await ended;
  });

  it('ends when it is stopped, with all that waits, and can be asked for again', async () => {
    const grader = newGrader(silent());
    const first = failure(grader.grade(task()));
    const waiting = failure(grader.grade({ ...task(), untouched: new Set(['x[1]']) }));
    await new Promise(setImmediate);
    expect(grader.stop()).toBe(true);
    const again = grader.grade(task());
    expect(grader.progress).not.toBeNull();
    expect([await first, await waiting]).toMatchObject([
      { error: { code: 'stopped' } },
      { error: { code: 'stopped' } },
    ]);
    expect((await again).steps.get('z[1]')?.verdict).toBe('wrong');
    expect(grader.progress).toBeNull();
    expect(grader.stop()).toBe(false);
    expect(logged).toEqual([]);
  });

  it('ends when another attempt is opened, not when the same is', async () => {
    const grader = newGrader(silent());
    grader.turnTo('one');
    const ended = failure(grader.grade(task()));
    await new Promise(setImmediate);
    grader.turnTo('one');
    expect(grader.progress).not.toBeNull();
    grader.turnTo('other');
    expect(await ended).toMatchObject({ error: { code: 'stopped' } });
  });

  it.each([
    ['throws', `throw new Error('broken')`, 'broken'],
    ['is gone', 'process.exit(1)', 'the worker ended before its answer'],
  ])(
    'is answered with an error where the worker %s, which is logged, and the next one is graded',
    async (_, onTask, reason) => {
      const grader = newGrader(workerThat(onTask));
      expect(await failure(grader.grade(task()))).toMatchObject({ error: { code: 'notGraded' } });
      expect(logged).toMatchObject([{ message: reason }]);
      expect((await grader.grade(task())).steps.get('z[1]')?.verdict).toBe('wrong');
    },
  );

  it('has a new worker where the one before ended between two tasks', async () => {
    const idle = gradeWorker();
    const grader = newGrader(idle);
    await grader.grade(task());
    await idle.terminate();
    const other = await grader.grade({ ...task(), untouched: new Set(['z[1]']) });
    expect(other.steps.get('z[1]')?.verdict).toBe('correct');
  });
});
