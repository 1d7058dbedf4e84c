/** E, the losses of the examples added, or averaged where the exercise says so. */
import { ref, scaleBy, sum, type Formula } from '../../algebra/formula.ts';
import type { Place, StepKind } from '../step-kind.ts';

/** E_n of each example, 1 x batch. */
export function lossPerExample({ id, loss, outputs }: Place): Formula {
  return loss.perExample(ref(id.x), ref(id.t), outputs);
}

/** Sums over the batch, or means: the same factor for loss and gradients. */
export function reduced({ reduction, batch }: Place, total: Formula): Formula {
  return reduction === 'mean' ? scaleBy(1, batch, total) : total;
}

export const lossStep: StepKind = {
  name: 'loss',
  formula: (place) => {
    const each = lossPerExample(place);
    return reduced(place, place.batch > 1 ? sum('all', each) : each);
  },
  equivalents: () => [],
};
