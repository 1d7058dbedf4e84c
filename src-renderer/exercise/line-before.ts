/** The nearest line of working above the current step. */
import type { ResultView, StepView } from '../../src-shared/contract/step-views.ts';
import type { WorkspaceState } from '../state/workspace.svelte.ts';

export function lineBefore(work: WorkspaceState): { step: StepView; result: ResultView } | null {
  for (const step of work.view.steps.slice(0, work.index).reverse()) {
    const result = work.resultOf(step.id);
    if (result) return { step, result };
  }
  return null;
}
