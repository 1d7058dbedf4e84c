/** The attempt that is meant: the one that is named, else the newest. */
import { ApiFailure } from '../../src-shared/contract/errors.ts';
import type { Attempt } from '../store/store.ts';
import type { Context } from './context.ts';
import type { KnownExercise } from './known-exercise.ts';

/** @throws ApiFailure notFound where the named one is not among them; null where none was begun */
export function meantAttempt<T extends { readonly id: string }>(
  attempts: readonly T[],
  attemptId?: string,
): T | null {
  if (attemptId === undefined) return attempts.at(-1) ?? null;
  const found = attempts.find(({ id }) => id === attemptId);
  if (!found) throw new ApiFailure({ code: 'notFound', what: 'attempt' });
  return found;
}

export function attemptAt(
  { ports: { store } }: Context,
  exerciseId: string,
  attemptId?: string,
): Attempt | null {
  return meantAttempt(store.attemptsAt(exerciseId), attemptId);
}

/** The attempt keeps the exercise's file, so that it stays what it was when a later version changes the exercise. */
export function createAttempt({ ports }: Context, { id: exerciseId, exercise }: KnownExercise): Attempt {
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
