/** What an exercise can ask for, in the order of the work. */
export const tasks = ['forward', 'loss', 'deltas', 'gradients', 'update', 'query'] as const;

export type Task = (typeof tasks)[number];

/** @returns each of the tasks once, in the order of the work */
export function inOrder(some: readonly Task[]): Task[] {
  return tasks.filter((task) => some.includes(task));
}
