/** The marks of an attempt in a sentence, by what was checked. */
import type { Paragraph } from '../../src-shared/contract/pieces.ts';
import { marksSentence } from '../../src-shared/document/marks-text.ts';
import { text } from '../../src-shared/document/prose.ts';
import { nameOf, type Printing } from '../../src-shared/document/working.ts';
import { isFault } from '../../src-shared/grading/grade.ts';
import type { StepResults } from './attempt-results.ts';
import type { SolvedExercise } from './solved-exercise.ts';

export function marksLine(results: StepResults, { steps }: SolvedExercise, printing: Printing): Paragraph {
  const said = steps.flatMap(({ id }) => results.get(id) ?? []);
  const fault = said.find(({ shown, grade }) => !shown && isFault(grade.verdict));
  const id = fault?.step.id ?? null;
  const sentence = marksSentence({
    earned: said.reduce((sum, { earned }) => sum + earned, 0),
    total: steps.length,
    firstFault: id,
    steps: new Map(said.map(({ step, grade }) => [step.id, grade])),
  });
  if (id === null) return [text(sentence)];
  const at = sentence.indexOf(id);
  return [text(sentence.slice(0, at)), nameOf(id, printing.notation), text(sentence.slice(at + id.length))];
}
