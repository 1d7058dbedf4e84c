/** Steps that are not checked: unreadable ones, and those with fewer digits than are needed. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  column,
  exact,
  followed,
  gradeAnswers,
  solvedClassic,
  texts,
  verdictOf,
} from '../../testing/classics.ts';
import { readExercise } from '../exercise/read-exercise.ts';
import { solve, type Solution } from '../solution/solve.ts';
import type { RawCells } from './attempt.ts';

let first: Solution;
beforeAll(() => {
  first = solvedClassic('1');
});

const zerosOf = (id: string): string[][] => texts(first.valueOf(id), () => '0');

describe('unreadable and coarse steps', () => {
  it('are not checked, but what can be read of them is read', () => {
    const answers = exact(first).set('x[2]', column('0.9', '(')).set('delta[2]', column('0.5', '0.5'));
    const grade = gradeAnswers(first, answers);
    expect(verdictOf(grade, 'x[2]')).toBe('unreadable');
    expect(grade.firstFault).toBe('delta[2]');
  });

  it('need the digits that the exercise asks for', () => {
    const answers = exact(first).set('x[2]', column('0.54', '0.54'));
    const grades = [undefined, 1, 2, 3].map((minimumDigits) =>
      gradeAnswers(first, answers, { minimumDigits }),
    );
    expect(grades.map((grade) => verdictOf(grade, 'x[2]'))).toEqual([
      'rounded',
      'rounded',
      'rounded',
      'too_coarse',
    ]);
  });
});

describe('fewer digits than the exercise asks for', () => {
  const least = { minimumDigits: 4 };
  const verdictWith = (answers: Map<string, RawCells>, id: string, options = {}) =>
    verdictOf(gradeAnswers(first, answers, options), id);

  it('are too coarse as well where the step before is blank', () => {
    for (const [id, cells] of [
      ['x[2]', column('0.54', '0.54')],
      ['z[2]', column('0.16', '0.16')],
      ['delta[1]', column('0.001', '0.001', '0.001')],
    ] as const) {
      expect(verdictWith(new Map([[id, cells]]), id, least), id).toBe('too_coarse');
    }
  });

  it('are enough for a 0 and for an expression', () => {
    const options = { ...least, precision: { digits: 6, kind: 'figures' } } as const;
    for (const text of ['0.54+0', '1/2+0.04']) {
      expect(verdictWith(new Map([['x[2]', column(text, text)]]), 'x[2]', options), text).not.toBe(
        'too_coarse',
      );
    }
    expect(verdictWith(new Map([['dW[1]', zerosOf('dW[1]')]]), 'dW[1]', options)).toBe('wrong');
  });

  it('are enough for what follows from numbers as short, wrong or not', () => {
    const counted = solve(
      readExercise({
        layers: [
          {
            W: [
              [1, 2],
              [3, 1],
            ],
            b: [0, 1],
            activation: { name: 'relu' },
          },
          { W: [[1, 1]], b: [0], activation: { name: 'linear' } },
        ],
        loss: 'half_sse',
        eta: 1,
        X: [[1], [2]],
        T: [[10]],
      }),
    );
    const { steps } = gradeAnswers(counted, followed(counted, { 'z[1]': column('6', '6') }));
    expect(['z[1]', 'x[1]', 'z[2]', 'x[2]', 'delta[2]'].map((id) => steps.get(id)?.verdict)).toEqual([
      'wrong',
      'carried',
      'carried',
      'carried',
      'carried',
    ]);
  });

  it('are enough where only zeros were lost', () => {
    const answers = exact(first).set('z[1]', column('0.5', '0.5', '0.5'));
    expect(verdictWith(answers.set('x[1]', column('0.6225', '0.6225', '0.6225')), 'x[1]', least)).toBe(
      'carried',
    );
    expect(verdictWith(exact(first).set('z[1]', column('0.2', '0.2', '0.2')), 'z[1]', least)).toBe('correct');
  });

  it('are read as written by the steps after them', () => {
    const answers = exact(first).set('z[2]', column('0.16', '0.16')).set('x[2]', column('0.54', '0.54'));
    expect(verdictWith(answers, 'z[2]', least)).toBe('too_coarse');
    expect(verdictWith(answers, 'x[2]', least)).toBe('too_coarse');
    expect(verdictWith(answers.set('x[2]', column('0.5399', '0.5399')), 'x[2]', least)).toBe('rounded');
  });
});
