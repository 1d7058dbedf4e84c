/** The steps of an exercise by phase of the work. */
import type { Step } from '../../src-shared/solution/solve.ts';
import { phases, stepWords } from '../../src-shared/solution/step-words.ts';

export interface PhaseSteps {
  readonly id: string;
  readonly name: string;
  readonly steps: readonly Step[];
}

/** In writing order; a phase without steps is left out. */
export function phasesOf(steps: readonly Step[]): PhaseSteps[] {
  return phases
    .map(({ id, name }) => ({
      id,
      name,
      steps: steps.filter(({ kind }) => stepWords[kind.name].phase === id),
    }))
    .filter(({ steps: found }) => found.length > 0);
}
