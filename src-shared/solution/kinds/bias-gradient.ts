/** dE/db[l] = delta[l] added over the examples, or averaged. */
import { ref, sum } from '../../algebra/formula.ts';
import type { StepKind } from '../step-kind.ts';
import { reduced } from './loss.ts';
import { reductionMistakes } from './reduction-mistakes.ts';

export const biasGradient: StepKind = {
  name: 'biasGradient',
  formula: (place) =>
    reduced(place, place.batch > 1 ? sum('rows', ref(place.id.delta)) : ref(place.id.delta)),
  equivalents: () => [],
  mistakes: [
    ...reductionMistakes,
    {
      label: 'bias_gradient_not_summed',
      rewrite: (_form, { batch, id }) => (batch > 1 ? [ref(id.delta)] : []),
    },
  ],
};
