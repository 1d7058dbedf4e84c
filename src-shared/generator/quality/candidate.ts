/** A drawn exercise while it is judged. */
import type { Exercise } from '../../exercise/exercise.ts';
import type { Solution, Step } from '../../solution/solve.ts';

export interface Candidate {
  readonly exercise: Exercise;
  readonly solution: Solution;
  /** Those that the exercise asks for. */
  readonly asked: readonly Step[];
}
