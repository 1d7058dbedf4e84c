/** How fast one full worked solution of Exercise 2b is, beside plain loops and beside mathjs matrices. */
import assert from 'node:assert/strict';
import { readExercise } from '../src-shared/exercise/read-exercise.ts';
import sheet from '../src-shared/fixtures/sheet.json' with { type: 'json' };
import { solve } from '../src-shared/solution/solve.ts';
import { flatten, solveFlat } from './flat-loop.ts';
import { inMathjs, solveWithMathjs } from './mathjs-matrices.ts';
import { measure, type Measured } from './measure.ts';

/** Fails when the three do not agree: a yardstick that computes something else measures nothing. */
function assertSame(ours: number, others: readonly number[]): void {
  for (const other of others) assert.ok(Math.abs(ours - other) < 1e-12, `${ours} is not ${other}`);
}

/** @returns ours, plain loops, mathjs */
export async function measureSolving(): Promise<Measured[]> {
  const vector = sheet.vectors.find(({ id }) => id === 'ex2b');
  assert.ok(vector);
  const { expected: _, ...raw } = vector;
  const exercise = readExercise(raw);
  const plain = flatten(exercise);
  const withMathjs = inMathjs(exercise);
  const ours = solve(exercise);
  assertSame(ours.lossAfter, [solveFlat(plain).lossAfter, solveWithMathjs(withMathjs).lossAfter]);
  assertSame(ours.valueOf('dW[1]').values[0] ?? NaN, [
    solveFlat(plain).steps[0]?.dW[0] ?? NaN,
    solveWithMathjs(withMathjs).steps[0]?.dW.get([0, 0]) as number,
  ]);
  return measure(
    [
      { name: 'Deltadrill', run: () => solve(exercise) },
      { name: 'plain loops', run: () => solveFlat(plain) },
      { name: 'mathjs', run: () => solveWithMathjs(withMathjs) },
    ],
    { warmUps: 3000, rounds: 60, round: 10 },
  );
}
