/** How a step stands, and which steps need no more work. */
import type { Mark } from '../../src-shared/contract/step-views.ts';

/** The newest mark while the text is the checked one, else whether anything is written. */
export type Standing = Mark | 'begun' | 'todo';

/** An outdated step keeps its mark: whether it is worked again is up to the student. */
const done: readonly Standing[] = ['ok', 'approx', 'carry', 'shown', 'outdated'];

export function isDone(standing: Standing): boolean {
  return done.includes(standing);
}
