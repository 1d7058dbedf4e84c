/** An exercise file that the store has kept. */
import { ExerciseError } from '../../src-shared/exercise/exercise-error.ts';
import type { Exercise } from '../../src-shared/exercise/exercise.ts';
import { readExercise } from '../../src-shared/exercise/read-exercise.ts';
import { storeSentences } from '../store/sentences.ts';
import { StoreError } from '../store/store.ts';

/** @throws StoreError when it cannot be read any more */
export function keptFile(file: string): Exercise {
  try {
    return readExercise(JSON.parse(file));
  } catch (error) {
    if (!(error instanceof ExerciseError) && !(error instanceof SyntaxError)) throw error;
    throw new StoreError(storeSentences.damagedRow(error.message), { cause: error });
  }
}
