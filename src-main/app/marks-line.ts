/** The marks of an attempt in a sentence, by what was checked. */
import type { Paragraph } from '../../src-shared/contract/pieces.ts';
import { signOf } from '../../src-shared/document/diagnosis-text.ts';
import { marksSentence } from '../../src-shared/document/marks-text.ts';
import type { Printing } from '../../src-shared/document/working.ts';
import { isFault } from '../../src-shared/grading/grade.ts';
import type { StepResults } from './attempt-results.ts';
import type { SolvedExercise } from './solved-exercise.ts';

export function marksLine(
  results: StepResults,
  { steps }: SolvedExercise,
  { notation }: Printing,
): Paragraph {
  const said = steps.flatMap(({ id }) => results.get(id) ?? []);
  const fault = said.find(({ shown, grade }) => !shown && isFault(grade.verdict));
  // What was written down after it had been revealed earns nothing either.
  const revealed = said.filter(({ shown, earned, grade }) => shown || earned < grade.earned);
  const marked = {
    earned: said.reduce((sum, { earned }) => sum + earned, 0),
    total: steps.length,
    firstFault: fault?.step.id ?? null,
    steps: new Map(said.map(({ step, grade }) => [step.id, grade])),
  };
  const ids = new Set(revealed.map(({ step }) => step.id));
  return [...marksSentence(marked, (id) => signOf(id, notation), ids).pieces];
}
