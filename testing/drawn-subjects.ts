/** Generated exercises made ready to be printed, of every preset in turn. */
import type { Subject } from '../src-shared/document/paper/subject.ts';
import { presetNames } from '../src-shared/exercise/origin.ts';
import { shareCode } from '../src-shared/exercise/share-code.ts';
import { generate } from '../src-shared/generator/generate.ts';
import { subjectOf } from './exercise-subject.ts';

export function drawnSubjects(count: number): Subject[] {
  return Array.from({ length: count }, (_, seed) => drawnSubject(seed));
}

function drawnSubject(seed: number): Subject {
  const preset = presetNames[seed % presetNames.length] ?? 'exam';
  const result = generate(preset, seed);
  if (!('exercise' in result)) throw new RangeError(`${preset} draws nothing from seed ${seed}`);
  const { exercise } = result;
  return subjectOf(exercise, {
    name: exercise.title,
    code: exercise.origin ? shareCode(exercise.origin) : null,
  });
}
