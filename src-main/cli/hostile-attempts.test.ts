/** Whatever somebody puts into an attempt: marks or one sentence come of it, and its reading is quick. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { repeats } from '../../testing/full-counts.ts';
import { damaged, inTime, mutated } from '../../testing/hostile-json.ts';
import { readExercise } from '../../src-shared/exercise/read-exercise.ts';
import { JsonError, readJson } from '../../src-shared/exercise/read-json.ts';
import { solve } from '../../src-shared/solution/solve.ts';
import { InputError } from './exercise-pieces.ts';
import { gradeText } from './grade.ts';
import { AnswerError, readAnswers } from './read-answers.ts';

const exercise = {
  layers: [
    { W: [[0.5, -0.5]], b: [0.1], activation: { name: 'tanh' } },
    { W: [[1], [-2]], b: [0, 0.3], activation: { name: 'softmax' } },
  ],
  loss: 'cross_entropy',
  eta: 0.1,
  steps: 2,
  X: [[1], [2]],
  T: [[1], [0]],
  query: [1, 0],
};
const { steps } = solve(readExercise(exercise));
const answers = Object.fromEntries(
  steps.map(({ id, value }) => [
    id,
    Array.from({ length: value.rows }, (_row, at) =>
      value.values.slice(at * value.cols, (at + 1) * value.cols).map((cell) => cell.toPrecision(4)),
    ),
  ]),
);

async function marksOrSentence(text: string): Promise<void> {
  try {
    for await (const line of gradeText(text, 'a stream')) expect(JSON.parse(line)).toHaveProperty('marks');
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.message).toMatch(/^a stream(, line \d+)?: [^\n]{1,800}$/u);
  }
}

it.each([
  [
    'with something strange in any place',
    mutated(fc.constant({ exercise, answers })).map((file) => JSON.stringify(file)),
  ],
  ['as a damaged text', damaged(fc.constant({ exercise, answers }))],
])('marks or refuses an attempt %s', async (_what, texts) => {
  await fc.assert(fc.asyncProperty(texts, marksOrSentence), { seed: 1, numRuns: repeats(5000) });
});

it('reads or refuses answers with something strange in any place within 50 ms', () => {
  fc.assert(
    fc.property(mutated(fc.constant(answers)), (file) => {
      const text = JSON.stringify(file);
      inTime(() => {
        try {
          readAnswers(readJson(text).json, steps);
        } catch (error) {
          if (!(error instanceof AnswerError) && !(error instanceof JsonError)) throw error;
        }
      });
    }),
    { seed: 2, numRuns: repeats(100_000) },
  );
});
