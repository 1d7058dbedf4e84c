/** The values of a solution beside those of 40 digits, and what is 0 or equal by the symmetry of a network. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyExercise, type RawExercise } from '../../testing/any-exercise.ts';
import { repeats } from '../../testing/full-counts.ts';
import { evaluateOver } from '../algebra/arithmetic.ts';
import { boundsOf } from '../algebra/bounded.ts';
import { cellOf, entryNamed } from '../algebra/cell.ts';
import { decimals, type Decimal } from '../algebra/decimals.ts';
import type { Matrix } from '../algebra/matrix.ts';
import { ExerciseError } from '../exercise/exercise-error.ts';
import { readExercise } from '../exercise/read-exercise.ts';
import { classics } from '../generator/classic-list.ts';
import { solve, solveQuickly, type Solution } from './solve.ts';

/** Each step's entries with 40 digits, row by row. */
function withFortyDigits({ steps, valueOf }: Solution): Map<string, Decimal[]> {
  const found = new Map<string, Decimal[]>();
  const given = ({ values }: Matrix): Decimal[] => values.map((value) => decimals.number(value));
  for (const { id, formula, value } of steps.filter(({ kind }) => kind.name !== 'class')) {
    const cell = (at: number): Decimal =>
      evaluateOver(cellOf(formula, Math.floor(at / value.cols), at % value.cols, valueOf), decimals, {
        variable: (name) => {
          const { id: of, row, col } = entryNamed(name);
          return (found.get(of) ?? given(valueOf(of)))[row * valueOf(of).cols + col] ?? expect.fail();
        },
        sum: () => expect.fail(),
      });
    found.set(
      id,
      value.values.map((_, at) => cell(at)),
    );
  }
  return found;
}

/** Where updates lead to a logarithm of a negative number there is nothing to compare. */
function solved(raw: RawExercise): Solution {
  try {
    return solve(readExercise(raw));
  } catch (error) {
    fc.pre(!(error instanceof ExerciseError));
    throw error;
  }
}

const off = (exact: Decimal | undefined, value: number): number =>
  exact ? exact.minus(decimals.number(value)).abs().toNumber() : NaN;

const losses = ['half_sse', 'mse', 'cross_entropy', 'binary_cross_entropy'] as const;

describe.each(losses)('of a network with the loss %s', (loss) => {
  it('each value is within its bound, which is small', () => {
    const property = fc.property(anyExercise({ loss, steps: 2 }), (raw) => {
      const solution = solved(raw);
      const exact = withFortyDigits(solution);
      for (const { id, value, kind } of solution.steps.filter((step) => step.kind.name !== 'class')) {
        const bounds = boundsOf(value);
        value.values.forEach((entry, at) => {
          const bound = bounds[at] ?? NaN;
          expect(bound, `${id}, ${kind.name}`).toBeLessThan(1e-9 * Math.max(1, Math.abs(entry)));
          // The number is read from its shortest text, which may be half a last place beside it.
          const read = (Number.EPSILON / 2) * Math.abs(entry);
          expect(off(exact.get(id)?.[at], entry), `${id}, entry ${at}`).toBeLessThanOrEqual(bound + read);
        });
      }
    });
    fc.assert(property, { seed: 41, numRuns: repeats(300, 0.02) });
  });
});

it('values are those without bounds, but for the noise', () => {
  const property = fc.property(anyExercise({ loss: 'half_sse', steps: 2 }), (raw) => {
    const [exact, quick] = [solve(readExercise(raw)), solveQuickly(readExercise(raw))];
    for (const { id, value } of exact.steps) {
      value.values.forEach((entry, at) => {
        const other = quick.valueOf(id).values[at] ?? NaN;
        expect(Math.abs(entry - other), id).toBeLessThanOrEqual(1e-11 * Math.max(1, Math.abs(entry)));
      });
    }
  });
  fc.assert(property, { seed: 42, numRuns: repeats(300, 0.04) });
});

describe('a network whose weights to the outputs are alike', () => {
  const symmetric = fc
    .tuple(
      fc.integer({ min: 1, max: 99 }).map((n) => n / 100),
      fc.integer({ min: 2, max: 6 }),
      fc.integer({ min: 1, max: 5 }),
      fc.array(
        fc.integer({ min: -99, max: 99 }).map((n) => n / 100),
        { minLength: 3, maxLength: 3 },
      ),
    )
    .map(([weight, outputs, units, x]): RawExercise => ({
      layers: [
        { W: matrixOf(units, 3, weight), b: arrayOf(units, weight), activation: { name: 'tanh' } },
        { W: matrixOf(outputs, units, weight), b: arrayOf(outputs, weight), activation: { name: 'softmax' } },
      ],
      loss: 'cross_entropy',
      reduction: 'sum',
      eta: 0.5,
      steps: 1,
      X: x.map((entry) => [entry]),
      T: Array.from({ length: outputs }, (_, row) => [row === 0 ? 1 : 0]),
      query: x,
    }));

  it('sends exactly nothing back, and its equal numbers are equal', () => {
    const property = fc.property(symmetric, (raw) => {
      const { valueOf } = solve(readExercise(raw));
      expect(valueOf('delta[1]').values.every((delta) => delta === 0)).toBe(true);
      expect(valueOf('W[1]').values).toEqual(raw.layers[0]?.W.flat());
      expect(new Set(valueOf('x[2]').values).size).toBe(1);
      expect(new Set(valueOf('delta[2]').values.slice(1)).size).toBe(1);
      expect(valueOf('class').values).toEqual([1]);
    });
    fc.assert(property, { seed: 43, numRuns: repeats(1000, 0.1) });
  });
});

it.each(['classic-3a', 'classic-3b'])('%s has zeros for deltas', (id) => {
  const exercise = classics.find((classic) => classic.id === id)?.exercise ?? expect.fail();
  const { valueOf } = solve(exercise);
  for (const zero of ['delta[1]', 'delta[2]', 'dW[1]', 'dW[2]', 'db[1]', 'db[2]']) {
    expect(
      valueOf(zero).values.every((value) => Object.is(value, 0)),
      zero,
    ).toBe(true);
  }
});

it('long training keeps its digits: the bounds do not swallow the values', () => {
  const [raw] = fc.sample(anyExercise({ loss: 'half_sse' }), { seed: 44, numRuns: 1 });
  const { steps } = solve(readExercise({ ...raw, steps: 40 }));
  const last = steps.filter(({ id }) => id.startsWith('W[') && id.endsWith('@40'));
  expect(last.length).toBeGreaterThan(0);
  for (const { value } of last) {
    value.values.forEach((entry, at) => {
      expect(boundsOf(value)[at]).toBeLessThan(1e-12 * Math.max(1, Math.abs(entry)));
    });
  }
});

const arrayOf = (length: number, value: number): number[] => Array.from({ length }, () => value);
const matrixOf = (rows: number, cols: number, value: number): number[][] =>
  Array.from({ length: rows }, () => arrayOf(cols, value));
