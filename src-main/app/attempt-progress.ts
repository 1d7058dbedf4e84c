/** How far an attempt has come. */
import type { Progress } from '../../src-shared/contract/views.ts';
import type { Step } from '../../src-shared/solution/solve.ts';
import type { Attempt } from '../store/store.ts';
import { readRecord } from './attempt-record.ts';
import { resultsOf, type StepResult, type StepResults } from './attempt-results.ts';
import type { Context } from './context.ts';
import { printingFor } from './printing.ts';
import type { SolvedExercise } from './solved-exercise.ts';

export interface AttemptState {
  readonly attempt: Attempt;
  readonly solved: SolvedExercise;
  readonly results: StepResults;
  /** Something was typed, checked or shown; otherwise it was only looked at. */
  readonly isBegun: boolean;
}

export async function attemptState(
  { ports: { store }, solve }: Context,
  attempt: Attempt,
): Promise<AttemptState> {
  const solved = await solve(attempt.exercise);
  const record = readRecord(store, attempt.id, solved);
  const results = await resultsOf(record, solved, printingFor(store, solved));
  const isBegun = attempt.position !== null || results.size > 0 || record.hints.length > 0;
  return { attempt, solved, results, isBegun };
}

export function progressOf({ solved, results }: AttemptState): Progress {
  const earned = [...results.values()].reduce((sum, result) => sum + result.earned, 0);
  return { done: results.size, earned, total: solved.steps.length };
}

/** Right, shown, or outdated, which keeps its mark: nothing has to be worked out. */
function isSettled(result: StepResult | undefined): boolean {
  return result !== undefined && (result.shown || result.grade.earned > 0 || result.outdated !== null);
}

/** In writing order. */
export function stepsLeft({ solved, results }: AttemptState): Step[] {
  return solved.steps.filter(({ id }) => !isSettled(results.get(id)));
}
