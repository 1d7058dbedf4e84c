/** delta[L] = dE_n/dz[L] of each example on its own. */
import { broadcast, hadamard, minus, ref, sum, type Formula } from '../../algebra/formula.ts';
import type { Place, StepKind } from '../step-kind.ts';
import { throughActivation } from './slopes.ts';

/** Softmax with cross-entropy: x_k sum_i t_i - t_k, which is x - t where the targets sum to 1. */
function shortForm({ f, loss, id }: Place): readonly Formula[] {
  if (f.shape !== 'softmax' || loss.name !== 'cross_entropy') return [];
  const [x, t] = [ref(id.x), ref(id.t)];
  return [minus(hadamard(x, broadcast(sum('columns', t), x)), t)];
}

function forms(place: Place): readonly Formula[] {
  const g = place.loss.gradient(ref(place.id.x), ref(place.id.t), place.outputs);
  return [...shortForm(place), ...throughActivation(place, g)];
}

export const outputDelta: StepKind = {
  name: 'outputDelta',
  formula: (place) => forms(place)[0] as Formula,
  equivalents: (place) => forms(place).slice(1),
};
