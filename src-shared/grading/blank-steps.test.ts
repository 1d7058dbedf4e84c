/** What is made of steps that were left out, and of cells. */
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
import type { Solution } from '../solution/solve.ts';

let first: Solution;
let batch: Solution;
beforeAll(() => {
  [first, batch] = [solvedClassic('1'), solvedClassic('2b')];
});

describe('blank steps', () => {
  it('are taken to be right, and are named where the numbers went past them', () => {
    const answers = followed(first, {}, (value) => value.toFixed(3));
    answers.delete('x[1]');
    answers.set('z[2]', column('0.166', '0.166'));
    const grade = gradeAnswers(first, answers);

    expect(grade.steps.has('x[1]')).toBe(false);
    expect(grade.steps.get('z[2]')).toMatchObject({ verdict: 'rounded', pastBlanks: ['x[1]'] });
    expect(grade.steps.get('z[1]')?.pastBlanks).toEqual([]);
  });

  it('carry a fault on', () => {
    const z = withCell(texts(first.valueOf('z[2]')), 0, 0, '0.3');
    const answers = followed(first, { 'z[2]': z });
    answers.delete('x[2]');
    const grade = gradeAnswers(first, answers);
    expect(grade.steps.get('delta[2]')).toMatchObject({ verdict: 'carried', carriedFrom: 'z[2]' });
  });

  it('before two things that are wrong make the second one uncheckable', () => {
    const wrong = withCell(texts(batch.valueOf('delta[3]')), 0, 0, '0.31');
    const answers = followed(batch, { 'delta[3]': wrong });
    for (const id of ['delta[3]', 'delta[2]']) answers.delete(id);
    const grade = gradeAnswers(batch, answers);

    expect(grade.firstFault).toBe('delta[1]');
    expect(verdictOf(grade, 'dW[3]')).toBe('blank');
    expect(grade.steps.get('dW[3]')?.filled).toEqual({ count: 9, of: 9 });
    expect(grade.steps.get('dW[3]')?.earned).toBe(0);
    expect(verdictOf(grade, 'dW[1]')).toBe('carried');
  });
});

describe('half filled steps', () => {
  it('get the verdict of what is filled, and no mark', () => {
    const right = exact(batch).set('x[1]', withCell(texts(batch.valueOf('x[1]')), 2, 1, ' '));
    const one = gradeAnswers(batch, right).steps.get('x[1]');
    expect(one).toMatchObject({ verdict: 'correct', filled: { count: 7, of: 8 }, earned: 0 });
    expect(one?.cells[2]).toEqual(['correct', 'blank']);

    const wrong = exact(batch).set('x[1]', [
      ['0.35', ''],
      ['', ''],
      ['', ''],
      ['', ''],
    ]);
    expect(gradeAnswers(batch, wrong).steps.get('x[1]')).toMatchObject({
      verdict: 'wrong',
      filled: { count: 1, of: 8 },
    });
  });

  it('lend their filled cells to the next step', () => {
    const z = withCell(withCell(texts(batch.valueOf('z[1]')), 0, 0, '0.4'), 3, 1, '');
    const answers = followed(batch, { 'z[1]': withCell(texts(batch.valueOf('z[1]')), 0, 0, '0.4') }).set(
      'z[1]',
      z,
    );
    const grade = gradeAnswers(batch, answers);
    expect(verdictOf(grade, 'z[1]')).toBe('wrong');
    expect(verdictOf(grade, 'x[1]')).toBe('carried');
  });
});
