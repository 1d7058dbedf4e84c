/** delta[l] = W[l+1]^T delta[l+1] ∘ f'(z[l]), with the weights from before the update. */
import { matmul, ref, transpose, type Formula } from '../../algebra/formula.ts';
import type { Place, StepKind } from '../step-kind.ts';
import { throughActivation } from './slopes.ts';

function forms(place: Place): readonly [Formula, ...Formula[]] {
  return throughActivation(place, matmul(transpose(ref(place.id.WAbove)), ref(place.id.deltaAbove)));
}

export const hiddenDelta: StepKind = {
  name: 'hiddenDelta',
  formula: (place) => forms(place)[0],
  equivalents: (place) => forms(place).slice(1),
};
