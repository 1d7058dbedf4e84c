/** How long it takes to grade an attempt at Exercise 2b, beside one plain solution. */
import assert from 'node:assert/strict';
import { classics } from '../src-shared/generator/classic-list.ts';
import type { RawCells } from '../src-shared/grading/attempt.ts';
import { grade, type Grade } from '../src-shared/grading/grade.ts';
import { solve, type Solution } from '../src-shared/solution/solve.ts';
import { measure, type Measured } from './measure.ts';

/** Every step in six figures; `slip` changes one cell of each. */
function attempt({ steps }: Solution, slip: (value: number) => number): Map<string, RawCells> {
  return new Map(
    steps.map(({ id, value }) => {
      const spoilt = value.values.length > 1 ? 1 : 0;
      const texts = value.values.map((cell, at) => {
        const written = at === spoilt && id !== 'class' ? slip(cell) : cell;
        return String(Number(written.toPrecision(6)));
      });
      const rows = Array.from({ length: value.rows }, (_, row) =>
        texts.slice(row * value.cols, (row + 1) * value.cols),
      );
      return [id, rows];
    }),
  );
}

function count(found: Grade, verdict: string): number {
  return [...found.steps.values()].filter((step) => step.verdict === verdict).length;
}

/** @returns one plain solution, a right attempt, one with a slip in every step that no known mistake explains */
export async function measureGrading(): Promise<Measured[]> {
  const exercise = classics.find(({ number }) => number === '2b')?.exercise;
  assert.ok(exercise);
  const solution = solve(exercise);
  const { precision } = exercise;
  const gradeIt = (answers: ReadonlyMap<string, RawCells>): Grade =>
    grade(solution, solution.steps, answers, { precision });
  const right = attempt(solution, (value) => value);
  const wrong = attempt(solution, (value) => 1.37 * value + 0.013);
  assert.equal(count(gradeIt(right), 'wrong'), 0);
  assert.equal(count(gradeIt(wrong), 'wrong'), solution.steps.length);
  return measure(
    [
      { name: 'solution', run: () => solve(exercise) },
      { name: 'right', run: () => gradeIt(right) },
      { name: 'all wrong', run: () => gradeIt(wrong) },
    ],
    { warmUps: 500, rounds: 40, round: 15 },
  );
}
