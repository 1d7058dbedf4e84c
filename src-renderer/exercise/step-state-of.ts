/** How a step is shown in the rail and in the margin. */
import type { Standing } from '../state/standing.ts';
import type { StepState } from '../ui/step-state.ts';

/** The step being worked on shows its mark once it has one, else that it is the current one. */
export function stepStateOf(standing: Standing, current: boolean): StepState {
  return current && (standing === 'todo' || standing === 'begun') ? 'now' : standing;
}
