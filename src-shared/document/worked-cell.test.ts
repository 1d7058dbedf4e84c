/** One cell with the student's numbers: for every step of the networks, in KaTeX and in words. */
import { readFileSync } from 'node:fs';
import katex from 'katex';
import { beforeAll, describe, expect, it } from 'vitest';
import { classicSubject } from '../../testing/exercise-subject.ts';
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
  return workedCell(step, place, { read, isOwn: () => true }, solution, printing(solution.updates));
}

const workedIn = (id: string, stepId: string, read: (entry: Entry) => number | null) => {
  const { solution } = classicSubject(id);
  const step = solution.steps.find((candidate) => candidate.id === stepId) ?? expect.fail();
  const shown = { figures: 4, decimalSign: '.' } as const;
  const notation = { target: 't', updates: solution.updates, decimalSign: '.' } as const;
  const entered = { read, isOwn: (of: string) => of === 'x[1]' };
  return workedCell(step, { row: 0, col: 0 }, entered, solution, { notation, shown });
};

describe('as a hand works it', () => {
  const values: Readonly<Record<string, number>> = {
    'W[2]@0': 0.3,
    'W[3]@0': 0.2,
    'delta[3]': -0.25,
    'delta[2]': 0.5,
    'x[1]': 0.6,
    'x[3]': 0.7,
    'z[1]': 0.7,
    t: 1,
  };
  const all = ({ id }: Entry): number | null => values[id] ?? null;

  it('the derivative of tanh is 1 - x²', () => {
    const { line, note } = workedIn('classic-3a', 'delta[1]', all);
    expect(line.tex).toBe(
      '\\delta^{[1]}_{1}=(0.3\\cdot 0.5+0.3\\cdot 0.5+0.3\\cdot 0.5)\\cdot (1-0.6^{2})=0.288',
    );
    expect(note).toMatchObject([{}, { spoken: 'output 1' }, {}]);
  });

  it('what is left out is worked with what is there', () => {
    const { line } = workedIn('classic-1', 'delta[1]', (entry) => (entry.id === 'x[1]' ? null : all(entry)));
    expect(line.tex).toContain('\\sigma(0.7)\\cdot (1-\\sigma(0.7))');
  });

  it('softmax with cross-entropy leaves x - t', () => {
    const { line } = workedIn('classic-3b', 'delta[3]', all);
    expect(line.tex).toBe('\\delta^{[3]}_{1,1}=0.7-1=-0.3');
  });
});

it('squares are written as squares', () => {
  const { line } = workedIn('classic-1', 'E', ({ id }) => (id === 't' ? 1 : 0.5));
  expect(line.tex).toBe('E=\\frac{1}{2}\\cdot ((0.5-1)^{2}+(0.5-1)^{2})=0.25');
});

it('a sum below a line goes on after a slash', () => {
  const { line } = workedIn('classic-3b', 'x[3]', () => 0.5);
  expect(line.tex).toBe('x^{[3]}_{1,1}=\\exp(0.5)/(\\exp(0.5)+\\exp(0.5)+\\exp(0.5))=0.3333');
});

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
  beforeAll(() => {
    solution = solve(readExercise(vector));
  });

  it('it is the step’s value where every number is the right one', () => {
    for (const step of solution.steps) {
      const worked = lastCell(step, solution, ({ id, row, col }) => entryAt(solution.valueOf(id), row, col));
      expectPrintable(worked, step.id);
      const exact = entryAt(step.value, step.value.rows - 1, step.value.cols - 1);
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
      expect(worked.line.tex.match(/=/g), worked.line.tex).toHaveLength(1);
    }
  });
});
