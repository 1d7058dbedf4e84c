/** Zeros that follow from zeros: what is earned, and what is not. */
import { beforeAll, describe, expect, it } from 'vitest';
import { column, followed, gradeAnswers, solvedClassic, texts, verdictOf } from '../../testing/classics.ts';
import { readExercise } from '../exercise/read-exercise.ts';
import { solve, type Solution } from '../solution/solve.ts';
import type { RawCells } from './attempt.ts';
import type { Verdict } from './judgement.ts';

let first: Solution;
let batch: Solution;
beforeAll(() => {
  [first, batch] = [solvedClassic('1'), solvedClassic('2b')];
});

const zeros = (id: string): RawCells => texts(batch.valueOf(id), () => '0');

function verdictsWith(
  changed: Readonly<Record<string, RawCells>>,
  ...ids: string[]
): (Verdict | undefined)[] {
  const { steps } = gradeAnswers(batch, followed(batch, changed));
  return ids.map((id) => steps.get(id)?.verdict);
}

describe('what follows from wrong zeros', () => {
  it('earns nothing where nothing else was read', () => {
    const after = ['delta[2]', 'db[3]', 'dW[3]'];
    expect(verdictsWith({ 'delta[3]': zeros('delta[3]') }, ...after)).toEqual(after.map(() => 'wrong'));
    // What follows from them and is not 0 was worked out: a bias, and the same of every example.
    expect(verdictsWith({ 'x[1]': zeros('x[1]') }, 'z[2]')).toEqual(['carried']);
  });

  it('is carried where a cell was another number', () => {
    const delta = zeros('delta[3]').map((row, at) => (at === 0 ? ['0.5', '0'] : [...row]));
    expect(verdictsWith({ 'delta[3]': delta }, 'delta[2]', 'db[3]')).toEqual(['carried', 'carried']);
  });

  it('earns nothing beside a blank cell', () => {
    const begun = zeros('x[1]').map((row, at) => (at === 0 ? ['', '0'] : [...row]));
    expect(verdictsWith({ 'x[1]': begun }, 'x[1]', 'z[2]')).toEqual(['wrong', 'too_coarse']);
  });

  it('earns nothing where some of the right numbers are 0', () => {
    expect(batch.valueOf('dW[1]').values).toContain(0);
    const answers = followed(batch, { 'dW[1]': zeros('dW[1]') }, (value) => value.toFixed(6));
    const { steps } = gradeAnswers(batch, answers);
    // Weights that a zero gradient leaves as they are are no zeros.
    expect(['dW[1]', 'W[1]'].map((id) => steps.get(id)?.verdict)).toEqual(['wrong', 'carried']);
  });

  it('is right where the right numbers were worked on with', () => {
    const right = texts(batch.valueOf('z[2]'));
    expect(verdictsWith({ 'x[1]': zeros('x[1]'), 'z[2]': right }, 'x[1]', 'z[2]')).toEqual([
      'wrong',
      'correct',
    ]);
  });

  it('is carried past steps that were left out', () => {
    const absent = followed(batch, { 'x[1]': zeros('x[1]') });
    const empty = new Map(absent);
    for (const id of ['z[2]', 'x[2]']) {
      absent.delete(id);
      empty.set(
        id,
        texts(batch.valueOf(id), () => ''),
      );
    }
    for (const answers of [absent, empty]) {
      const grade = gradeAnswers(batch, answers);
      expect([verdictOf(grade, 'x[1]'), verdictOf(grade, 'z[3]')]).toEqual(['wrong', 'carried']);
    }
  });

  it('is carried where a cell that is not 0 was read beside them', () => {
    expect(verdictsWith({ 'x[3]': zeros('x[3]') }, 'delta[3]')).toEqual(['carried']);
  });

  it('is carried where a known mistake gave the zeros', () => {
    const off = solve(
      readExercise({
        layers: [
          { W: [[1, 1]], b: [0.5], activation: { name: 'relu' } },
          { W: [[0.5]], b: [0.25], activation: { name: 'linear' } },
        ],
        loss: 'half_sse',
        eta: 0.1,
        X: [[0.5], [-0.5]],
        T: [[1]],
      }),
    );
    const verdictsAfter = (changed: Readonly<Record<string, RawCells>>) => {
      const { steps } = gradeAnswers(off, followed(off, changed));
      return ['z[1]', 'x[1]', 'z[2]'].map((id) => steps.get(id)?.verdict);
    };
    // Without its bias z[1] is 0, and so is what a rectifier makes of it.
    expect(verdictsAfter({ 'z[1]': [['0']] })).toEqual(['wrong', 'carried', 'carried']);
    // Nothing gives x[1] = 0 here.
    expect(verdictsAfter({ 'x[1]': [['0']] })).toEqual(['correct', 'wrong', 'carried']);
  });

  it('has no diagnosis: any wrong formula makes zeros of zeros', () => {
    const { steps } = gradeAnswers(batch, followed(batch, { 'delta[3]': zeros('delta[3]') }));
    expect(['delta[2]', 'db[3]', 'dW[3]'].map((id) => steps.get(id)?.diagnosis)).toEqual([null, null, null]);
  });
});

describe('zeros', () => {
  it('that follow from wrong zeros earn nothing', () => {
    const answers = followed(first, { 'delta[2]': column('0', '0') });
    const grade = gradeAnswers(first, answers);

    expect(grade.firstFault).toBe('delta[2]');
    for (const id of ['delta[1]', 'dW[2]', 'db[2]']) expect(verdictOf(grade, id), id).toBe('wrong');
    expect(verdictOf(grade, 'W[2]')).toBe('carried');
  });

  it('that follow from a rectifier that is off are carried', () => {
    const rectified = solve(
      readExercise({
        layers: [
          { W: [[1, 1]], b: [0], activation: { name: 'relu' } },
          { W: [[0.5]], b: [0.1], activation: { name: 'linear' } },
        ],
        loss: 'half_sse',
        eta: 0.1,
        X: [[0.5], [0.25]],
        T: [[1]],
      }),
    );
    const answers = followed(rectified, { 'z[1]': [['-0.75']] });
    const grade = gradeAnswers(rectified, answers);

    expect(grade.firstFault).toBe('z[1]');
    expect([verdictOf(grade, 'x[1]'), verdictOf(grade, 'delta[1]'), verdictOf(grade, 'z[2]')]).toEqual([
      'carried',
      'carried',
      'carried',
    ]);
  });
});
