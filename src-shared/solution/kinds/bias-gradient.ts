/** dE/db[l] = delta[l] added over the examples, or averaged. */
import { broadcast, constant, ref, scale, sum } from '../../algebra/formula.ts';
import type { StepKind } from '../step-kind.ts';
import { gradientMistakes } from './gradient-mistakes.ts';
import { reduced } from './loss.ts';

export const biasGradient: StepKind = {
  name: 'biasGradient',
  formula: (place) =>
    reduced(place, place.batch > 1 ? sum('rows', ref(place.id.delta)) : ref(place.id.delta)),
  equivalents: () => [],
  mistakes: [
    ...gradientMistakes,
    {
      label: 'bias_gradient_not_summed',
      rewrite: (_form, { batch, id }) => (batch > 1 ? [ref(id.delta)] : []),
    },
    {
      // For each unit, or once.
      label: 'shared_bias',
      rewrite: (form) => [broadcast(sum('columns', form), form), sum('columns', form)],
      isAlone: true,
    },
    {
      label: 'no_biases',
      rewrite: (form, { hasBiases }) => (hasBiases ? [] : [scale(constant(0), form)]),
      isAlone: true,
    },
  ],
};
