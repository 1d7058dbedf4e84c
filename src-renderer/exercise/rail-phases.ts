/** The steps by phase as the rail shows them: how each stands, and the marks of each phase. */
import type { StepView } from '../../src-shared/contract/step-views.ts';
import type { WorkspaceState } from '../state/workspace.svelte.ts';
import type { StepState } from '../ui/step-state.ts';
import { stepStateOf } from './step-state-of.ts';

export interface RailPhase {
  readonly id: string;
  readonly name: string;
  readonly earned: number;
  readonly total: number;
  readonly steps: readonly {
    readonly step: StepView;
    readonly state: StepState;
    /** Another check has given it another mark. */
    readonly anew: boolean;
  }[];
}

export function railPhases(work: WorkspaceState): RailPhase[] {
  return work.view.phases.map(({ id, name, steps }) => ({
    id,
    name,
    earned: work.earnedBy(steps),
    total: steps.reduce((sum, step) => sum + (work.stepOf(step)?.marks ?? 0), 0),
    steps: steps.flatMap((stepId) => {
      const step = work.stepOf(stepId);
      const state = stepStateOf(work.standing(stepId), stepId === work.step.id);
      return step ? [{ step, state, anew: work.isAnew(stepId) }] : [];
    }),
  }));
}
