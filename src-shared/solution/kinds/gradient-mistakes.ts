/** What goes wrong with the gradients of weights and biases alike. */
import { constant, ref, scale } from '../../algebra/formula.ts';
import type { Mistake } from '../step-kind.ts';
import { reductionMistakes } from './reduction-mistakes.ts';

export const gradientMistakes: readonly Mistake[] = [
  ...reductionMistakes,
  { label: 'gradient_sign_flipped', rewrite: (form) => [scale(constant(-1), form)], isAlone: true },
  {
    // What the update subtracts, or adds.
    label: 'step_for_gradient',
    rewrite: (form, { id }) => {
      const step = scale(ref(id.eta), form);
      return [step, scale(constant(-1), step)];
    },
    isAlone: true,
  },
  {
    // The error term has the other sign, the gradient that is made of it has its own again.
    label: 'error_term',
    rewrite: (form) => [scale(constant(-1), form)],
    followsFromEarlier: true,
  },
];
