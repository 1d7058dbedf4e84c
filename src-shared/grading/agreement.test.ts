/** When the cells of a step agree: cut off instead of rounded, and short of digits. */
import { beforeAll, describe, expect, it } from 'vitest';
import { column, followed, gradeAnswers, solvedClassic, texts, withCell } from '../../testing/classics.ts';
import { threeLayers } from '../../testing/three-layers.ts';
import { readExercise } from '../exercise/read-exercise.ts';
import { solve, type Solution } from '../solution/solve.ts';
import type { RawCells } from './attempt.ts';
import type { GradeOptions } from './grade.ts';

let net: Solution;
let first: Solution;
let batch: Solution;
beforeAll(() => {
  net = solve(readExercise(threeLayers));
  [first, batch] = [solvedClassic('1'), solvedClassic('2b')];
});

/** The grade of one step beside exact ones. */
function gradeOne(solution: Solution, id: string, cells: RawCells, options: Partial<GradeOptions> = {}) {
  const answers = followed(solution, {}, String).set(id, cells);
  return gradeAnswers(solution, answers, options).steps.get(id);
}

/** Seven decimals, the rest dropped. */
const cut = (value: number): string => (Math.trunc(value * 1e7) / 1e7).toFixed(7);

describe('digits that are cut off', () => {
  it('are accepted in every step of any sign, also where some numbers are 0', () => {
    for (const solution of [net, first]) {
      for (const { id, value } of solution.steps.filter((step) => step.id !== 'class')) {
        const verdict = gradeOne(solution, id, texts(value, cut))?.verdict;
        expect(['correct', 'rounded'], id).toContain(verdict);
      }
    }
  });

  it('are accepted where cells are blank', () => {
    const grade = gradeOne(first, 'x[1]', column('0.549833', '', '0.549833'));
    expect(grade?.cells).toEqual([['cut_off'], ['blank'], ['cut_off']]);
  });

  it('are no excuse for an expression, nor for another rule', () => {
    const cells = texts(first.valueOf('dW[2]'), cut);
    expect(gradeOne(first, 'dW[2]', cells)?.verdict).toBe('rounded');
    const half = gradeOne(first, 'dW[2]', withCell(cells, 1, 1, `${cells[1]?.[1] ?? ''}+0`));
    expect(half?.verdict).toBe('wrong');
    const decimals = { tolerance: { rule: 'decimals', digits: 6 } } as const;
    const ruled = gradeOne(first, 'x[1]', column('0.549833', '0.549833', '0.549833'), decimals);
    expect(ruled?.verdict).toBe('wrong');
  });

  it('leave less than a unit: a number that ends there has nothing to cut', () => {
    const short = gradeOne(first, 'z[1]', column('0.199999', '0.199999', '0.199999'));
    expect(short?.verdict).toBe('wrong');
  });
});

describe('a step of short numbers', () => {
  const six = { precision: { digits: 6, kind: 'figures' } } as const;

  it('is too coarse where it is right as far as it goes, else wrong', () => {
    expect(gradeOne(first, 'E', [['0.3']], six)?.cells).toEqual([['too_coarse']]);
    expect(gradeOne(first, 'E', [['0.1']], six)?.cells).toEqual([['wrong']]);
    expect(gradeOne(first, 'E', [['0.3+0']], six)?.cells).toEqual([['wrong']]);
  });

  it('is wrong where the cells beside it have all the digits that the exact number needs', () => {
    const ones = Array.from({ length: 4 }, () => ['0.30', '1']);
    const cells = gradeOne(batch, 'z[1]', ones, six)?.cells;
    expect(cells).toEqual(ones.map(() => ['correct', 'wrong']));
  });
});

describe('a cell after a fault', () => {
  it('that agrees with the exact number is not carried', () => {
    const z = texts(batch.valueOf('z[1]')).map((row, at) => (at === 0 ? ['0.4', '1.1'] : row));
    const answers = followed(batch, { 'z[1]': z }, (value) => value.toFixed(4));
    const { steps } = gradeAnswers(batch, answers);
    expect(steps.get('x[1]')?.cells).toEqual([
      ['carried', 'rounded'],
      ['rounded', 'rounded'],
      ['rounded', 'rounded'],
      ['rounded', 'rounded'],
    ]);
  });
});
