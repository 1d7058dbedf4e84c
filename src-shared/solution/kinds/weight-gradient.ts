/** dE/dW[l] = delta[l] x[l-1]^T, summed or averaged over the examples. */
import { matmul, ref, transpose } from '../../algebra/formula.ts';
import { replaceRef } from '../../algebra/replace.ts';
import { atMostOne } from '../mistake.ts';
import type { StepKind } from '../step-kind.ts';
import { gradientMistakes } from './gradient-mistakes.ts';
import { reduced } from './loss.ts';

export const weightGradient: StepKind = {
  name: 'weightGradient',
  formula: (place) => reduced(place, matmul(ref(place.id.delta), transpose(ref(place.id.xBefore)))),
  equivalents: () => [],
  shortcuts: (place) =>
    place.batch > 1 && place.reduction === 'mean'
      ? [matmul(reduced(place, ref(place.id.delta)), transpose(ref(place.id.xBefore)))]
      : [],
  mistakes: [
    ...gradientMistakes,
    { label: 'gradient_transposed', rewrite: (form) => [transpose(form)] },
    {
      label: 'z_for_x',
      rewrite: (form, { id, elsewhere: { zBefore } }) =>
        atMostOne(zBefore === null ? null : replaceRef(form, id.xBefore, ref(zBefore))),
    },
    {
      label: 'x_of_other_layer',
      rewrite: (form, { id, elsewhere: { xOthers } }) =>
        xOthers.flatMap((x) => replaceRef(form, id.xBefore, ref(x)) ?? []),
      isAlone: true,
    },
  ],
};
