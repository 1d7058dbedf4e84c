/** Documents of any exercise compile, and whatever its size nothing leaves a page. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerKey } from '../../src-shared/document/paper/answer-key.ts';
import type { PaperOptions } from '../../src-shared/document/paper/paper-options.ts';
import { questionSheet } from '../../src-shared/document/paper/question-sheet.ts';
import type { Subject } from '../../src-shared/document/paper/subject.ts';
import { workedSolution } from '../../src-shared/document/paper/worked-solution.ts';
import { losses } from '../../src-shared/network/loss-list.ts';
import { readExercise } from '../../src-shared/exercise/read-exercise.ts';
import { anyExercise } from '../../testing/any-exercise.ts';
import { randomSubject, subjectOf } from '../../testing/exercise-subject.ts';
import { repeats } from '../../testing/full-counts.ts';
import { hasPoppler, pdfPages } from '../../testing/read-pdf.ts';
import { paperOptionsFor } from '../../testing/paper-options.ts';
import { realTypesetter } from '../../testing/real-pages.ts';
import type { Typesetter } from './typesetter.ts';

let typesetter: Typesetter;
beforeAll(() => (typesetter = realTypesetter()));
afterAll(() => {
  typesetter.close();
});

const optionsFor = (subject: Subject): PaperOptions => {
  const usual = paperOptionsFor(subject, { mistakes: true });
  return {
    ...usual,
    notation: { ...usual.notation, decimalSign: ',' },
    shown: { ...usual.shown, decimalSign: ',' },
  };
};

it.each(losses.map(({ name }) => name))('compiles with the loss %s', async (loss) => {
  await fc.assert(
    fc.asyncProperty(anyExercise({ loss, steps: 2 }), async (raw) => {
      const subject = randomSubject(raw);
      if (!subject) return;
      for (const make of [workedSolution, questionSheet, answerKey]) {
        expect((await typesetter.pdf(make(subject, optionsFor(subject)))).length).toBeGreaterThan(1000);
      }
    }),
    { seed: 6, numRuns: repeats(100, 0.04) },
  );
});

/** A network with two layers of `units`, its numbers of three decimals. */
function largeExercise(units: number, examples: number) {
  const entry = (row: number, col: number): number => ((row * 37 + col * 101) % 1999) / 1000 - 1;
  const matrix = (cols: number) =>
    Array.from({ length: units }, (_, row) => Array.from({ length: cols }, (__, col) => entry(row, col)));
  const layer = (name: string) => ({ W: matrix(units), b: matrix(1).flat(), activation: { name } });
  return {
    layers: [layer('tanh'), layer('sigmoid')],
    loss: 'half_sse',
    reduction: 'sum',
    eta: 0.1,
    steps: 1,
    X: matrix(examples),
    T: matrix(examples),
    query: matrix(1).flat(),
  };
}

it.skipIf(!hasPoppler).each([
  [8, 6],
  [14, 3],
  [22, 2],
  [40, 20],
])('keeps %i units and %i examples on the pages', async (units, examples) => {
  const subject = subjectOf(readExercise(largeExercise(units, examples)));
  for (const make of [workedSolution, questionSheet, answerKey]) {
    const pdf = await typesetter.pdf(make(subject, optionsFor(subject)));
    for (const { width, height, words } of pdfPages(pdf)) {
      for (const { text, xMin, xMax, yMin, yMax } of words) {
        expect(Math.min(xMin, yMin), text).toBeGreaterThan(25);
        expect(xMax, text).toBeLessThan(width - 58);
        expect(yMax, text).toBeLessThan(height - 40);
      }
    }
  }
});
