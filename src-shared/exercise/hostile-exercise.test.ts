/** Whatever somebody puts into an exercise file: an exercise or one sentence comes of it, at once. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyExercise } from '../../testing/any-exercise.ts';
import { repeats } from '../../testing/full-counts.ts';
import { damaged, inTime, mutated } from '../../testing/hostile-json.ts';
import { solve } from '../solution/solve.ts';
import { ExerciseError } from './exercise-error.ts';
import type { Exercise } from './exercise.ts';
import { readExercise } from './read-exercise.ts';
import { JsonError, readJson } from './read-json.ts';

const plain = {
  layers: [{ W: [[0.5, -0.5]], b: [0], activation: { name: 'tanh' } }],
  loss: 'half_sse',
  eta: 0.1,
  X: [[1], [2]],
  T: [[1]],
};

/** An exercise or one sentence. */
function readOrSentence(read: () => unknown): Exercise | null {
  try {
    return readExercise(read());
  } catch (error) {
    if (!(error instanceof ExerciseError) && !(error instanceof JsonError)) throw error;
    expect(error.message).toMatch(/^[^\n]{1,400}$/u);
    return null;
  }
}

/** A solution or one sentence. */
function solutionOrSentence(raw: unknown): void {
  const exercise = readOrSentence(() => raw);
  if (!exercise) return;
  try {
    const { steps } = solve(exercise);
    expect(steps.every(({ value }) => value.values.every(Number.isFinite))).toBe(true);
  } catch (error) {
    if (!(error instanceof ExerciseError)) throw error;
    expect(error.message).toMatch(/^[^\n]{1,400}$/u);
  }
}

const isObject = (json: unknown): json is object =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

const exercises = anyExercise({ loss: 'cross_entropy', steps: 3 });

describe('hostile files', () => {
  it('gives a solution or a sentence for any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom({}, plain), (json, around) => {
        solutionOrSentence(isObject(json) ? Object.assign({}, around, json) : json);
      }),
      { seed: 3, numRuns: repeats(20_000) },
    );
  });

  it('gives a solution or a sentence for an exercise with something strange in any place', () => {
    fc.assert(fc.property(mutated(exercises), solutionOrSentence), {
      seed: 4,
      numRuns: repeats(50_000),
    });
  });

  it.each([
    ['with something strange in any place', mutated(exercises).map((file) => JSON.stringify(file))],
    ['as a damaged text', damaged(exercises)],
  ])('reads or refuses an exercise %s within 50 ms', (_what, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        inTime(() => readOrSentence(() => readJson(text).json));
      }),
      { seed: 5, numRuns: repeats(100_000) },
    );
  });

  it('is not exhausted by depth or length', () => {
    const deep: unknown = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
    const many = Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`field ${at}`, at]));
    for (const raw of [
      deep,
      { ...plain, X: deep },
      { ...plain, tags: deep },
      { ...plain, X: new Array(1_000_000).fill([1]) },
      { ...plain, X: [new Array(1_000_000).fill(null)], T: new Array(1_000_000).fill(null) },
      { ...plain, ...many },
      { layers: [many], ...many },
      { ...plain, loss: 'x'.repeat(1_000_000), ['y'.repeat(1_000_000)]: 0 },
    ]) {
      inTime(() => readOrSentence(() => raw));
    }
    solutionOrSentence({ ...plain, tags: deep });
  });
});
