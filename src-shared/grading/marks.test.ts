/** What steps are worth, in practice and in an exam. */
import { beforeAll, describe, expect, it } from 'vitest';
import { column, followed, gradeAnswers, solvedClassic, texts, withCell } from '../../testing/classics.ts';
import { threeLayers } from '../../testing/three-layers.ts';
import { signOf } from '../document/diagnosis-text.ts';
import { marksSentence } from '../document/marks-text.ts';
import { readExercise } from '../exercise/read-exercise.ts';
import { solve, type Solution } from '../solution/solve.ts';
import type { RawCells } from './attempt.ts';
import type { Grade } from './grade.ts';

let solution: Solution;
beforeAll(() => {
  solution = solvedClassic('1');
});

const matrixSteps = (): number => solution.steps.length - 1;

function marksOf(changed: Readonly<Record<string, RawCells>>, id: string) {
  const { steps } = gradeAnswers(solution, followed(solution, changed));
  return steps.get(id);
}

const sentence = (grade: Grade, ...apart: ReadonlySet<string>[]): string =>
  marksSentence(grade, (id) => signOf(id, { target: 't', updates: 1, decimalSign: '.' }), ...apart).plain;

describe('practice', () => {
  it('gives one mark a step, also for what is carried, and none for what was shown', () => {
    const wrong = withCell(texts(solution.valueOf('z[2]')), 0, 0, '0.3');
    const answers = followed(solution, { 'z[2]': wrong });
    const grade = gradeAnswers(solution, answers);
    expect([grade.earned, grade.total]).toEqual([solution.steps.length - 1, solution.steps.length]);
    expect(grade.steps.get('z[2]')?.earned).toBe(0);
    expect(grade.steps.get('x[2]')?.earned).toBe(1);

    const shown = gradeAnswers(solution, answers, { revealed: new Set(['x[2]', 'z[1]']) });
    expect(shown.steps.get('x[2]')).toMatchObject({ earned: 0, examMarks: { earned: 0, total: 1.5 } });
    expect(shown.earned).toBe(solution.steps.length - 3);
  });

  it('is told in a sentence', () => {
    const right = gradeAnswers(solution, followed(solution, {}));
    expect(sentence(right)).toBe('You earned 21 of 21 marks; every step that you answered is right.');
    const wrong = withCell(texts(solution.valueOf('z[2]')), 0, 0, '0.3');
    const faulty = gradeAnswers(solution, followed(solution, { 'z[2]': wrong }));
    expect(sentence(faulty)).toBe('You earned 20 of 21 marks. Fix first: z[2].');
    expect(sentence(gradeAnswers(solution, new Map()))).toBe(
      'Nothing is answered yet; 21 marks can be earned.',
    );
  });

  it('is claimed for nothing that could not be checked or was revealed', () => {
    const unread = gradeAnswers(solution, new Map([['z[1]', column('foo', '0.2', '0.2')]]));
    expect(sentence(unread)).toBe('You earned 0 of 21 marks; z[1] cannot be checked yet.');
    const revealed = new Set(['z[1]']);
    const answers = new Map([['z[1]', column('0.2', '0.2', '0.2')]]);
    const shown = gradeAnswers(solution, answers, { revealed });
    expect(sentence(shown, revealed)).toBe(
      'You earned 0 of 21 marks; 1 step is revealed; you have answered none yourself.',
    );
  });

  it('is told of outdated steps, which are not said to be right', () => {
    const answers = new Map([
      ['z[1]', column('0.2', '0.2', '0.2')],
      ['x[1]', column('0.549834', '0.549834', '0.549834')],
    ]);
    const grade = gradeAnswers(solution, answers);
    const told = (...outdated: string[]) => sentence(grade, new Set(), new Set(outdated));
    expect(told('x[1]')).toBe(
      'You earned 2 of 21 marks; 1 step is outdated and keeps its mark; every other step that you answered is right.',
    );
    expect(told('z[1]', 'x[1]')).toBe('You earned 2 of 21 marks; 2 steps are outdated and keep their marks.');
  });
});

describe('an exam', () => {
  it('gives method and accuracy for a matrix, accuracy for the class', () => {
    const grade = gradeAnswers(solution, followed(solution, {}));
    const total = 1.5 * matrixSteps() + 0.5;
    expect(grade.examMarks).toEqual({ earned: total, total });
    expect(grade.steps.get('z[1]')?.examMarks).toEqual({ earned: 1.5, total: 1.5 });
    expect(grade.steps.get('class')?.examMarks).toEqual({ earned: 0.5, total: 0.5 });
    expect(gradeAnswers(solution, new Map()).examMarks).toEqual({ earned: 0, total });
  });

  it('gives both for what is carried', () => {
    const wrong = column('0.3', '0.16495');
    expect(marksOf({ 'z[2]': wrong }, 'x[2]')?.examMarks.earned).toBe(1.5);
  });

  it.each<[string, Record<string, RawCells>, string, number]>([
    ['a slip', { 'x[1]': column('0.549834', '0.459834', '0.549834') }, 'x[1]', 1],
    ['a number among right ones', { 'x[1]': column('0.549834', '0.777777', '0.549834') }, 'x[1]', 1],
    ['a slip in one of two numbers', { 'x[2]': column('-0.541144', '0.541144') }, 'x[2]', 1],
    ['another number of two', { 'x[2]': column('0.541144', '0.777777') }, 'x[2]', 0],
    ['mostly wrong numbers', { 'x[1]': column('0.549834', '0.777777', '0.666666') }, 'x[1]', 0],
    ['a known mistake', { 'delta[2]': column('0.113937', '-0.13437') }, 'delta[2]', 0],
    ['another convention', { 'delta[2]': column('-0.227874', '0.26874') }, 'delta[2]', 1],
    ['another class', { class: [['2']] }, 'class', 0],
    ['a wrong shape', { 'z[1]': [['0.2', '0.2', '0.2']] }, 'z[1]', 0],
    ['half a step', { 'x[1]': column('0.549834', '', '0.549834') }, 'x[1]', 0],
    ['few digits', { 'x[1]': column('0.5', '0.5', '0.5') }, 'x[1]', 0],
  ])('gives the method alone, or nothing, for %s', (_what, changed, id, earned) => {
    expect(marksOf(changed, id)?.examMarks.earned).toBe(earned);
  });

  it('gives no method for a known mistake that leaves most numbers right', () => {
    const net = solve(readExercise(threeLayers));
    const repeated = texts(net.valueOf('x[1]')).map(([a = '', , c = '']) => [a, a, c]);
    const { steps } = gradeAnswers(net, followed(net, { 'x[1]': repeated }));
    expect(steps.get('x[1]')).toMatchObject({
      diagnosis: { labels: ['other_example'] },
      examMarks: { earned: 0 },
    });
  });
});
