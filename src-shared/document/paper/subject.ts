/** What a document is about. */
import type { Exercise } from '../../exercise/exercise.ts';
import type { Solution, Step } from '../../solution/solve.ts';

export interface Subject {
  /** `Exercise 2a`, or what else it is called where it is listed. */
  readonly name: string;
  readonly exercise: Exercise;
  readonly solution: Solution;
  /** What the exercise asks for, in writing order. */
  readonly steps: readonly Step[];
  /** What draws the exercise again; null where nothing does. */
  readonly code: string | null;
  /** By step id: remarks that belong to it, such as a misprint of the sheet; steps are named in them by id. */
  readonly notes: Readonly<Record<string, readonly string[]>>;
}
