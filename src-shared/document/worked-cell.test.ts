/** One cell with the student's numbers: for every step of the networks, in KaTeX and in words. */
import { readFileSync } from 'node:fs';
import katex from 'katex';
import { beforeAll, describe, expect, it } from 'vitest';
import { isProving } from '../../testing/full-counts.ts';
import type { Entry } from '../algebra/cell.ts';
import { entryAt } from '../algebra/matrix.ts';
import { readExercise } from '../exercise/read-exercise.ts';
import { printedValue } from './printed-value.ts';
import { solve, type Solution, type Step } from '../solution/solve.ts';
import { workedCell, type WorkedCell } from './worked-cell.ts';
import type { Printing } from './working.ts';

interface Vectors {
  readonly vectors: { readonly id: string }[];
}
const load = (name: string): Vectors['vectors'] =>
  (JSON.parse(readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')) as Vectors).vectors;
const drawn = load('vectors.json').filter((_, at) => isProving || at % 3 === 0);
const vectors = [...drawn, ...load('sheet.json')];

const printing = (updates: number): Printing => ({
  notation: { target: 't', updates, decimalSign: ',' },
  shown: { figures: 9, decimalSign: ',' },
});

function lastCell(step: Step, solution: Solution, read: (entry: Entry) => number | null): WorkedCell {
  const place = { row: step.value.rows - 1, col: step.value.cols - 1 };
  return workedCell(step, place, read, solution, printing(solution.updates));
}

/** Lines of symbols come again with every network of the same shape. */
const printable = new Set<string>();

function expectPrintable({ line }: WorkedCell, id: string): void {
  expect(line.spoken, id).toMatch(/^[a-z0-9.,: ]+$/i);
  if (printable.has(line.tex)) return;
  expect(
    () => katex.renderToString(line.tex, { strict: 'error', throwOnError: true }),
    line.tex,
  ).not.toThrow();
  printable.add(line.tex);
}

describe.each(vectors.map((vector) => [vector.id, vector] as const))('of %s', (_id, vector) => {
  let solution: Solution;
  beforeAll(async () => {
    solution = await solve(readExercise(vector));
  });

  it('it is the step’s value where every number is the right one', () => {
    for (const step of solution.steps) {
      const worked = lastCell(step, solution, ({ id, row, col }) => entryAt(solution.valueOf(id), row, col));
      expectPrintable(worked, step.id);
      const exact = entryAt(step.value, step.value.rows - 1, step.value.cols - 1);
      expect(worked.why).toBeNull();
      // Rounding noise prints as a tiny number where the value is 0.
      if (Math.abs(exact) > 1e-9) {
        const result = printedValue(exact, { figures: 9, decimalSign: ',' }).tex;
        expect(worked.line.tex.endsWith(`=${result}`), `${worked.line.tex} is not ${result}`).toBe(true);
      }
    }
  });

  it('it has symbols and no result where there is no number', () => {
    for (const step of solution.steps.filter(({ operands }) => operands.length > 0)) {
      const worked = lastCell(step, solution, () => null);
      expectPrintable(worked, step.id);
      expect(worked.why).not.toBeNull();
      expect(worked.line.tex.match(/=/g), worked.line.tex).toHaveLength(1);
    }
  });
});
