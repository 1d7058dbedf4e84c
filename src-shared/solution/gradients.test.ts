/** Properties over every activation and loss: gradients against finite differences, equivalents against formulas. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyExercise, layerChoices, type RawExercise } from '../../testing/any-exercise.ts';
import { repeats } from '../../testing/full-counts.ts';
import { evaluate } from '../algebra/evaluate.ts';
import { entryAt } from '../algebra/matrix.ts';
import { ExerciseError } from '../exercise/exercise-error.ts';
import { readExercise } from '../exercise/read-exercise.ts';
import { losses } from '../network/loss-list.ts';
import { solve, type Solution } from './solve.ts';
import type { StepKindName } from './step-kind.ts';

const cases = layerChoices.flatMap((output) =>
  losses.map(({ name: loss }) => ({
    output,
    loss,
    called: output.expr ?? `${output.name} ${output.alpha ?? ''}`,
  })),
);

/** Skips the networks that an exercise cannot be made of, such as a logarithm of a negative output. */
function solved(raw: RawExercise): Solution {
  try {
    return solve(readExercise(raw));
  } catch (error) {
    if (error instanceof ExerciseError) fc.pre(false);
    throw error;
  }
}

const h = 1e-5;

const entriesOf = ({ steps }: Solution, kind: StepKindName, layer?: number): number[] =>
  steps
    .filter((step) => step.kind.name === kind && (layer === undefined || step.place.layer === layer))
    .flatMap(({ value }) => [...value.values]);

/** Where there is no derivative, and no number that comes close to it. */
function isNearKink(solution: Solution): boolean {
  return entriesOf(solution, 'netInput').some((z) => Math.abs(z) < 0.01);
}

/** At the ends of a logarithm everything is steep. */
function isSteep(solution: Solution, { loss, layers }: RawExercise): boolean {
  if (!loss.includes('entropy')) return false;
  const end = loss === 'binary_cross_entropy' ? 0.95 : Infinity;
  return entriesOf(solution, 'output', layers.length).some((x) => x < 0.05 || x > end);
}

function lossOf(raw: RawExercise): number {
  return entryAt(solve(readExercise(raw)).valueOf('E'), 0, 0);
}

function withEntry(
  raw: RawExercise,
  layer: number,
  move: (layer: { W: number[][]; b: number[] }) => void,
): RawExercise {
  const copy = structuredClone(raw) as RawExercise & { layers: { W: number[][]; b: number[] }[] };
  const changed = copy.layers[layer];
  if (changed) move(changed);
  return copy;
}

/** dE/dw of one weight or bias by central differences. */
function numeric(
  raw: RawExercise,
  layer: number,
  move: (layer: { W: number[][]; b: number[] }, by: number) => void,
): number {
  const [up, down] = [
    lossOf(withEntry(raw, layer, (part) => move(part, h))),
    lossOf(withEntry(raw, layer, (part) => move(part, -h))),
  ];
  return (up - down) / (2 * h);
}

function expectSlope(got: number, numerical: number, place: string): void {
  expect(Math.abs(got - numerical), `${place}: ${got}, ${numerical}`).toBeLessThanOrEqual(
    2e-6 * (1 + Math.abs(numerical)),
  );
}

/** delta is that of each example alone: the gradient of the bias in an exercise with that example only. */
function checkDeltas(raw: RawExercise, { valueOf }: Solution): void {
  for (const example of (raw.X[0] ?? []).keys()) {
    const pick = (rows: readonly (readonly number[])[]): number[][] =>
      rows.map((row) => [row[example] ?? NaN]);
    const alone = { ...raw, X: pick(raw.X), T: pick(raw.T) };
    for (const [layer, { b }] of raw.layers.entries()) {
      for (const unit of b.keys()) {
        const slope = numeric(alone, layer, (part, by) => (part.b[unit] = (part.b[unit] ?? NaN) + by));
        expectSlope(entryAt(valueOf(`delta[${layer + 1}]`), unit, example), slope, `delta[${layer + 1}]`);
      }
    }
  }
}

function checkGradients(raw: RawExercise, { valueOf }: Solution): void {
  for (const [layer, { W }] of raw.layers.entries()) {
    for (const [unit, row] of W.entries()) {
      const ofBias = numeric(raw, layer, (part, by) => (part.b[unit] = (part.b[unit] ?? NaN) + by));
      expectSlope(entryAt(valueOf(`db[${layer + 1}]`), unit, 0), ofBias, `db[${layer + 1}]`);
      for (const input of row.keys()) {
        const ofWeight = numeric(raw, layer, (part, by) => {
          const weights = part.W[unit] as number[];
          weights[input] = (weights[input] ?? NaN) + by;
        });
        expectSlope(entryAt(valueOf(`dW[${layer + 1}]`), unit, input), ofWeight, `dW[${layer + 1}]`);
      }
    }
  }
}

describe.each(cases)('$called with $loss', ({ output, loss }) => {
  it('has the gradients that finite differences give', () => {
    const property = fc.property(anyExercise({ output, loss }), (drawn) => {
      // Hardly any update: the loss after it has a value too.
      const raw = { ...drawn, eta: 1e-9 };
      const solution = solved(raw);
      fc.pre(!isNearKink(solution) && !isSteep(solution, raw));
      checkDeltas(raw, solution);
      checkGradients(raw, solution);
    });
    fc.assert(property, { seed: 7, numRuns: repeats(100, 0.03), maxSkipsPerRun: 2000 });
  });

  it('has the same value by every equivalent formula', () => {
    const property = fc.property(anyExercise({ output, loss, steps: 2 }), (raw) => {
      const solution = solved(raw);
      fc.pre(!isSteep(solution, raw));
      const { steps, valueOf } = solution;
      for (const { id, kind, place, value } of steps) {
        for (const formula of kind.equivalents(place)) {
          const other = evaluate(formula, valueOf);
          const largest = Math.max(...value.values.map(Math.abs));
          expect([other.rows, other.cols], id).toEqual([value.rows, value.cols]);
          other.values.forEach((entry, at) => {
            expect(Math.abs(entry - (value.values[at] ?? NaN)), id).toBeLessThanOrEqual(1e-9 * (largest + 1));
          });
        }
      }
    });
    fc.assert(property, { seed: 8, numRuns: repeats(300), maxSkipsPerRun: 2000 });
  });
});
