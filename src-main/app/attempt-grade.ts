/** The grade of a whole attempt as it stands, with the texts that it is the grade of. */
import type { Printing } from '../../src-shared/document/working.ts';
import { loadCellReader } from '../../src-shared/grading/cell-text.ts';
import { grade, type Grade } from '../../src-shared/grading/grade.ts';
import { answersOf, shownSteps, type Answers, type AttemptRecord } from './attempt-record.ts';
import type { SolvedExercise } from './solved-exercise.ts';

export interface AttemptGrade {
  readonly answers: Answers;
  readonly grade: Grade;
}

export async function gradeAttempt(
  record: AttemptRecord,
  solved: SolvedExercise,
  { shown }: Printing,
): Promise<AttemptGrade> {
  const { exercise, solution, steps } = solved;
  const { precision, tolerance, minimumDigits } = exercise;
  const answers = answersOf(record, solved, shown);
  const untouched = shownSteps(record, solved);
  const read = await loadCellReader([...answers.values()].flat(2));
  return {
    answers,
    grade: grade(solution, steps, answers, { precision, read, tolerance, minimumDigits, untouched }),
  };
}
