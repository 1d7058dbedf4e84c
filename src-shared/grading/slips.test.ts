/** Where a slip in the digits is seen, and where it is not. */
import { beforeAll, describe, expect, it } from 'vitest';
import { followed, gradeAnswers, sixFigures, texts, withCell } from '../../testing/classics.ts';
import { threeLayers } from '../../testing/three-layers.ts';
import { readExercise } from '../exercise/read-exercise.ts';
import { solve, type Solution } from '../solution/solve.ts';
import type { RawCells } from './attempt.ts';
import type { Diagnosis } from './judgement.ts';

let net: Solution;
let softmax: Solution;
/** Its second layer has a function that is worked out in one go: nothing is rounded on the way. */
let square: Solution;
beforeAll(() => {
  net = solve(readExercise(threeLayers));
  const [one, two, three] = threeLayers.layers;
  const activation = { name: 'custom', expr: 'z*z' };
  square = solve(readExercise({ ...threeLayers, layers: [one, { ...two, activation }, three] }));
  softmax = solve(
    readExercise({
      ...threeLayers,
      loss: 'half_sse',
      layers: [
        ...threeLayers.layers.slice(0, 2),
        { ...threeLayers.layers[2], activation: { name: 'softmax' } },
      ],
    }),
  );
});

function diagnosisOf(id: string, cells: RawCells, solution = net): Diagnosis | null {
  const answers = followed(solution, { [id]: cells }, (value) => value.toPrecision(9));
  return gradeAnswers(solution, answers).steps.get(id)?.diagnosis ?? null;
}

const numbersOf = (id: string, solution = net): string[][] => texts(solution.valueOf(id), sixFigures);
const slip = (seen: string, row: number, col: number) => ({ kind: 'slip', slip: { seen, row, col } });

describe('one cell', () => {
  it.each([-3, -2, -1, 1, 2, 3])('with its decimal sign moved by %i', (power) => {
    const value = net.valueOf('z[2]').values[4] as number;
    const moved = (value * 10 ** power).toPrecision(6);
    expect(diagnosisOf('z[2]', withCell(numbersOf('z[2]'), 1, 1, moved))).toEqual(
      slip('decimal_point', 1, 1),
    );
  });

  it('with its decimal sign moved is seen through the few digits that are left', () => {
    const cells = texts(net.valueOf('z[2]'), (value) => value.toFixed(6));
    const moved = ((net.valueOf('z[2]').values[4] as number) / 1000).toFixed(6);
    expect(diagnosisOf('z[2]', withCell(cells, 1, 1, moved))).toEqual(slip('decimal_point', 1, 1));
  });

  it('that could be a slip is none beside another that is wrong', () => {
    const negated = String(-Number(numbersOf('z[2]')[0]?.[1]));
    const one = withCell(numbersOf('z[2]'), 0, 1, negated);
    expect(diagnosisOf('z[2]', one)).toEqual(slip('sign', 0, 1));
    expect(diagnosisOf('z[2]', withCell(one, 1, 2, '0.1357'))).toBeNull();
  });

  it('with its decimal sign farther off is just another number', () => {
    const value = net.valueOf('z[2]').values[4] as number;
    expect(diagnosisOf('z[2]', withCell(numbersOf('z[2]'), 1, 1, String(value * 1e5)))).toBeNull();
  });

  it.each([
    [1, true],
    [-1, true],
    [1.45, true],
    [2.6, false],
    [-3, false],
  ])('that is off by %d units of its last digit: %s', (units, isTold) => {
    const off = ((square.valueOf('x[2]').values[4] as number) + units * 1e-4).toFixed(4);
    const cells = texts(square.valueOf('x[2]'), (value) => value.toFixed(4));
    const told = { kind: 'slip', slip: { seen: 'last_digit', count: 1 } };
    expect(diagnosisOf('x[2]', withCell(cells, 1, 1, off), square)).toEqual(isTold ? told : null);
  });

  it('of three figures has a last digit that may be off', () => {
    const cells = texts(square.valueOf('x[2]'), (value) => value.toFixed(3));
    const off = ((square.valueOf('x[2]').values[3] as number) + 0.001).toFixed(3);
    expect(off).toMatch(/^-?0\.[1-9]\d\d$/);
    const told = { kind: 'slip', slip: { seen: 'last_digit', count: 1 } };
    expect(diagnosisOf('x[2]', withCell(cells, 1, 0, off), square)).toEqual(told);
  });

  it('of two figures has no last digit that could be off by rounding', () => {
    const cells = texts(net.valueOf('x[2]'), (value) => value.toFixed(2));
    const off = ((net.valueOf('x[2]').values[4] as number) + 0.011).toFixed(2);
    expect(diagnosisOf('x[2]', withCell(cells, 1, 1, off))).toBeNull();
  });

  it('with any two neighbouring digits exchanged, whatever its sign', () => {
    for (const [row, col] of [
      [0, 0],
      [1, 2],
    ] as const) {
      const cells = texts(net.valueOf('z[2]'), (value) => value.toFixed(6));
      const text = cells[row]?.[col] ?? '';
      const from = text.indexOf('.') + 1;
      for (let at = from; at < text.length - 1; at += 1) {
        if (text[at] === text[at + 1]) continue;
        const swapped = text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
        expect(diagnosisOf('z[2]', withCell(cells, row, col, swapped)), swapped).toEqual(
          slip('digits_swapped', row, col),
        );
      }
    }
  });

  it('is found beside blank ones', () => {
    const cells = withCell(numbersOf('z[2]'), 0, 0, '');
    const negated = String(-Number(cells[1]?.[2]));
    expect(diagnosisOf('z[2]', withCell(cells, 1, 2, negated))).toEqual(slip('sign', 1, 2));
  });
});

describe('a row', () => {
  it('that repeats another is told wherever it is', () => {
    const [, bottom = []] = numbersOf('x[2]');
    expect(diagnosisOf('x[2]', [bottom, bottom])).toEqual({
      kind: 'slip',
      slip: { seen: 'copied_row', row: 0, from: 1 },
    });
  });

  it('that repeats another is told where they share a number', () => {
    const [bottom, top] = [threeLayers.layers[0]?.W ?? [], threeLayers.layers[0]?.b[0] ?? 0];
    const shared = solve(
      readExercise({
        ...threeLayers,
        layers: [{ W: bottom, b: [top, top], activation: { name: 'tanh' } }, ...threeLayers.layers.slice(1)],
        X: threeLayers.X.map(([one = 0, two = 0]) => [one, two, 0]),
      }),
    );
    const [row = []] = numbersOf('z[1]', shared);
    expect(diagnosisOf('z[1]', [row, row], shared)).toEqual({
      kind: 'slip',
      slip: { seen: 'copied_row', row: 1, from: 0 },
    });
  });

  it('that repeats some numbers of another is no copy', () => {
    const [top = [], bottom = []] = numbersOf('x[1]');
    expect(diagnosisOf('x[1]', [top, [top[0] ?? '', '0.123456', bottom[2] ?? '']])).toBeNull();
  });

  it('with a blank cell is not compared', () => {
    const [top = []] = numbersOf('x[1]');
    expect(diagnosisOf('x[1]', [['', ...top.slice(1)], top])).toBeNull();
  });
});

describe('an invariant', () => {
  it('is not hinted at where it does not hold', () => {
    const wrong = withCell(numbersOf('delta[3]', softmax), 1, 2, '0.1357');
    expect(diagnosisOf('delta[3]', wrong, softmax)).toBeNull();
    expect(diagnosisOf('db[2]', [['0.123456'], ['']])).toBeNull();
    expect(diagnosisOf('dW[2]', withCell(numbersOf('dW[2]'), 0, 1, '0.1357'))).toBeNull();
  });

  it('of sums is none where there is one example', () => {
    const alone = solve(
      readExercise({
        ...threeLayers,
        X: threeLayers.X.map(([one = 0]) => [one]),
        T: threeLayers.T.map(([one = 0]) => [one]),
      }),
    );
    const wrong = withCell(numbersOf('db[2]', alone), 1, 0, '0.1357');
    expect(diagnosisOf('db[2]', wrong, alone)).toBeNull();
  });

  it('is hinted at for the query', () => {
    const wrong = withCell(numbersOf('query.x[3]', softmax), 1, 0, '0.1357');
    expect(diagnosisOf('query.x[3]', wrong, softmax)).toEqual({
      kind: 'invariant',
      invariant: { broken: 'column_sum_1', col: 0 },
    });
  });

  it('of the first row is told as that of any', () => {
    expect(diagnosisOf('db[2]', withCell(numbersOf('db[2]'), 0, 0, '0.1357'))).toEqual({
      kind: 'invariant',
      invariant: { broken: 'row_sum', row: 0 },
    });
  });
});
