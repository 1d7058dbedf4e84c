/** How a step stands, and which steps need no more work. */
import type { Mark } from '../../src-shared/contract/step-views.ts';

/** The newest mark while the text is the checked one, else whether anything is written. */
export type Standing = Mark | 'begun' | 'todo';

const done: readonly Standing[] = ['ok', 'approx', 'carry', 'shown'];

export function isDone(standing: Standing): boolean {
  return done.includes(standing);
}
