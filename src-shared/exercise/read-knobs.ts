/** Reads knobs that come from outside: every refusal is one sentence that names the field. */
import * as v from 'valibot';
import { ExerciseError } from './exercise-error.ts';
import { tellingIssue } from './fields.ts';
import { knobsSchema, type Knobs } from './knobs.ts';

/** @throws ExerciseError */
export function readKnobs(raw: unknown): Knobs {
  const parsed = v.safeParse(knobsSchema, raw, { abortEarly: true });
  if (parsed.success) return parsed.output;
  const { path, message } = tellingIssue(knobsSchema, raw, parsed.issues[0]);
  throw new ExerciseError(path, message);
}
