/** What an exercise can ask for, in the order of the work. */
export const tasks = ['parameters', 'forward', 'loss', 'deltas', 'gradients', 'update', 'query'] as const;

export type Task = (typeof tasks)[number];

/** Asked only where an exercise says so: it is no part of the passes. */
const special: readonly Task[] = ['parameters'];

/** What an exercise asks for when it does not say. */
export function usualTasks(hasQuery: boolean): Task[] {
  return tasks.filter((task) => !special.includes(task) && (task !== 'query' || hasQuery));
}

/** @returns each of the tasks once, in the order of the work */
export function inOrder(some: readonly Task[]): Task[] {
  return tasks.filter((task) => some.includes(task));
}
