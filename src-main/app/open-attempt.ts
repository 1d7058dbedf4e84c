/** Opens an exercise: an attempt at it where the student left it, or a fresh one. */
import type { Api } from '../../src-shared/contract/contract.ts';
import { ApiFailure } from '../../src-shared/contract/errors.ts';
import type { WorkspaceView } from '../../src-shared/contract/views.ts';
import type { Attempt } from '../store/store.ts';
import { readRecord } from './attempt-record.ts';
import { resultsOf } from './attempt-results.ts';
import type { Context } from './context.ts';
import { openRungs } from './free-hints.ts';
import { exerciseWithId, type KnownExercise } from './known-exercise.ts';
import { printingFor } from './printing.ts';
import { storedSettings } from './settings.ts';
import { waysOn } from './ways-on.ts';
import { workspaceView } from './workspace-view.ts';

export function openAttempt(context: Context): Api['attempts']['open'] {
  return async ({ exerciseId, attemptId }) => {
    const known = exerciseWithId(context.ports.store, exerciseId);
    context.drafts.flush();
    const attempts = context.ports.store.attemptsAt(exerciseId);
    if (attemptId === undefined) {
      return view(context, known, attempts.at(-1) ?? createAttempt(context, known));
    }
    const found = attempts.find(({ id }) => id === attemptId);
    if (!found) throw new ApiFailure({ code: 'notFound', what: 'attempt' });
    return view(context, known, found);
  };
}

/** The earlier attempts stay in the store. */
export function restartAttempt(context: Context): Api['attempts']['restart'] {
  return async ({ exerciseId }) => {
    const known = exerciseWithId(context.ports.store, exerciseId);
    context.drafts.flush();
    return view(context, known, createAttempt(context, known));
  };
}

/** The attempt keeps the exercise's file, so that it stays what it was when a later version changes the exercise. */
function createAttempt({ ports }: Context, { id: exerciseId, exercise }: KnownExercise): Attempt {
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
  known: KnownExercise,
  attempt: Attempt,
): Promise<WorkspaceView> {
  const solved = await solve(attempt.exercise);
  const record = readRecord(store, attempt.id, solved);
  const printing = printingFor(store, solved);
  const attempts = store.attemptsAt(known.id);
  return workspaceView({
    known,
    ways: await waysOn(known.exercise),
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
