/** Opens an exercise: an attempt at it where the student left it, or a fresh one. */
import type { Api } from '../../src-shared/contract/contract.ts';
import { ApiFailure } from '../../src-shared/contract/errors.ts';
import type { WorkspaceView } from '../../src-shared/contract/views.ts';
import type { Classic } from '../../src-shared/generator/classic.ts';
import type { Attempt } from '../store/store.ts';
import { readRecord } from './attempt-record.ts';
import { resultsOf } from './attempt-results.ts';
import { classicWithId, type Context } from './context.ts';
import { openRungs } from './free-hints.ts';
import { printingFor } from './printing.ts';
import { storedSettings } from './settings.ts';
import { workspaceView } from './workspace-view.ts';

export function openAttempt(context: Context): Api['attempts']['open'] {
  return async ({ exerciseId, attemptId }) => {
    const classic = classicWithId(exerciseId);
    context.drafts.flush();
    const attempts = context.ports.store.attemptsAt(exerciseId);
    if (attemptId === undefined) {
      return view(context, classic, attempts.at(-1) ?? createAttempt(context, classic));
    }
    const found = attempts.find(({ id }) => id === attemptId);
    if (!found) throw new ApiFailure({ code: 'notFound', what: 'attempt' });
    return view(context, classic, found);
  };
}

/** The earlier attempts stay in the store. */
export function restartAttempt(context: Context): Api['attempts']['restart'] {
  return async ({ exerciseId }) => {
    const classic = classicWithId(exerciseId);
    context.drafts.flush();
    return view(context, classic, createAttempt(context, classic));
  };
}

/** The attempt keeps the exercise's file, so that it stays what it was when a later version changes the exercise. */
function createAttempt({ ports }: Context, { id: exerciseId, exercise }: Classic): Attempt {
  const startedAt = ports.now();
  const attempt: Attempt = {
    id: ports.newId(),
    exerciseId,
    exercise: JSON.stringify(exercise),
    startedAt,
    touchedAt: startedAt,
    position: null,
  };
  ports.store.createAttempt(attempt);
  return attempt;
}

async function view(
  { ports: { store }, solve }: Context,
  classic: Classic,
  attempt: Attempt,
): Promise<WorkspaceView> {
  const solved = await solve(attempt.exercise);
  const record = readRecord(store, attempt.id, solved);
  const printing = printingFor(store, solved);
  const attempts = store.attemptsAt(classic.id);
  return workspaceView({
    classic,
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
