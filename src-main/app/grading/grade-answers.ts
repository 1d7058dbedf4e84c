/** What an attempt is graded from, and how, in whichever thread; and the grade in a form that can be sent from one to the other. */
import { formulaOf, formulaText } from '../../../src-shared/algebra/formula-text.ts';
import type { Exercise } from '../../../src-shared/exercise/exercise.ts';
import type { Answers } from '../../../src-shared/grading/attempt.ts';
import { grade, type Grade, type GradeOptions, type StepGrade } from '../../../src-shared/grading/grade.ts';
import type { Diagnosis } from '../../../src-shared/grading/judgement.ts';
import type { Solution, Step } from '../../../src-shared/solution/solve.ts';

export interface GradeTask {
  /** With the rules that hold. */
  readonly exercise: Exercise;
  readonly answers: Answers;
  /** Steps that count as their right values. */
  readonly untouched: ReadonlySet<string>;
}

/** Steps that are judged so far, of those that were answered. */
export interface GradeNews {
  readonly done: number;
  readonly of: number;
}

interface Worked {
  readonly solution: Solution;
  readonly steps: readonly Step[];
}

export function gradeAnswers(
  { exercise, answers, untouched }: GradeTask,
  { solution, steps }: Worked,
  onStep?: GradeOptions['onStep'],
): Grade {
  const { precision, tolerance, minimumDigits } = exercise;
  return grade(solution, steps, answers, { precision, tolerance, minimumDigits, untouched, onStep });
}

type Known = Extract<Diagnosis, { labels: unknown }>;
/** Functions cannot be sent: the formulas are texts. */
type SentDiagnosis =
  Exclude<Diagnosis, Known> | (Omit<Known, 'formula'> & { readonly formula: string | null });
export type SentGrade = Omit<Grade, 'steps'> & {
  readonly steps: readonly (readonly [
    string,
    Omit<StepGrade, 'diagnosis'> & { readonly diagnosis: SentDiagnosis | null },
  ])[];
};

export function sentGrade({ steps, ...rest }: Grade): SentGrade {
  const sent = (diagnosis: Diagnosis | null): SentDiagnosis | null =>
    diagnosis && 'labels' in diagnosis
      ? { ...diagnosis, formula: diagnosis.formula && formulaText(diagnosis.formula) }
      : diagnosis;
  return {
    ...rest,
    steps: [...steps].map(([id, step]) => [id, { ...step, diagnosis: sent(step.diagnosis) }]),
  };
}

export function gradeFrom({ steps, ...rest }: SentGrade): Grade {
  const received = (diagnosis: SentDiagnosis | null): Diagnosis | null =>
    diagnosis && 'labels' in diagnosis
      ? { ...diagnosis, formula: diagnosis.formula === null ? null : formulaOf(diagnosis.formula) }
      : diagnosis;
  return {
    ...rest,
    steps: new Map(steps.map(([id, step]) => [id, { ...step, diagnosis: received(step.diagnosis) }])),
  };
}
