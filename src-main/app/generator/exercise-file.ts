/** Exercises as files: what cannot be a share code travels so. */
import type { Handlers } from '../../../src-shared/contract/contract.ts';
import { ExerciseError } from '../../../src-shared/exercise/exercise-error.ts';
import type { Exercise } from '../../../src-shared/exercise/exercise.ts';
import { limits } from '../../../src-shared/exercise/limits.ts';
import { readExercise } from '../../../src-shared/exercise/read-exercise.ts';
import { JsonError, readJson, type JsonText } from '../../../src-shared/exercise/read-json.ts';
import type { Context } from '../context.ts';
import { exerciseWithId } from '../known-exercise.ts';
import { generatorWords as words } from './generator-words.ts';
import { keepExercise, no } from './keep-exercise.ts';

export function readExerciseFile(context: Context): Handlers['generator']['readFile'] {
  return async ({ text }) => {
    const exercise = exerciseIn(text);
    return typeof exercise === 'string' ? no(exercise) : keepExercise(context, exercise);
  };
}

/** @returns a sentence that names the line where there is no exercise */
function exerciseIn(text: string): Exercise | string {
  let lineOf: JsonText['lineOf'] = () => 1;
  try {
    const found = readJson(text, { most: limits.file.opened });
    lineOf = found.lineOf;
    return readExercise(found.json);
  } catch (error) {
    if (error instanceof JsonError) return words.noFile(error.line, error.message);
    if (error instanceof ExerciseError) return words.noFile(lineOf(error.path ?? []), error.message);
    throw error;
  }
}

export function writeExerciseFile({ ports }: Context): Handlers['generator']['writeFile'] {
  return ({ exerciseId }) => {
    const { title, exercise } = exerciseWithId(ports.store, exerciseId);
    const name = title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
    return {
      name: `${name === '' ? 'exercise' : name}.json`,
      text: `${JSON.stringify(exercise, null, 2)}\n`,
    };
  };
}
