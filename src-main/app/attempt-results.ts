/** The newest check of each step of an attempt, graded again from the raw text. */
import { loadCellReader } from '../../src-shared/grading/cell-text.ts';
import { grade, type Grade, type StepGrade } from '../../src-shared/grading/grade.ts';
import type { Step } from '../../src-shared/solution/solve.ts';
import type { RawCells, Store } from '../store/store.ts';
import { hasShapeOf } from './context.ts';
import type { SolvedExercise } from './solved-exercise.ts';

export interface CheckedStep {
  readonly step: Step;
  /** The raw text that was checked. */
  readonly cells: RawCells;
  readonly grade: StepGrade;
}

export type Answers = ReadonlyMap<string, RawCells>;

/** What the student has written for each step: what was checked last, else what stands there. */
export function answersOf(store: Store, attemptId: string, { steps }: SolvedExercise): Answers {
  const entries = [...store.drafts(attemptId), ...store.checks(attemptId)];
  const fitting = entries.filter(({ step: id, cells }) => {
    const step = steps.find((candidate) => candidate.id === id);
    return step !== undefined && hasShapeOf(step, cells);
  });
  return new Map(fitting.map(({ step, cells }) => [step, cells]));
}

export async function gradeAnswers(
  { exercise, solution, steps }: SolvedExercise,
  answers: Answers,
): Promise<Grade> {
  const read = await loadCellReader([...answers.values()].flat(2));
  return grade(solution, steps, answers, { precision: exercise.precision, read });
}

/** @returns by step id, the one checked last at the end */
export async function attemptResults(
  store: Store,
  attemptId: string,
  solved: SolvedExercise,
): Promise<ReadonlyMap<string, CheckedStep>> {
  // A step that was checked again moves to the end.
  const checked = [
    ...new Set(
      store
        .checks(attemptId)
        .map(({ step }) => step)
        .reverse(),
    ),
  ].reverse();
  if (checked.length === 0) return new Map();
  const answers = answersOf(store, attemptId, solved);
  const grades = await gradeAnswers(solved, answers);
  return new Map(
    checked.flatMap((id) => {
      const step = solved.steps.find((candidate) => candidate.id === id);
      const found = grades.steps.get(id);
      const cells = answers.get(id);
      return step && found && cells ? [[id, { step, cells, grade: found }] as const] : [];
    }),
  );
}
