/** The grade of a whole attempt as it is now, with the texts that it is the grade of. */
import type { Printing } from '../../src-shared/document/working.ts';
import type { Grade } from '../../src-shared/grading/grade.ts';
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
  const answers = answersOf(record, solved, shown);
  const untouched = shownSteps(record, solved);
  return { answers, grade: await solved.grade({ exercise: solved.exercise, answers, untouched }) };
}
