/** delta[L] = dE_n/dz[L] of each example on its own. */
import {
  broadcast,
  constant,
  hadamard,
  minus,
  ref,
  scale,
  scaleBy,
  slopeOf,
  sum,
  type Formula,
} from '../../algebra/formula.ts';
import { somePart } from '../../algebra/some-part.ts';
import type { Mistake, Place, StepKind } from '../step-kind.ts';
import { factorMistakes } from './factor-mistakes.ts';
import { isFunction, sigmoidFunction } from './known-function.ts';
import { slopeMistakes } from './slope-mistakes.ts';
import { throughActivation } from './slopes.ts';

/**
 * Softmax with cross-entropy: x_k sum_i t_i - t_k, which is x - t where the targets sum to 1.
 * Sigmoid with binary cross-entropy: x - t.
 */
function shortForm({ f, loss, id }: Place): readonly Formula[] {
  const [x, t] = [ref(id.x), ref(id.t)];
  if (f.shape === 'softmax' && loss.name === 'cross_entropy') {
    return [minus(hadamard(x, broadcast(sum('columns', t), x)), t)];
  }
  return isFunction(f, 'sigmoid') && loss.name === 'binary_cross_entropy' ? [minus(x, t)] : [];
}

function gradient({ loss, id, outputs }: Place): Formula {
  return loss.gradient(ref(id.x), ref(id.t), outputs);
}

function forms(place: Place): readonly Formula[] {
  return [...shortForm(place), ...throughActivation(place, gradient(place))];
}

/** Softmax has no f' of a cell; leaving the Jacobian out leaves the slope of the loss. */
const noJacobian: Mistake = {
  label: 'no_activation_derivative',
  rewrite: (_form, place) =>
    place.f.shape === 'softmax' && place.loss.name !== 'cross_entropy' ? [gradient(place)] : [],
};

/** x ∘ (1 - x), times what is right already or what the Jacobian should be applied to. */
const softmaxElementwise: Mistake = {
  label: 'softmax_elementwise',
  rewrite: (_form, place) => {
    if (place.f.shape !== 'softmax') return [];
    const [x, t] = [ref(place.id.x), ref(place.id.t)];
    const before = place.loss.name === 'cross_entropy' ? minus(x, t) : gradient(place);
    return [hadamard(before, slopeOf(sigmoidFunction, 'x', x))];
  },
};

/** The slope once more, though the short form holds it already. */
const slopeOnceMore: Mistake = {
  label: 'extra_derivative',
  rewrite: (form, place) => {
    const isShort = !somePart(form, ({ op }) => op === 'slope' || op === 'quotient');
    return shortForm(place).length > 0 && isShort ? throughActivation(place, form).slice(-1) : [];
  },
};

const mistakes: readonly Mistake[] = [
  { label: 'sign_flipped', rewrite: (form) => [scale(constant(-1), form)] },
  ...factorMistakes,
  {
    label: 'mean_instead_of_sum',
    rewrite: (form, { batch, reduction }) =>
      batch > 1 && reduction === 'sum' ? [scaleBy(1, batch, form)] : [],
  },
  {
    label: 'delta_averaged',
    rewrite: (form, { batch, reduction }) =>
      batch > 1 && reduction === 'mean' ? [scaleBy(1, batch, form)] : [],
  },
  noJacobian,
  softmaxElementwise,
  ...slopeMistakes,
  slopeOnceMore,
];

export const outputDelta: StepKind = {
  name: 'outputDelta',
  formula: (place) => forms(place)[0] as Formula,
  equivalents: (place) => forms(place).slice(1),
  copiesDigits: (place) => shortForm(place).length > 0,
  mistakes,
};
