/** Everything that is said of a checked or revealed step: title, repair, the line of the statement behind it. */
import type { Answers } from '../grading/attempt.ts';
import type { StepGrade } from '../grading/grade.ts';
import type { Notation } from '../notation/symbols.ts';
import type { Exercise } from '../exercise/exercise.ts';
import type { Solution, Step } from '../solution/solve.ts';
import { conventionBehind } from './convention-behind.ts';
import type { Paragraph } from './prose.ts';
import { stepLabels } from './step-labels.ts';
import { shownText, verdictText } from './verdict-text.ts';

interface Result {
  readonly step: Step;
  readonly grade: StepGrade;
  /** The whole attempt, by which it was graded. */
  readonly answers: Answers;
  /** Revealed, and not checked since. */
  readonly shown: boolean;
  readonly outdatedBy: string | null;
  /** Less than the grade's where the step was revealed before. */
  readonly earned: number;
}

export function resultText(
  { step, grade, answers, shown, outdatedBy, earned }: Result,
  { exercise, solution }: { readonly exercise: Exercise; readonly solution: Solution },
  notation: Notation,
): { title: string; body: Paragraph[] } {
  if (shown) return { title: shownText.title, body: shownText.body };
  const { precision, tolerance, minimumDigits } = exercise;
  const labels = stepLabels(step, exercise);
  const isLost = earned < grade.earned;
  const asked = { precision, tolerance, minimumDigits };
  const about = { step, labels, grade, outdatedBy, isLost };
  const said = verdictText({ ...about, ...asked, solution, notation, answers });
  const statement = conventionBehind(grade.diagnosis, exercise, notation);
  return { title: said.title, body: [...said.body, ...(statement ? [statement] : [])] };
}
