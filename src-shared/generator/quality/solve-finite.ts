/** The solution of a draw, where its values stay finite. */
import { ExerciseError } from '../../exercise/exercise-error.ts';
import type { Exercise } from '../../exercise/exercise.ts';
import { solveQuickly, type Solution } from '../../solution/solve.ts';

/** @returns null where a loss has no value, or where large numbers or steps grow out of all bounds */
export function solveFinite(exercise: Exercise): Solution | null {
  try {
    return solveQuickly(exercise);
  } catch (error) {
    if (error instanceof ExerciseError) return null;
    throw error;
  }
}
