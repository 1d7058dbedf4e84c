/** The exercise of an attempt, read from its file and worked out. */
import type { Settings } from '../../src-shared/contract/settings.ts';
import { ExerciseError } from '../../src-shared/exercise/exercise-error.ts';
import type { Exercise } from '../../src-shared/exercise/exercise.ts';
import { cellsOf, mostCells } from '../../src-shared/grading/effort.ts';
import type { Grade } from '../../src-shared/grading/grade.ts';
import { askedSteps } from '../../src-shared/solution/asked-steps.ts';
import { solve, type Solution, type Step } from '../../src-shared/solution/solve.ts';
import { storeSentences } from '../store/sentences.ts';
import { StoreError } from '../store/store.ts';
import { gradeAnswers, type GradeTask } from './grading/grade-answers.ts';
import type { Grader } from './grading/grader.ts';
import { keptFile } from './kept-file.ts';

export interface SolvedExercise {
  readonly exercise: Exercise;
  readonly solution: Solution;
  /** What the student is asked for, in writing order. */
  readonly steps: readonly Step[];
  /** It has so many cells that grading an attempt at it takes long. */
  readonly isLarge: boolean;
  /** Grades answers to it: those to a large one in a worker. */
  readonly grade: (task: GradeTask) => Promise<Grade>;
}

/** @throws StoreError when a file that was stored cannot be read any more */
export type ExerciseSolver = (file: string) => SolvedExercise;

const mostKept = 32;

/** A file's text never changes, and every keystroke needs its steps: what was worked out is kept. */
export function createExerciseSolver(grader: Pick<Grader, 'grade'>): ExerciseSolver {
  const kept = new Map<string, SolvedExercise>();
  return (file) => {
    const known = kept.get(file);
    if (known) return known;
    if (kept.size >= mostKept) kept.clear();
    const solved = solveFile(file, grader);
    kept.set(file, solved);
    return solved;
  };
}

function solveFile(file: string, grader: Pick<Grader, 'grade'>): SolvedExercise {
  const exercise = keptFile(file);
  try {
    const solution = solve(exercise);
    const worked = { solution, steps: askedSteps(solution, exercise) };
    const isLarge = cellsOf(solution) > mostCells;
    const grade = async (task: GradeTask): Promise<Grade> =>
      isLarge ? await grader.grade(task) : gradeAnswers(task, worked);
    return { exercise, ...worked, isLarge, grade };
  } catch (error) {
    if (!(error instanceof ExerciseError)) throw error;
    throw new StoreError(storeSentences.damagedRow(error.message), { cause: error });
  }
}

/** What counts as right, by the settings. */
type Rules = Pick<Settings, 'tolerance' | 'minimumDigits'>;

/** The exercise's own rule of what counts as right holds before the one that is set. */
export function withRules(solve: ExerciseSolver, settings: () => Rules): ExerciseSolver {
  return (file) => {
    const solved = solve(file);
    const { tolerance, minimumDigits } = settings();
    return { ...solved, exercise: { tolerance, minimumDigits, ...solved.exercise } };
  };
}
