/** Steps whose values a page shows are revealed: as if each had been, in its place. */
import type { Marked } from '../../src-shared/document/paper/marked.ts';
import type { Context } from './context.ts';

/** They earn no mark any more, but for one that a step keeps. */
export function revealSteps(
  { ports }: Context,
  attemptId: string,
  steps: readonly string[],
  marked: Marked,
): void {
  const at = ports.now();
  for (const step of steps) {
    const keepsMark = marked.get(step)?.kept === true;
    ports.store.addHint({ attemptId, step, rung: 3, at, keepsMark });
  }
}
