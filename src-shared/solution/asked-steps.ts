/** The steps of a solution that an exercise asks for. */
import type { Exercise } from '../exercise/exercise.ts';
import type { Solution, Step } from './solve.ts';
import { stepWords } from './step-words.ts';

/** @returns those of the exercise's tasks, in writing order */
export function askedSteps({ steps }: Solution, { tasks }: Exercise): readonly Step[] {
  return steps.filter(({ kind }) => tasks.includes(stepWords[kind.name].phase));
}
