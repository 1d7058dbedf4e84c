/** What an exercise asks for, and of how much: what its statement is made of. */
import { doesUpdate } from '../exercise/does-update.ts';
import type { Exercise } from '../exercise/exercise.ts';

/** Whether the exercise asks for this part. */
export function asks({ tasks }: Exercise, task: Exercise['tasks'][number]): boolean {
  return tasks.includes(task);
}

/** What a pass through the examples can ask for. */
const passTasks = ['forward', 'loss', 'deltas', 'gradients', 'update'] as const;

/** What is asked of the passes, in the order of the work. */
export function partsOf(exercise: Exercise): (typeof passTasks)[number][] {
  return passTasks.filter((task) => asks(exercise, task));
}

export function isAskedWhole(exercise: Exercise): boolean {
  return partsOf(exercise).length === passTasks.length;
}

/** Whether anything is asked of the examples. */
export function doesTrain(exercise: Exercise): boolean {
  return doesUpdate(exercise) || partsOf(exercise).length > 0;
}

export const updatesOf = ({ updates, steps }: Exercise): number => updates?.length ?? steps;
export const batchOf = ({ X }: Exercise): number => X[0]?.length ?? 0;

/** The most examples that one update uses. */
export function usedAtOnce(exercise: Exercise): number {
  const used = exercise.updates?.map(({ examples }) => examples.length);
  return used ? Math.max(...used) : batchOf(exercise);
}
