/** Steps whose values a page shows are revealed: as if each had been, in its place. They earn no mark any more. */
import type { Context } from './context.ts';

export function revealSteps({ ports }: Context, attemptId: string, steps: readonly string[]): void {
  const at = ports.now();
  for (const step of steps) ports.store.addHint({ attemptId, step, rung: 3, at });
}
