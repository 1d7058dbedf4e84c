/** Exercises as files: what cannot be a share code travels so. */
import type { Api } from '../../../src-shared/contract/contract.ts';
import { ExerciseError } from '../../../src-shared/exercise/exercise-error.ts';
import { readExercise } from '../../../src-shared/exercise/read-exercise.ts';
import type { Context } from '../context.ts';
import { exerciseWithId } from '../known-exercise.ts';
import { generatorWords as words } from './generator-words.ts';
import { keepExercise, no } from './keep-exercise.ts';

export function readExerciseFile(context: Context): Api['generator']['readFile'] {
  return async ({ text }) => {
    try {
      return await keepExercise(context, readExercise(JSON.parse(text)));
    } catch (error) {
      if (error instanceof SyntaxError) return no(words.noFile(words.noJson));
      if (error instanceof ExerciseError) return no(words.noFile(error.message));
      throw error;
    }
  };
}

export function writeExerciseFile({ ports }: Context): Api['generator']['writeFile'] {
  return ({ exerciseId }) => {
    const { title, exercise } = exerciseWithId(ports.store, exerciseId);
    const name = title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
    return Promise.resolve({
      name: `${name === '' ? 'exercise' : name}.json`,
      text: `${JSON.stringify(exercise, null, 2)}\n`,
    });
  };
}
