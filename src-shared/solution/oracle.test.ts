/** Every intermediate value against networks solved by automatic differentiation, and against the printed sheet. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../algebra/evaluate.ts';
import { readExercise } from '../exercise/read-exercise.ts';
import { reportSolution } from './report.ts';
import { solve } from './solve.ts';

interface Vector {
  readonly id: string;
  readonly expected: unknown;
  readonly printed?: unknown;
}

const load = (name: string): Vector[] =>
  (JSON.parse(readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')) as { vectors: Vector[] })
    .vectors;

const vectors = load('vectors.json');
const sheet = load('sheet.json');

/** Numbers of nested arrays in one list; null stays, as "not told". */
function flat(value: unknown): (number | null)[] {
  return Array.isArray(value) ? value.flatMap(flat) : [value as number | null];
}

function isArrayOfNumbers(value: unknown): boolean {
  return (
    typeof value === 'number' ||
    (Array.isArray(value) && flat(value).every((n) => typeof n !== 'object' || n === null))
  );
}

/** Calls back for each array of numbers in `expected`, with what stands at the same path in `got`. */
function compareArrays(
  got: unknown,
  expected: unknown,
  path: string,
  compare: (got: number[], expected: (number | null)[], path: string) => void,
): number {
  if (expected === null || path.endsWith('.tied')) return 0;
  if (isArrayOfNumbers(expected)) {
    compare(flat(got) as number[], flat(expected), path);
    return 1;
  }
  return Object.entries(expected as object)
    .map(([key, part]) =>
      compareArrays((got as Record<string, unknown>)[key], part, `${path}.${key}`, compare),
    )
    .reduce((a, b) => a + b, 0);
}

function expectNear(got: number[], expected: (number | null)[], path: string): void {
  const largest = Math.max(...expected.map((n) => Math.abs(n ?? 0)));
  expect(got.length, path).toBe(expected.length);
  expected.forEach((n, at) => {
    if (n !== null)
      expect(Math.abs((got[at] ?? NaN) - n), `${path}, entry ${at}`).toBeLessThanOrEqual(
        1e-9 * largest + 1e-12,
      );
  });
}

function expectPrinted(got: number[], expected: (number | null)[], path: string): void {
  expected.forEach((n, at) => {
    if (n === null) return;
    // Six figures, or five where the sheet prints five.
    const unit = 10 ** (Math.floor(Math.log10(Math.abs(n) || 1)) - 4);
    expect(Math.abs((got[at] ?? NaN) - n), `${path}, entry ${at}`).toBeLessThanOrEqual(unit / 2);
  });
}

const exerciseOf = ({ expected: _expected, printed: _printed, ...rest }: Vector): unknown => rest;

describe('the engine', () => {
  it.each(vectors.map((vector) => [vector.id, vector] as const))(
    'computes every array of %s',
    async (_id, vector) => {
      const report = reportSolution(await solve(readExercise(exerciseOf(vector))));

      const compared = compareArrays(report, vector.expected, '', expectNear);

      expect(compared).toBeGreaterThan(8);
    },
  );

  it.each(sheet.map((vector) => [vector.id, vector] as const))(
    'computes every array of the sheet in %s',
    async (_id, vector) => {
      const report = reportSolution(await solve(readExercise(exerciseOf(vector))));

      expect(compareArrays(report, vector.expected, '', expectNear)).toBeGreaterThan(8);
      if (vector.printed) compareArrays(report, vector.printed, '', expectPrinted);
    },
  );

  it('gives the same value by every equivalent formula of a step', async () => {
    let compared = 0;
    for (const vector of vectors) {
      const solution = await solve(readExercise(exerciseOf(vector)));
      for (const step of solution.steps) {
        for (const formula of step.kind.equivalents(step.place)) {
          const { values } = evaluate(formula, solution.valueOf);
          expectNear([...values], [...step.value.values], `${vector.id} ${step.id}`);
          compared += 1;
        }
      }
    }
    expect(compared).toBeGreaterThan(100);
  });
});
