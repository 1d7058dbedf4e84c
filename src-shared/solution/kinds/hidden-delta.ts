/** delta[l] = W[l+1]^T delta[l+1] ∘ f'(z[l]), with the weights from before the update. */
import { constant, matmul, minus, ref, scale, transpose, type Formula } from '../../algebra/formula.ts';
import { replace, replaceRef } from '../../algebra/replace.ts';
import { atMostOne } from '../mistake.ts';
import type { Mistake, Place, StepKind } from '../step-kind.ts';
import { slopeMistakes } from './slope-mistakes.ts';
import { throughActivation } from './slopes.ts';

function forms(place: Place): readonly [Formula, ...Formula[]] {
  return throughActivation(place, matmul(transpose(ref(place.id.WAbove)), ref(place.id.deltaAbove)));
}

/** The new weights as the student has them, and as they follow from the gradient. */
function updatedWeights({ id, elsewhere: { WAboveUpdated, dWAbove } }: Place): readonly Formula[] {
  if (WAboveUpdated === null || dWAbove === null) return [];
  return [ref(WAboveUpdated), minus(ref(id.WAbove), scale(ref(id.eta), ref(dWAbove)))];
}

const mistakes: readonly Mistake[] = [
  ...slopeMistakes,
  {
    label: 'w_not_transposed',
    rewrite: (form) => atMostOne(replace(form, (part) => (part.op === 'transpose' ? part.of : null))),
  },
  {
    label: 'uses_updated_w',
    rewrite: (form, place) =>
      updatedWeights(place).flatMap((weights) => replaceRef(form, place.id.WAbove, weights) ?? []),
  },
  { label: 'hidden_sign_flipped', rewrite: (form) => [scale(constant(-1), form)], isAlone: true },
];

export const hiddenDelta: StepKind = {
  name: 'hiddenDelta',
  formula: (place) => forms(place)[0],
  equivalents: (place) => forms(place).slice(1),
  mistakes,
};
