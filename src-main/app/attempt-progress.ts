/** How far an attempt has come. */
import type { Progress } from '../../src-shared/contract/views.ts';
import type { Step } from '../../src-shared/solution/solve.ts';
import type { Attempt } from '../store/store.ts';
import { readRecord, revealOf, standingOf, type AttemptRecord } from './attempt-record.ts';
import { resultsOf, type StepResult, type StepResults } from './attempt-results.ts';
import type { Context } from './context.ts';
import { printingFor } from './printing.ts';
import type { SolvedExercise } from './solved-exercise.ts';

/** How far it has come, as a list shows it. */
export interface AttemptProgress {
  readonly attempt: Attempt;
  readonly solved: SolvedExercise;
  /** Something was typed, checked or shown; otherwise it was only looked at. */
  readonly isBegun: boolean;
  /** Steps of which something was said. */
  readonly done: ReadonlySet<string>;
  readonly earned: number;
  /** Steps that have to be worked out, in writing order. */
  readonly left: readonly Step[];
}

export interface AttemptState extends AttemptProgress {
  readonly results: StepResults;
}

export async function attemptState(context: Context, attempt: Attempt): Promise<AttemptState> {
  const { solved, record } = begun(context, attempt);
  return graded(context, attempt, solved, record);
}

/** A list does not wait for large attempts to be graded: their marks are those of the newest check. */
export async function attemptProgress(
  context: Context,
  attempt: Attempt,
): Promise<AttemptProgress & { readonly results: StepResults | null }> {
  const { solved, record } = begun(context, attempt);
  const found = solved.isLarge ? saidThen(solved, record) : null;
  if (!found) return graded(context, attempt, solved, record);
  return { attempt, solved, isBegun: isBegun(attempt, record, found.done), ...found, results: null };
}

function begun({ ports, solve }: Context, attempt: Attempt) {
  const solved = solve(attempt.exercise);
  return { solved, record: readRecord(ports.store, attempt.id, solved) };
}

async function graded(
  { ports }: Context,
  attempt: Attempt,
  solved: SolvedExercise,
  record: AttemptRecord,
): Promise<AttemptState> {
  const results = await resultsOf(record, solved, printingFor(ports.store, solved));
  const done = new Set(results.keys());
  return {
    attempt,
    solved,
    isBegun: isBegun(attempt, record, done),
    done,
    earned: [...results.values()].reduce((sum, result) => sum + result.earned, 0),
    left: solved.steps.filter(({ id }) => !isSettled(results.get(id))),
    results,
  };
}

function isBegun(attempt: Attempt, { hints }: AttemptRecord, done: ReadonlySet<string>): boolean {
  return attempt.position !== null || done.size > 0 || hints.length > 0;
}

/** By what was kept with the newest check; null where that is of a version that kept nothing. */
function saidThen(
  { steps }: SolvedExercise,
  record: AttemptRecord,
): Pick<AttemptProgress, 'done' | 'earned' | 'left'> | null {
  const marks = record.checks.length === 0 ? { accepted: [], kept: [] } : record.checks.at(-1)?.marks;
  if (!marks) return null;
  const marked = new Set([...marks.accepted, ...marks.kept]);
  const said = steps.flatMap(({ id }) => {
    const standing = standingOf(record, id);
    return standing ? [{ id, shown: standing.kind === 'shown', reveal: revealOf(record, id) }] : [];
  });
  const settled = new Set(said.filter(({ id, shown }) => shown || marked.has(id)).map(({ id }) => id));
  return {
    done: new Set(said.map(({ id }) => id)),
    earned: said.filter(({ id, reveal }) => (reveal ? reveal.keepsMark : marked.has(id))).length,
    left: steps.filter(({ id }) => !settled.has(id)),
  };
}

export function progressOf({ solved, done, earned }: AttemptProgress): Progress {
  return { done: done.size, earned, total: solved.steps.length };
}

/** Right, shown, or outdated, which keeps its mark: nothing has to be worked out. */
function isSettled(result: StepResult | undefined): boolean {
  return result !== undefined && (result.shown || result.grade.earned > 0 || result.outdated !== null);
}
