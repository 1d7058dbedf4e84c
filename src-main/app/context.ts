/** What the use cases share. */
import { ApiFailure } from '../../src-shared/contract/errors.ts';
import { classics } from '../../src-shared/generator/classic-list.ts';
import type { Classic } from '../../src-shared/generator/classic.ts';
import type { Step } from '../../src-shared/solution/solve.ts';
import type { Attempt, RawCells } from '../store/store.ts';
import type { Drafts } from './drafts.ts';
import type { Grader } from './grading/grader.ts';
import type { Ports } from './ports.ts';
import type { ExerciseSolver, SolvedExercise } from './solved-exercise.ts';

export interface Context {
  readonly ports: Ports;
  readonly drafts: Drafts;
  readonly solve: ExerciseSolver;
  readonly grader: Grader;
}

/** @throws ApiFailure notFound */
export function classicWithId(id: string): Classic {
  const found = classics.find((classic) => classic.id === id);
  if (!found) throw new ApiFailure({ code: 'notFound', what: 'exercise' });
  return found;
}

/** @throws ApiFailure notFound */
export function attemptWithId(
  { ports, solve }: Context,
  id: string,
): { attempt: Attempt; solved: SolvedExercise } {
  const attempt = ports.store.attempt(id);
  if (!attempt) throw new ApiFailure({ code: 'notFound', what: 'attempt' });
  return { attempt, solved: solve(attempt.exercise) };
}

/** @throws ApiFailure notFound */
export function stepWithId({ steps }: SolvedExercise, id: string): Step {
  const found = steps.find((step) => step.id === id);
  if (!found) throw new ApiFailure({ code: 'notFound', what: 'step' });
  return found;
}

export function hasShapeOf({ value }: Step, cells: RawCells): boolean {
  return cells.length === value.rows && cells.every((row) => row.length === value.cols);
}

/** @throws ApiFailure invalidInput */
export function needShape(step: Step, cells: RawCells): void {
  if (hasShapeOf(step, cells)) return;
  const { rows, cols } = step.value;
  throw invalid('cells', inputSentences.shape(step.id, rows, cols));
}

/** @throws ApiFailure invalidInput */
export function needCell({ id, value }: Step, row: number, col: number): void {
  if (row >= value.rows || col >= value.cols) throw invalid('position', inputSentences.position(id));
}

/** The refusal of one field of an input. */
export function invalid(path: string, message: string): ApiFailure {
  return new ApiFailure({ code: 'invalidInput', issues: [{ path, message }] });
}

const inputSentences = {
  shape: (id: string, rows: number, cols: number) =>
    `step ${id} takes ${rows.toString()} × ${cols.toString()} cells`,
  position: (id: string) => `step ${id} has no such cell`,
} as const;
