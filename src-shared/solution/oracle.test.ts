/** Every intermediate value against networks solved by automatic differentiation, and against the printed sheet. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareArrays, expectNear, expectPrinted } from '../../testing/near.ts';
import { readExercise } from '../exercise/read-exercise.ts';
import { reportSolution } from './report.ts';
import { solve } from './solve.ts';

interface Vector {
  readonly id: string;
  readonly expected: unknown;
  readonly printed?: unknown;
}

const load = (name: string): (readonly [string, Vector])[] =>
  (
    JSON.parse(readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')) as { vectors: Vector[] }
  ).vectors.map((vector) => [vector.id, vector]);

const vectors = load('vectors.json');
const sheet = load('sheet.json');
const reportOf = (vector: Vector): unknown => reportSolution(solve(readExercise(vector)));

describe('the engine', () => {
  it.each([...vectors, ...sheet])('computes every array of %s', async (_id, vector) => {
    const compared = compareArrays(await reportOf(vector), vector.expected, expectNear);

    expect(compared).toBeGreaterThan(8);
  });

  it('computes every printed number of the sheet', async () => {
    let arrays = 0;
    for (const [id, vector] of sheet) {
      if (vector.printed) arrays += compareArrays(await reportOf(vector), vector.printed, expectPrinted, id);
    }
    expect(arrays).toBe(48);
  });
});
