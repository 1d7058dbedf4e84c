/** Names around the grid, and the list of what is given, for every exercise. */
import { readFileSync } from 'node:fs';
import katex from 'katex';
import { expect, it } from 'vitest';
import { readExercise } from '../exercise/read-exercise.ts';
import { classics } from '../generator/classic-list.ts';
import { solve } from '../solution/solve.ts';
import { givens, layersOf } from './given-list.ts';
import { stepLabels } from './step-labels.ts';

interface Vectors {
  readonly vectors: { readonly id: string }[];
}
const { vectors } = JSON.parse(
  readFileSync(new URL('../fixtures/vectors.json', import.meta.url), 'utf8'),
) as Vectors;

function labelsOf(raw: unknown) {
  const exercise = readExercise(raw);
  const solution = solve(exercise);
  return new Map(solution.steps.map((step) => [step.id, { step, ...stepLabels(step, exercise) }]));
}

it('names shapes, rows and columns in words', () => {
  const labels = labelsOf(classics[0]?.exercise);
  const shape = (id: string): string | undefined => labels.get(id)?.shape;
  expect(['z[1]', 'E', 'dW[1]', 'b[2]', 'class'].map(shape)).toEqual([
    '3 units',
    'one number',
    '3 × 5',
    '2 units',
    'one of 2 classes',
  ]);
  expect(labels.get('W[1]')?.colLabels.at(-1)).toBe('from input 5');
  expect(labels.get('W[2]')?.colLabels.at(-1)).toBe('from unit 3');
  expect(labels.get('query.x[2]')?.colLabels).toEqual(['Query']);
  expect(labels.get('class')?.options).toEqual(['Class 1', 'Class 2']);
  expect(labelsOf(classics[2]?.exercise).get('delta[3]')).toMatchObject({
    shape: '3 units × 2 examples',
    rowLabels: ['1', '2', '3'],
    colLabels: ['Example 1', 'Example 2'],
  });
});

it('keeps the numbers of the examples that an update uses', () => {
  const exercise = { ...classics[2]?.exercise, steps: 2, updates: [{ examples: [2] }, { examples: [2, 1] }] };
  const labels = labelsOf(exercise);
  expect(labels.get('z[1]')?.colLabels).toEqual(['Example 2']);
  expect(labels.get('z[1]@2')?.colLabels).toEqual(['Example 2', 'Example 1']);
});

it.each(vectors.map((vector) => [vector.id, vector] as const))('fits every step of %s', (_, vector) => {
  for (const { step, shape, rowLabels, colLabels } of labelsOf(vector).values()) {
    expect([rowLabels.length, colLabels.length]).toEqual([step.value.rows, step.value.cols]);
    expect(shape).not.toBe('');
  }
});

it.each(vectors.map((vector) => [vector.id, vector] as const))('gives all that %s reads', (_, vector) => {
  const exercise = readExercise(vector);
  const solution = solve(exercise);
  const given = givens(solution, { target: 't', updates: solution.updates, decimalSign: '.' });
  const known = [...given, ...solution.steps].map(({ id }) => id);
  expect(new Set(known).size).toBe(known.length);
  expect(solution.steps.flatMap(({ operands }) => operands).filter((id) => !known.includes(id))).toEqual([]);
  for (const { tex, value, spoken } of given) {
    expect([spoken, value.spoken].join(' ')).toMatch(/^[a-z0-9.,:; ]+$/i);
    expect(() => katex.renderToString(`${tex}=${value.tex}`, { strict: 'error' })).not.toThrow();
  }
  expect(layersOf(exercise).map(({ units }) => units)).toEqual([
    exercise.X.length,
    ...exercise.layers.map(({ W }) => W.length),
  ]);
});
