/** One cell of a formula: it has the formula's value, and is made of exactly what its value depends on. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readExercise } from '../exercise/read-exercise.ts';
import { solve, type Solution, type Step } from '../solution/solve.ts';
import { cellOf, entryName } from './cell.ts';
import { evaluate } from './evaluate.ts';
import { matmul, ref, sum, transpose, type Formula } from './formula.ts';
import { entryAt, type Matrix } from './matrix.ts';
import { provenance } from './provenance.ts';
import { evaluateScalar } from './scalar.ts';
import { formulaShape } from './formula-shape.ts';

interface Vectors {
  readonly vectors: { readonly id: string }[];
}
const load = (name: string): Vectors['vectors'] =>
  (JSON.parse(readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')) as Vectors).vectors;
const vectors = [...load('vectors.json'), ...load('sheet.json')];

function valuesOf(formula: Formula, row: number, col: number, valueOf: Solution['valueOf']) {
  const entries = provenance(formula, row, col, valueOf);
  return Object.fromEntries(
    entries.map((entry) => [entryName(entry), entryAt(valueOf(entry.id), entry.row, entry.col)]),
  );
}

const places = ({ rows, cols }: Matrix): [number, number][] =>
  Array.from({ length: rows * cols }, (_, at) => [Math.floor(at / cols), at % cols]);

/** The formula's value with one entry moved. */
function moved(step: Step, { valueOf }: Solution, id: string, at: number): Matrix {
  return evaluate(step.formula, (name) => {
    const value = valueOf(name);
    const values = value.values.map((entry, place) => (place === at ? entry + 0.37 : entry));
    return name === id ? { ...value, values } : value;
  });
}

describe.each(vectors.map((vector) => [vector.id, vector] as const))('in %s, a cell', (_id, vector) => {
  it('has the value of the formula', () => {
    const { steps, valueOf } = solve(readExercise(vector));
    for (const { id, kind, place, formula, value } of steps.filter(({ id: name }) => name !== 'class')) {
      for (const form of [formula, ...kind.equivalents(place)]) {
        expect(formulaShape(form, valueOf)).toMatchObject({ rows: value.rows, cols: value.cols });
        for (const [row, col] of places(value)) {
          const cell = evaluateScalar(cellOf(form, row, col, valueOf), valuesOf(form, row, col, valueOf));
          const exact = entryAt(value, row, col);
          expect(Math.abs(cell - exact), id).toBeLessThan(1e-9 * Math.max(1, Math.abs(exact)));
        }
      }
    }
  });

  it('depends on no entry that it is not made of', () => {
    const solution = solve(readExercise(vector));
    for (const step of solution.steps.filter(({ value }) => value.values.length <= 12)) {
      const [row, col] = [step.value.rows - 1, step.value.cols - 1];
      const unmoved = evaluate(step.formula, solution.valueOf);
      const made = new Set(provenance(step.formula, row, col, solution.valueOf).map(entryName));
      for (const id of step.operands) {
        const { values, cols } = solution.valueOf(id);
        values.forEach((_, at) => {
          if (made.has(entryName({ id, row: Math.floor(at / cols), col: at % cols }))) return;
          const changed = entryAt(moved(step, solution, id, at), row, col);
          expect(changed, `${step.id} of ${id}`).toBe(entryAt(unmoved, row, col));
        });
      }
    }
  });
});

describe('provenance', () => {
  const shape = (id: string) => ({ A: { rows: 2, cols: 3 }, B: { rows: 3, cols: 2 } })[id] ?? expect.fail();

  it('is a row with a column in a product', () => {
    const made = provenance(matmul(ref('A'), ref('B')), 1, 0, shape);
    expect(made.map(entryName)).toEqual(['A|1|0', 'B|0|0', 'A|1|1', 'B|1|0', 'A|1|2', 'B|2|0']);
  });

  it('follows transposes and sums', () => {
    expect(provenance(transpose(ref('A')), 2, 1, shape).map(entryName)).toEqual(['A|1|2']);
    expect(provenance(sum('rows', ref('A')), 1, 0, shape).map(entryName)).toEqual([
      'A|1|0',
      'A|1|1',
      'A|1|2',
    ]);
    expect(provenance({ op: 'argmax', of: ref('B') }, 0, 0, shape)).toHaveLength(6);
  });
});
