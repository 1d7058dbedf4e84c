/** What counted as right when a check was made: a rule that is set later makes no try wrong. */
import * as v from 'valibot';
import { settingsSchema } from '../../src-shared/contract/settings.ts';
import type { SolvedExercise } from './solved-exercise.ts';

const names = ['tolerance', 'minimumDigits'] as const;
const rulesSchema = v.pipe(v.string(), v.parseJson(), v.partial(v.pick(settingsSchema, names)));

/** To be kept with a check. */
export function rulesText({ exercise: { tolerance, minimumDigits } }: SolvedExercise): string {
  return JSON.stringify({ tolerance, minimumDigits });
}

/** @param rules as kept with the check; null where they were not: today's hold */
export function ruledAsThen(solved: SolvedExercise, rules: string | null): SolvedExercise {
  const found = v.safeParse(rulesSchema, rules);
  return found.success ? { ...solved, exercise: { ...solved.exercise, ...found.output } } : solved;
}
