/** Exercises made ready to be printed. */
import type { Subject } from '../src-shared/document/paper/subject.ts';
import type { Exercise } from '../src-shared/exercise/exercise.ts';
import { readExercise } from '../src-shared/exercise/read-exercise.ts';
import { ExerciseError } from '../src-shared/exercise/exercise-error.ts';
import { classics } from '../src-shared/generator/classic-list.ts';
import { askedSteps } from '../src-shared/solution/asked-steps.ts';
import { solve } from '../src-shared/solution/solve.ts';
import type { RawExercise } from './any-exercise.ts';

export function subjectOf(
  exercise: Exercise,
  { name = 'Exercise', notes = {}, code = null }: Partial<Pick<Subject, 'name' | 'notes' | 'code'>> = {},
): Subject {
  const solution = solve(exercise);
  return { name, exercise, solution, steps: askedSteps(solution, exercise), code, notes };
}

export function classicSubject(id: string): Subject {
  const found = classics.find((classic) => classic.id === id);
  if (!found) throw new RangeError(`no classic is called ${id}`);
  return subjectOf(found.exercise, { name: `Exercise ${found.number}`, notes: found.notes });
}

/** @returns null for what no exercise can be made of, such as a logarithm of a negative output */
export function randomSubject(raw: RawExercise): Subject | null {
  try {
    return subjectOf(readExercise(raw));
  } catch (error) {
    if (error instanceof ExerciseError) return null;
    throw error;
  }
}
