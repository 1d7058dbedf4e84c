/** Keeps an exercise, so that it can be opened: the same exercise is kept once. */
import type { Started } from '../../../src-shared/contract/generator-views.ts';
import { ExerciseError } from '../../../src-shared/exercise/exercise-error.ts';
import type { Exercise } from '../../../src-shared/exercise/exercise.ts';
import { readExercise } from '../../../src-shared/exercise/read-exercise.ts';
import { trueOrigin } from '../../../src-shared/generator/true-origin.ts';
import { solve } from '../../../src-shared/solution/solve.ts';
import { attemptAt } from '../attempt-at.ts';
import { attemptProgress } from '../attempt-progress.ts';
import type { Context } from '../context.ts';
import { generatorWords as words } from './generator-words.ts';

export const no = (sentence: string): Started => ({ kind: 'refused', sentence });

/** @param exerciseId of one that can be opened */
export async function startedAs(context: Context, exerciseId: string): Promise<Started> {
  const newest = attemptAt(context, exerciseId);
  const finished = newest !== null && (await attemptProgress(context, newest)).left.length === 0;
  return { kind: 'started', exerciseId, finished };
}

/** @returns a refusal where it cannot be worked out */
export async function keepExercise(context: Context, exercise: Exercise): Promise<Started> {
  const { ports } = context;
  try {
    const { origin: claimed, id: _id, ...rest } = readExercise(exercise);
    const origin = claimed && trueOrigin(exercise);
    const plain = origin ? { ...rest, origin } : rest;
    solve(plain);
    const kept = ports.store.keepExercise({
      id: ports.newId(),
      file: JSON.stringify(plain),
      madeAt: ports.now(),
      hidden: false,
    });
    return await startedAs(context, kept.id);
  } catch (error) {
    if (!(error instanceof ExerciseError)) throw error;
    return no(words.cannotWork(error.message));
  }
}
