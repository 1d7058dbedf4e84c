/** Reads an exercise file: every refusal is one sentence that names the field. */
import * as v from 'valibot';
import { checkShapes } from './check-shapes.ts';
import { ExerciseError } from './exercise-error.ts';
import { exerciseSchema, type Exercise } from './exercise.ts';
import { exerciseWords as words } from './exercise-words.ts';
import { tellingIssue } from './fields.ts';
import { exerciseFormat } from './limits.ts';

/** @throws ExerciseError */
export function readExercise(raw: unknown): Exercise {
  refuseForeignFormat(raw);
  refuseWrapped(raw);
  const parsed = v.safeParse(exerciseSchema, raw, { abortEarly: true });
  if (!parsed.success) {
    const { path, message } = tellingIssue(exerciseSchema, raw, parsed.issues[0]);
    throw new ExerciseError(path, message);
  }
  checkShapes(parsed.output);
  return parsed.output;
}

/** Before anything else: a file of another version may differ in every field. */
function refuseForeignFormat(raw: unknown): void {
  if (typeof raw !== 'object' || raw === null || !('format' in raw)) return;
  const { format } = raw;
  if (format === exerciseFormat || format === undefined) return;
  const version =
    typeof format === 'string' ? /^deltadrill-exercise\/(\d{1,9})$/.exec(format)?.[1] : undefined;
  throw new ExerciseError(['format'], version ? words.newer(version) : words.otherFormat(format));
}

/** An attempt, or somebody's own file around an exercise. */
function refuseWrapped(raw: unknown): void {
  if (typeof raw !== 'object' || raw === null || !('exercise' in raw) || 'layers' in raw) return;
  if (typeof raw.exercise !== 'object' || raw.exercise === null) return;
  throw new ExerciseError(['exercise'], words.inside);
}
