/** Opens an exercise: the newest attempt at it where the student left it, or a fresh one. */
import type { Api } from '../../src-shared/contract/contract.ts';
import type { WorkspaceView } from '../../src-shared/contract/views.ts';
import type { Classic } from '../../src-shared/generator/classic.ts';
import type { Attempt } from '../store/store.ts';
import { attemptResults } from './attempt-results.ts';
import { classicWithId, type Context } from './context.ts';
import { workspaceView } from './workspace-view.ts';

export function openAttempt(context: Context): Api['attempts']['open'] {
  return async ({ exerciseId }) => {
    const classic = classicWithId(exerciseId);
    context.drafts.flush();
    const newest = context.ports.store.newestAttempts().find((attempt) => attempt.exerciseId === exerciseId);
    return view(context, classic, newest ?? createAttempt(context, classic));
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

async function view({ ports, solve }: Context, classic: Classic, attempt: Attempt): Promise<WorkspaceView> {
  const solved = await solve(attempt.exercise);
  return workspaceView({
    classic,
    attempt,
    solved,
    drafts: ports.store.drafts(attempt.id),
    results: await attemptResults(ports.store, attempt.id, solved),
  });
}
