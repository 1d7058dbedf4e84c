/** Steps that rest on an entry that was corrected: they keep their marks, and no correction ever costs one. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppOnDisk } from '../../testing/app-on-disk.ts';
import { Chance } from '../../testing/chance.ts';
import { column, followed, sixFigures, texts } from '../../testing/classics.ts';
import { repeats } from '../../testing/full-counts.ts';
import { evaluate } from '../../src-shared/algebra/evaluate.ts';
import type { Paragraph } from '../../src-shared/contract/pieces.ts';
import type { ResultView } from '../../src-shared/contract/step-views.ts';
import { classics } from '../../src-shared/generator/classic-list.ts';
import type { RawCells } from '../store/store.ts';
import type { Step } from '../../src-shared/solution/solve.ts';
import { gradeAttempt } from './attempt-grade.ts';
import { Grader } from './grading/grader.ts';
import { createExerciseSolver, type SolvedExercise } from './solved-exercise.ts';

vi.mock('./attempt-grade.ts', async (original) => {
  const { gradeAttempt: grade } = await original<{ gradeAttempt: typeof gradeAttempt }>();
  return { gradeAttempt: vi.fn(grade) };
});

let app: AppOnDisk;
let attemptId: string;
let exerciseId: string;
beforeEach(() => {
  app = new AppOnDisk();
});
afterEach(() => {
  app.remove();
});

const begin = async (id: string): Promise<void> => {
  exerciseId = id;
  attemptId = (await app.api.attempts.restart({ exerciseId })).attemptId;
};
const open = () => app.api.attempts.open({ exerciseId, attemptId });
const reply = (step: string, cells: RawCells) =>
  app.api.attempts.check({ attemptId, step, cells: cells.map((row) => [...row]) });
const check = async (step: string, ...cells: string[]) => (await reply(step, column(...cells))).result;
const reveal = (step: string) => app.api.attempts.hint({ attemptId, step, rung: 3, row: 0, col: 0 });
const stateOf = async (step: string): Promise<ResultView> => (await open()).results[step] ?? expect.fail();
const text = (pieces: Paragraph): string =>
  pieces.map((piece) => ('tex' in piece ? piece.tex : piece.text)).join('');
const body = (result: { body: Paragraph[] }): string => result.body.map(text).join('\n');
const progress = async () =>
  (await app.api.home.read({})).exercises.find(({ id }) => id === exerciseId)?.progress;

describe('a step that was accepted', () => {
  beforeEach(async () => {
    await begin('classic-1');
    await check('x[2]', '0.549834', '0.549834');
    await check('delta[2]', '-0.111424', '0.136093');
  });
  const correct = () => reply('x[2]', column('0.541144', '0.541144'));

  it('is outdated when an entry that it follows from is corrected, and keeps its mark', async () => {
    const { result, results, marks } = await correct();
    expect(result.verdict).toBe('correct');
    expect(results['delta[2]']).toMatchObject({
      verdict: 'outdated',
      mark: 'outdated',
      title: 'Outdated',
      cells: [[null], [null]],
      goBack: null,
      earned: 1,
      tries: 1,
    });
    expect(results['delta[2]'] && body(results['delta[2]'])).toBe(
      'This step was accepted when you checked it and keeps its mark. x^{[2]} has changed since: to be up to date, work it again from what x^{[2]} is now.',
    );
    expect(text(marks)).toBe(
      'You earned 2 of 20 marks; 1 step is outdated and keeps its mark; every other step that you answered is right.',
    );
    app.restart();
    expect(await stateOf('delta[2]')).toEqual(results['delta[2]']);
    expect(await progress()).toEqual({ done: 2, earned: 2, total: 20 });
  });

  it('is accepted by itself where the right values agree with it', async () => {
    await check('delta[2]', '-0.113937', '0.134370');
    await correct();
    expect(await stateOf('delta[2]')).toMatchObject({ mark: 'ok', earned: 1 });
  });

  it('stays as it is when it is checked again as it is written', async () => {
    const { results } = await correct();
    const again = await check('delta[2]', '-0.111424', '0.136093');
    expect(again).toEqual({ ...results['delta[2]'], tries: 2 });
    expect(await stateOf('delta[2]')).toEqual(again);
  });

  it('is judged again when its cells change, and keeps its mark until it is accepted', async () => {
    await correct();
    const wrong = await check('delta[2]', '-0.2', '0.3');
    expect(wrong).toMatchObject({ mark: 'bad', earned: 1 });
    expect(body(wrong)).toContain('The mark that it had before stays.');
    expect(text((await open()).marks)).toBe('You earned 2 of 20 marks. Fix first: \\delta^{[2]}.');
    expect(await check('delta[2]', '-0.25', '0.3')).toMatchObject({ mark: 'bad', earned: 1 });
    expect(await check('delta[2]', '-0.113937', '0.134370')).toMatchObject({ mark: 'ok', earned: 1 });
    // From here on it is the student's own change.
    expect(await check('delta[2]', '-0.2', '0.3')).toMatchObject({ mark: 'bad', earned: 0 });
  });

  it('keeps its mark while it is half filled', async () => {
    await correct();
    expect(await check('delta[2]', '-0.113937', '')).toMatchObject({ mark: 'hold', earned: 1, tries: 1 });
    expect(await stateOf('delta[2]')).toMatchObject({ mark: 'outdated', earned: 1 });
  });

  it('keeps its mark when it is revealed while it is outdated, and none else', async () => {
    await correct();
    expect((await reveal('delta[2]')).result).toMatchObject({
      mark: 'shown',
      title: 'Shown, mark kept',
      earned: 1,
    });
    expect(await check('delta[2]', '-0.2', '0.3')).toMatchObject({ mark: 'bad', earned: 1 });
    expect((await reveal('x[2]')).result).toMatchObject({ title: 'Shown, no mark', earned: 0 });
  });

  it('is accepted again when the entry is what it was', async () => {
    await correct();
    await check('x[2]', '0.549834', '0.549834');
    expect(await stateOf('delta[2]')).toMatchObject({ mark: 'carry', earned: 1 });
  });

  it('lends its entry to later steps, which say that it is outdated and no slip', async () => {
    const gradient = [
      ['-0.0612647', '-0.0612647', '-0.0612647'],
      ['0.0748286', '0.0748286', '0.0748286'],
    ];
    const before = (await reply('dW[2]', gradient)).result;
    expect(body(before)).toContain('the slip was at x^{[2]}');
    await correct();
    const after = await stateOf('dW[2]');
    expect(after).toMatchObject({ mark: 'carry', earned: 1, goBack: { step: 'delta[2]' } });
    expect(body(after)).toContain('This step earns its mark; \\delta^{[2]} is outdated.');
  });

  it('counts as done, on Home too', async () => {
    await correct();
    const view = await open();
    for (const { id } of view.steps) if (!view.results[id]) await reveal(id);
    const { attempts } = await app.api.attempts.list({ exerciseId });
    expect(attempts[0]).toMatchObject({ finished: true, progress: { earned: 2 } });
    expect((await app.api.home.read({})).resume).toBeNull();
  });

  it('is no wrong try, and opens no hint', async () => {
    await correct();
    for (let time = 0; time < 4; time += 1) await check('delta[2]', '-0.111424', '0.136093');
    expect((await open()).hints).toEqual({});
  });
});

it('follows the entries through what was left blank', async () => {
  await begin('classic-1');
  await check('z[2]', '0.20', '0.20');
  expect(await check('delta[2]', '-0.111424', '0.136093')).toMatchObject({ mark: 'carry' });
  await check('z[2]', '0.16495', '0.16495');
  expect(await stateOf('delta[2]')).toMatchObject({ mark: 'outdated', earned: 1 });
});

it('keeps a mark that came with a correction when the next one takes its reason away', async () => {
  await begin('classic-1');
  await check('z[2]', '0.3', '0.3');
  await check('x[2]', '0.7', '0.7');
  expect(await check('delta[2]', '-0.111424', '0.136093')).toMatchObject({ earned: 0 });
  await check('x[2]', '0.549834', '0.549834');
  expect(await stateOf('delta[2]')).toMatchObject({ mark: 'carry', earned: 1 });
  await check('x[2]', '0.541144', '0.541144');
  expect(await stateOf('delta[2]')).toMatchObject({ mark: 'outdated', earned: 1 });
});

it('grades the attempt twice a check, however many steps are outdated', async () => {
  await begin('classic-2b');
  const { solved, cells } = carriedFrom(['delta[3]'], new Chance(1));
  await writeAll(solved, cells);
  await reply('delta[3]', texts(solved.solution.valueOf('delta[3]'), sixFigures));
  const outdated = Object.values((await open()).results).filter(({ mark }) => mark === 'outdated');
  expect(outdated.length).toBeGreaterThan(2);
  vi.mocked(gradeAttempt).mockClear();
  await reply('delta[3]', cells.get('delta[3]') ?? []);
  expect(gradeAttempt).toHaveBeenCalledTimes(2);
});

const wrongCells = ({ value }: Step, chance: Chance): string[][] =>
  texts(value, (entry) => sixFigures(entry * 1.3 + 0.1 + chance.next()));

/** An attempt with wrong numbers in some steps, after which the student goes on consistently. */
function carriedFrom(wrong: readonly string[], chance: Chance) {
  const attempt = app.store.attempt(attemptId) ?? expect.fail();
  const solved = createExerciseSolver(new Grader({ logError: console.error }))(attempt.exercise);
  const changed = solved.steps.filter(({ id }) => wrong.includes(id));
  const cells = followed(
    solved.solution,
    Object.fromEntries(changed.map((step) => [step.id, wrongCells(step, chance)])),
  );
  return { solved, cells };
}

async function writeAll({ steps }: SolvedExercise, cells: ReadonlyMap<string, RawCells>): Promise<void> {
  for (const { id } of steps) await reply(id, cells.get(id) ?? expect.fail());
}

/** What the step is by the present entries. */
function followedNow(step: Step, { solution }: SolvedExercise, own: ReadonlyMap<string, RawCells>): RawCells {
  const value = evaluate(step.formula, (id) => {
    const cells = own.get(id);
    const { rows, cols } = solution.valueOf(id);
    return cells ? { rows, cols, values: cells.flat().map(Number) } : solution.valueOf(id);
  });
  return texts(value, step.id === 'class' ? String : sixFigures);
}

type Move = (
  step: Step,
  solved: SolvedExercise,
  own: Map<string, RawCells>,
  chance: Chance,
) => RawCells | null;
const moves: readonly Move[] = [
  (step, { solution }) => texts(solution.valueOf(step.id), step.id === 'class' ? String : sixFigures),
  followedNow,
  (step, solved, own) => own.get(step.id) ?? followedNow(step, solved, own),
  (step, _solved, _own, chance) => wrongCells(step, chance),
  () => null,
];

it.each(classics.map(({ id }) => id))(
  '%s: no sequence of corrections and reveals costs a mark',
  async (id) => {
    for (let seed = 1; seed <= repeats(40, 0.05); seed += 1) {
      const chance = new Chance(seed);
      await begin(id);
      const asked = (await open()).steps.map((step) => step.id).filter((step) => step !== 'class');
      const wrong = [chance.one(asked), chance.one(asked), chance.one(asked)];
      const { solved, cells } = carriedFrom(wrong, chance);
      await writeAll(solved, cells);
      const own = new Map(cells);
      let { results } = await open();
      for (let move = 0; move < 14; move += 1) {
        // Whoever changes a step that is right corrects nothing.
        const left = solved.steps.filter((step) =>
          ['bad', 'outdated'].includes(results[step.id]?.mark ?? ''),
        );
        if (left.length === 0) break;
        const step = chance.one(left);
        const written = chance.one(moves)(step, solved, own, chance);
        if (written) await reply(step.id, written);
        else await reveal(step.id);
        own.set(step.id, written ?? texts(step.value, step.id === 'class' ? String : sixFigures));
        const after = (await open()).results;
        for (const other of solved.steps)
          expect(
            after[other.id]?.earned,
            `seed ${String(seed)}, move ${String(move)}: ${step.id}, ${other.id}`,
          ).toBeGreaterThanOrEqual(results[other.id]?.earned ?? 0);
        results = after;
      }
    }
  },
);
