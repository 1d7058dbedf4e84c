/** Whether the weights change before the query: where the new ones are asked, or a second pass needs them. */
import type { Exercise } from './exercise.ts';

export function doesUpdate({ tasks, steps }: Exercise): boolean {
  return tasks.includes('update') || steps > 1;
}
