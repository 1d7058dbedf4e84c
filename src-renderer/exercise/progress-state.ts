/** How far an exercise has come, as the state that its row is shown in. */
import type { Progress } from '../../src-shared/contract/views.ts';
import type { StepState } from '../ui/step-state.ts';

/** @param progress null before anything is begun */
export function progressState(progress: Progress | null): StepState {
  if (progress === null) return 'todo';
  if (progress.done < progress.total) return 'now';
  return progress.earned === progress.total ? 'ok' : 'begun';
}
