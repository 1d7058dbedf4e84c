/** Later steps are judged by what follows from the student's own entries. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  column,
  exact,
  followed,
  gradeAnswers,
  solvedClassic,
  texts,
  verdictOf,
  withCell,
} from '../../testing/classics.ts';
import { readExercise } from '../exercise/read-exercise.ts';
import { solve, type Solution } from '../solution/solve.ts';
import type { RawCells } from './attempt.ts';
import type { Grade } from './grade.ts';
import type { Verdict } from './judgement.ts';

let first: Solution;
let batch: Solution;
beforeAll(() => {
  [first, batch] = [solvedClassic('1'), solvedClassic('2b')];
});

const verdicts = (grade: Grade): Record<string, Verdict> =>
  Object.fromEntries([...grade.steps].map(([id, { verdict }]) => [id, verdict]));
const wrongSteps = (grade: Grade): string[] =>
  [...grade.steps].filter(([, { verdict }]) => verdict === 'wrong').map(([id]) => id);
const negated = (id: string): string[][] => texts(batch.valueOf(id), (value) => String(-value));

describe('a fault', () => {
  it('is told once, and what follows from it is carried from it', () => {
    const wrong = withCell(texts(first.valueOf('z[2]')), 0, 0, '0.20');
    const grade = gradeAnswers(first, followed(first, { 'z[2]': wrong }));

    expect(grade.firstFault).toBe('z[2]');
    expect(verdictOf(grade, 'z[1]')).toBe('correct');
    expect(verdictOf(grade, 'z[2]')).toBe('wrong');
    expect(verdictOf(grade, 'x[2]')).toBe('carried');
    for (const id of ['x[2]', 'delta[2]', 'dW[2]', 'W[2]', 'query.z[2]', 'query.x[2]']) {
      expect(grade.steps.get(id)?.carriedFrom, id).toBe('z[2]');
    }
    expect([grade.earned, grade.total]).toEqual([first.steps.length - 1, first.steps.length]);
  });

  it('is carried by the two numbers of the sheet that follow from a wrong x', () => {
    const answers = new Map<string, RawCells>([
      ['z[1]', column('0.2', '0.2', '0.2')],
      ['x[1]', column('0.549834', '0.549834', '0.549834')],
      ['z[2]', column('0.16495', '0.16495')],
      ['x[2]', column('0.549834', '0.549834')],
      ['delta[2]', column('-0.111424', '0.136093')],
    ]);
    const grade = gradeAnswers(first, answers);

    expect(verdictOf(grade, 'x[2]')).toBe('wrong');
    expect(verdictOf(grade, 'delta[2]')).toBe('carried');
    expect(grade.steps.get('delta[2]')?.cells).toEqual([['carried'], ['carried']]);
    expect(grade.steps.get('delta[2]')?.carriedFrom).toBe('x[2]');
  });

  it('before steps that were left out need not have gone on through them', () => {
    const begun = new Map<string, RawCells>([
      ['z[1]', texts(batch.valueOf('z[1]'))],
      ['x[1]', withCell(texts(batch.valueOf('x[1]')), 0, 0, '0.9')],
    ]);
    const grade = gradeAnswers(
      batch,
      new Map([...begun, ['delta[3]', negated('delta[3]')], ['dW[3]', negated('dW[3]')]]),
    );
    expect(grade.steps.get('delta[3]')).toMatchObject({
      verdict: 'wrong',
      diagnosis: { labels: ['sign_flipped'] },
    });
    expect(grade.steps.get('dW[3]')).toMatchObject({
      verdict: 'carried',
      carriedFrom: 'delta[3]',
      despite: ['x[1]'],
    });

    const transposed = texts(batch.valueOf('dW[3]'));
    const later = gradeAnswers(
      batch,
      new Map([
        ...begun,
        ['delta[3]', texts(batch.valueOf('delta[3]'))],
        ['dW[3]', (transposed[0] ?? []).map((_, col) => transposed.map((row) => row[col] ?? ''))],
      ]),
    );
    expect(later.steps.get('delta[3]')?.verdict).toBe('correct');
    expect(later.steps.get('dW[3]')?.diagnosis).toMatchObject({ labels: ['gradient_transposed'] });
  });

  it('that was carried to the last step written need not have gone on through those left out', () => {
    const z = withCell(texts(batch.valueOf('z[1]')), 0, 0, '0.9');
    const worked = followed(batch, { 'z[1]': z });
    const grade = gradeAnswers(
      batch,
      new Map<string, RawCells>([
        ['z[1]', z],
        ['x[1]', worked.get('x[1]') ?? []],
        ['delta[3]', negated('delta[3]')],
        ['dW[3]', negated('dW[3]')],
      ]),
    );
    expect(verdictOf(grade, 'x[1]')).toBe('carried');
    expect(grade.steps.get('dW[3]')).toMatchObject({
      verdict: 'carried',
      carriedFrom: 'delta[3]',
      despite: ['z[1]'],
    });
    expect(new Set(grade.steps.get('dW[3]')?.cells.flat())).toEqual(new Set(['carried']));
  });

  it('beside a slip that was not worked on with: each is taken by itself', () => {
    const worked = followed(batch, { 'x[2]': withCell(texts(batch.valueOf('x[2]')), 0, 0, '0.9') });
    const slipped = withCell(worked.get('delta[3]') ?? [], 0, 0, '0.7');
    const grade = gradeAnswers(batch, new Map(worked).set('delta[3]', slipped));
    expect(wrongSteps(grade)).toEqual(['x[2]', 'delta[3]']);
    expect(verdictOf(grade, 'dW[3]')).toBe('carried');
  });

  it('that is fixed makes everything after it right without retyping', () => {
    const wrong = withCell(texts(batch.valueOf('z[2]')), 1, 1, '0.52');
    const carried = followed(batch, { 'z[2]': wrong });
    const fixed = new Map(carried).set('z[2]', texts(batch.valueOf('z[2]')));
    const right = gradeAnswers(
      batch,
      new Map([...fixed].map(([id, cells]) => [id, exact(batch).get(id) ?? cells])),
    );

    expect(gradeAnswers(batch, carried).firstFault).toBe('z[2]');
    expect(right.firstFault).toBeNull();
    expect(right.earned).toBe(batch.steps.length);
  });

  it('does not spoil the step after it when the right number was worked on with', () => {
    const answers = exact(batch).set('z[2]', withCell(texts(batch.valueOf('z[2]')), 1, 1, '0.52'));
    const grade = gradeAnswers(batch, answers);

    expect(wrongSteps(grade)).toEqual(['z[2]']);
  });

  it('written after another fault costs nothing more when it was worked on with its right value', () => {
    const z = withCell(texts(batch.valueOf('z[1]')), 0, 0, '0.4');
    const right = followed(batch, { 'z[1]': z });
    const slipped = new Map(right).set('delta[3]', withCell(right.get('delta[3]') ?? [], 0, 0, '0.9'));
    const grade = gradeAnswers(batch, slipped);

    expect(grade.firstFault).toBe('z[1]');
    expect(wrongSteps(grade)).toEqual(['z[1]', 'delta[3]']);
    expect(grade.steps.get('delta[2]')).toMatchObject({ verdict: 'carried', carriedFrom: 'z[1]' });
  });

  it('is carried by either way to write the slope', () => {
    const x = withCell(texts(first.valueOf('x[2]')), 0, 0, '0.7');
    const byOutput = (0.7 - 1) * 0.7 * 0.3;
    const byNet = (0.7 - 1) * 0.541144302 * (1 - 0.541144302);
    for (const value of [byOutput, byNet]) {
      const answers = exact(first)
        .set('x[2]', x)
        .set('delta[2]', withCell(texts(first.valueOf('delta[2]')), 0, 0, value.toFixed(6)));
      expect(verdictOf(gradeAnswers(first, answers), 'delta[2]')).toBe('carried');
    }
    const neither = exact(first)
      .set('x[2]', x)
      .set('delta[2]', withCell(texts(first.valueOf('delta[2]')), 0, 0, '-0.064'));
    expect(verdictOf(gradeAnswers(first, neither), 'delta[2]')).toBe('wrong');
  });
});

describe('rounded entries', () => {
  it('are right where they follow from rounded entries', () => {
    const answers = followed(batch, {}, (value) => value.toFixed(3));
    const grade = gradeAnswers(batch, answers);

    expect(
      Object.values(verdicts(grade)).every((verdict) => verdict === 'correct' || verdict === 'rounded'),
    ).toBe(true);
    expect(Object.values(verdicts(grade))).toContain('rounded');
    expect(grade.earned).toBe(batch.steps.length);
  });

  it('that were cut off everywhere are right, one that is some units off is not', () => {
    const cutTo = (value: number): string => {
      const cut = Math.trunc(value * 1e6 + Math.sign(value) * 1e-7) / 1e6;
      return cut.toFixed(6);
    };
    const cut = gradeAnswers(batch, followed(batch, {}, cutTo));
    expect(cut.firstFault).toBeNull();
    expect(cut.steps.get('x[1]')?.cells[0]).toEqual(['cut_off', 'correct']);

    const oneOff = exact(batch).set('x[1]', withCell(texts(batch.valueOf('x[1]')), 0, 0, '0.291309'));
    expect(verdictOf(gradeAnswers(batch, oneOff), 'x[1]')).toBe('wrong');
  });

  it('may lose their zeros', () => {
    for (const text of ['0.54', '0.5411', '0.54114']) {
      const answers = exact(first).set('x[2]', column(text, '0.541144'));
      expect(verdictOf(gradeAnswers(first, answers), 'x[2]'), text).toBe('rounded');
    }
    const off = exact(first).set('x[2]', column('0.5413', '0.541144'));
    expect(verdictOf(gradeAnswers(first, off), 'x[2]')).toBe('wrong');
  });
});

describe('the class', () => {
  it('is right by the own outputs', () => {
    const answers = exact(first)
      .set('query.x[2]', column('0.4', '0.477189'))
      .set('class', [['2']]);
    expect(gradeAnswers(first, answers).steps.get('class')).toMatchObject({
      verdict: 'carried',
      carriedFrom: 'query.x[2]',
    });
  });

  it('that follows from neither is wrong, and that is all that is said', () => {
    const grade = gradeAnswers(first, exact(first).set('class', [['2']]));
    expect(grade.firstFault).toBe('class');
    expect(grade.steps.get('class')?.diagnosis).toMatchObject({
      kind: 'mistake',
      labels: ['argmax_wrong_row'],
    });
  });

  it('may be either of two outputs that round to the same', () => {
    const close = solve(
      readExercise({
        layers: [{ W: [[1], [1.0004]], b: [0, 0], activation: { name: 'linear' } }],
        loss: 'half_sse',
        eta: 0,
        X: [[1]],
        T: [[1], [1]],
        query: [0.5],
      }),
    );
    const rounded = followed(close, {}, (value) => value.toFixed(3)).set('class', [['1']]);
    expect(verdictOf(gradeAnswers(close, rounded), 'class')).toBe('rounded');
    const full = followed(close, {}, (value) => value.toFixed(6)).set('class', [['1']]);
    expect(verdictOf(gradeAnswers(close, full), 'class')).toBe('wrong');
  });
});

describe('a wrong shape', () => {
  it('is told, and its transpose goes on being read', () => {
    const dW = exact(first).get('dW[1]') ?? [];
    const transposed = (dW[0] ?? []).map((_, col) => dW.map((row) => row[col] ?? ''));
    const grade = gradeAnswers(first, exact(first).set('dW[1]', transposed));

    expect(grade.steps.get('dW[1]')).toMatchObject({
      verdict: 'wrong_shape',
      earned: 0,
      diagnosis: { kind: 'convention', labels: ['gradient_transposed'] },
    });
    expect(grade.steps.get('dW[1]')?.cells).toHaveLength(5);
    expect(grade.firstFault).toBe('dW[1]');
    expect(verdictOf(grade, 'W[1]')).toBe('rounded');
  });

  it('without an explanation is told as well', () => {
    const grade = gradeAnswers(first, exact(first).set('z[1]', [['0.2']]));
    expect(grade.steps.get('z[1]')).toMatchObject({ verdict: 'wrong_shape', diagnosis: null });
    expect(verdictOf(grade, 'x[1]')).toBe('correct');
  });

  it('that is empty or unreadable is not checked', () => {
    const grade = gradeAnswers(
      first,
      exact(first)
        .set('z[1]', [])
        .set('x[1]', [['oops']]),
    );
    expect(verdictOf(grade, 'z[1]')).toBe('blank');
    expect(verdictOf(grade, 'x[1]')).toBe('unreadable');
    expect(grade.firstFault).toBeNull();
  });
});
