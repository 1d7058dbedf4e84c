/** Opens an exercise: an attempt at it where the student left it, or a fresh one. */
import type { Handlers } from '../../src-shared/contract/contract.ts';
import type { WorkspaceView } from '../../src-shared/contract/views.ts';
import type { Attempt } from '../store/store.ts';
import { attemptAt, createAttempt } from './attempt-at.ts';
import { readRecord } from './attempt-record.ts';
import { resultsOf } from './attempt-results.ts';
import type { Context } from './context.ts';
import { openRungs } from './free-hints.ts';
import { exerciseWithId, type KnownExercise } from './known-exercise.ts';
import { printingFor } from './printing.ts';
import { storedSettings } from './settings.ts';
import { waysOn } from './ways-on.ts';
import { workspaceView } from './workspace-view.ts';

export function openAttempt(context: Context): Handlers['attempts']['open'] {
  return async ({ exerciseId, attemptId }) => {
    const known = exerciseWithId(context.ports.store, exerciseId);
    context.drafts.flush();
    const attempt = attemptAt(context, exerciseId, attemptId) ?? createAttempt(context, known);
    return view(context, known, attempt);
  };
}

/** The earlier attempts stay in the store. */
export function restartAttempt(context: Context): Handlers['attempts']['restart'] {
  return async ({ exerciseId }) => {
    const known = exerciseWithId(context.ports.store, exerciseId);
    context.drafts.flush();
    return view(context, known, createAttempt(context, known));
  };
}

async function view(
  { ports: { store }, solve, grader }: Context,
  known: KnownExercise,
  attempt: Attempt,
): Promise<WorkspaceView> {
  grader.turnTo(attempt.id);
  const solved = solve(attempt.exercise);
  const record = readRecord(store, attempt.id, solved);
  const printing = printingFor(store, solved);
  const attempts = store.attemptsAt(known.id);
  return workspaceView({
    known,
    ways: waysOn(known.exercise),
    attempt,
    number: attempts.findIndex(({ id }) => id === attempt.id) + 1,
    of: attempts.length,
    solved,
    record,
    results: await resultsOf(record, solved, printing),
    hints: await openRungs(record, solved, printing),
    printing,
    settings: storedSettings(store).settings,
  });
}
