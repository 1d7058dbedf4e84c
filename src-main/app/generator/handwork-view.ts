/** The handwork of some knobs, by phase. */
import type { HandworkView } from '../../../src-shared/contract/generator-views.ts';
import type { Handwork } from '../../../src-shared/generator/handwork.ts';
import { phases } from '../../../src-shared/solution/step-words.ts';

export function handworkView({ cells, steps, minutes, phases: parts }: Handwork): HandworkView {
  return {
    cells,
    steps,
    minutes,
    phases: parts.map(({ phase, cells: inPhase }) => ({
      phase,
      name: phases.find(({ id }) => id === phase)?.name ?? phase,
      cells: inPhase,
    })),
  };
}
