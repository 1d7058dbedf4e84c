/** The marks of an attempt in a sentence, by what was checked. */
import type { Paragraph } from '../../src-shared/contract/pieces.ts';
import { signOf } from '../../src-shared/document/diagnosis-text.ts';
import { marksSentence } from '../../src-shared/document/marks-text.ts';
import { isToFix } from '../../src-shared/document/paper/marked.ts';
import type { Printing } from '../../src-shared/document/working.ts';
import type { StepResult, StepResults } from './attempt-results.ts';
import type { SolvedExercise } from './solved-exercise.ts';

export function marksLine(
  results: StepResults,
  { steps }: SolvedExercise,
  { notation }: Printing,
): Paragraph {
  const said = steps.flatMap(({ id }) => results.get(id) ?? []);
  const fault = said.find(isToFix);
  const idsOf = (found: readonly StepResult[]): ReadonlySet<string> =>
    new Set(found.map(({ step }) => step.id));
  // What was written down after it had been revealed earns nothing either.
  const revealed = idsOf(said.filter(({ shown, earned, grade }) => shown || earned < grade.earned));
  const outdated = idsOf(said.filter((result) => result.outdated));
  const marked = {
    earned: said.reduce((sum, { earned }) => sum + earned, 0),
    total: steps.length,
    firstFault: fault?.step.id ?? null,
    steps: new Map(said.map(({ step, grade }) => [step.id, grade])),
  };
  return [...marksSentence(marked, (id) => signOf(id, notation), revealed, outdated).pieces];
}
