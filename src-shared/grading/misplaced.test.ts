/** Right numbers in the wrong place: told where that is what happened, and nowhere else. */
import { beforeAll, describe, expect, it } from 'vitest';
import { followed, gradeAnswers, sixFigures, texts, withCell } from '../../testing/classics.ts';
import { threeLayers } from '../../testing/three-layers.ts';
import { readExercise } from '../exercise/read-exercise.ts';
import { solve, type Solution } from '../solution/solve.ts';
import type { RawCells } from './attempt.ts';
import { labelOf } from './judgement.ts';

let net: Solution;
let alone: Solution;
beforeAll(() => {
  net = solve(readExercise(threeLayers));
  const one = (rows: readonly number[][]): number[][] => rows.map(([first = 0]) => [first]);
  alone = solve(readExercise({ ...threeLayers, X: one(threeLayers.X), T: one(threeLayers.T) }));
});

function labelIn(id: string, cells: RawCells, solution = net): string | null {
  const answers = followed(solution, {}, (value) => value.toPrecision(9)).set(id, cells);
  return labelOf(gradeAnswers(solution, answers).steps.get(id)?.diagnosis ?? null);
}

const numbersOf = (id: string, solution = net): string[][] => texts(solution.valueOf(id), sixFigures);
const withColumns = (id: string, from: readonly number[]): string[][] =>
  numbersOf(id).map((row) => from.map((col) => row[col] ?? ''));

const ofExamples = ['z[1]', 'x[2]', 'delta[3]', 'delta[1]'];

describe('columns', () => {
  it.each(ofExamples)('of %s are examples: any two may be swapped', (id) => {
    for (const order of [
      [1, 0, 2],
      [2, 1, 0],
      [0, 2, 1],
    ]) {
      expect(labelIn(id, withColumns(id, order)), order.join()).toBe('examples_swapped');
    }
  });

  it.each(ofExamples)('of %s may be another one twice', (id) => {
    for (const order of [
      [0, 0, 2],
      [1, 1, 2],
      [0, 1, 0],
      [2, 1, 2],
      [0, 1, 1],
    ]) {
      expect(labelIn(id, withColumns(id, order)), order.join()).toBe('other_example');
    }
  });

  it('that go round are something else', () => {
    expect(labelIn('z[1]', withColumns('z[1]', [1, 2, 0]))).toBeNull();
  });

  it('of weights belong to inputs', () => {
    expect(labelIn('dW[2]', withColumns('dW[2]', [1, 0]))).toBe('columns_swapped');
  });
});

describe('rows', () => {
  it('may be swapped in any matrix', () => {
    for (const id of ['x[1]', 'dW[2]', 'W[3]', 'db[2]', 'query.z[2]']) {
      expect(labelIn(id, numbersOf(id).toReversed()), id).toBe('rows_swapped');
    }
  });

  it('may be swapped where cells are blank', () => {
    expect(labelIn('x[1]', withCell(numbersOf('x[1]').toReversed(), 0, 1, ''))).toBe('rows_swapped');
  });

  it('are not told by one number that happens to stand there', () => {
    const [[a = '']] = numbersOf('db[2]') as [string[]];
    expect(labelIn('db[2]', [[a], [a]])).not.toBe('rows_swapped');
    expect(
      labelIn('x[1]', [
        [numbersOf('x[1]')[1]?.[0] ?? '', '', ''],
        ['', '', ''],
      ]),
    ).toBeNull();
  });
});

describe('the delta of one example', () => {
  it.each([0, 1, 2])('for the sum of all: example %i', (col) => {
    const one = numbersOf('delta[2]').map((row) => [row[col] ?? '']);
    expect(labelIn('db[2]', one)).toBe('bias_gradient_not_summed');
  });

  it('is the sum where there is but one', () => {
    expect(labelIn('db[2]', numbersOf('delta[2]', alone), alone)).toBeNull();
  });

  it('is no mistake of anything but a bias gradient', () => {
    const one = numbersOf('delta[2]').map((row) => [row[0] ?? '']);
    expect(labelIn('query.z[2]', one)).toBeNull();
  });
});
