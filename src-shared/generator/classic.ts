/** What a classic exercise is: one of the worked sheet that everybody starts with. */
import type { Exercise } from '../exercise/exercise.ts';

export interface Classic {
  readonly id: string;
  /** As the sheet counts: '1', '2a'. */
  readonly number: string;
  readonly title: string;
  readonly subtitle: string;
  readonly exercise: Exercise;
  /** By step id: what the printed sheet says at this step, what is right, and why. */
  readonly notes: Readonly<Record<string, readonly string[]>>;
}
