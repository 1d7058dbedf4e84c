/** Everything that is said of a checked or revealed step: title, repair, the line of the statement behind it. */
import type { Answers } from '../grading/attempt.ts';
import type { StepGrade } from '../grading/grade.ts';
import type { Notation } from '../notation/symbols.ts';
import type { Exercise } from '../exercise/exercise.ts';
import type { Solution, Step } from '../solution/solve.ts';
import type { Outdated } from './checked-step.ts';
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
  readonly outdated: Outdated | null;
  readonly fromOutdated: boolean;
  readonly kept: boolean;
  /** Less than the grade's where the step was revealed before. */
  readonly earned: number;
}

interface ResultText {
  readonly title: string;
  readonly body: Paragraph[];
  /** One line that says it where the rule behind it has been explained already; else null. */
  readonly brief: Paragraph | null;
}

/** @param explained the rules that were explained already: those that this text explains are added */
export function resultText(
  result: Result,
  { exercise, solution }: { readonly exercise: Exercise; readonly solution: Solution },
  notation: Notation,
  explained: Set<string>,
): ResultText {
  const { step, grade, shown, earned, ...about } = result;
  if (shown) {
    const { title, body } = shownText(earned > 0);
    return { title, body, brief: null };
  }
  const { precision, tolerance, minimumDigits } = exercise;
  const labels = stepLabels(step, exercise);
  const isLost = earned < (about.outdated ? 1 : grade.earned);
  const asked = { precision, tolerance, minimumDigits };
  const { title, body, short } = verdictText({
    ...about,
    ...asked,
    step,
    labels,
    grade,
    isLost,
    solution,
    notation,
  });
  const statement = about.outdated ? null : conventionBehind(grade.diagnosis, exercise, notation);
  const brief = short && explained.has(short.rule) ? short.line : null;
  if (short) explained.add(short.rule);
  return { title, body: [...body, ...(statement ? [statement] : [])], brief };
}
