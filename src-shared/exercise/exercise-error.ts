/** The refusal of an exercise: one sentence that names the field. */
import { exerciseWords } from './exercise-words.ts';

/** Keys and positions (from 0) from the exercise down to a field. */
export type FieldPath = readonly (string | number)[];

/** The exercise cannot be worked with; the message names the field and what it needs. */
export class ExerciseError extends Error {
  override readonly name = 'ExerciseError';
  /** Null where it is the numbers together, not one field, that cannot be worked with. */
  readonly path: FieldPath | null;

  /** @param row of a field that is named as a whole: where in it the fault is, from 0 */
  constructor(path: FieldPath | null, reason: string, options?: ErrorOptions & { readonly row?: number }) {
    super(path === null ? reason : `${exerciseWords.field(path)}: ${reason}`, options);
    this.path = path && options?.row !== undefined ? [...path, options.row] : path;
  }
}
