/** The factor of another loss: 1 or 1/2 for the sum of squares, the mean over the outputs or their sum. */
import { constant, scale, scaleBy } from '../../algebra/formula.ts';
import type { Mistake } from '../step-kind.ts';

export const factorMistakes: readonly Mistake[] = [
  { label: 'factor_2', rewrite: (form) => [scale(constant(2), form)] },
  {
    label: 'other_factor',
    rewrite: (form, { loss, outputs }) => {
      if (outputs === 1) return [];
      const halfOfSum = [scaleBy(outputs, 2, form), scaleBy(outputs, 1, form)];
      const meanOfSum = loss.name === 'half_sse' ? scaleBy(2, outputs, form) : scaleBy(1, outputs, form);
      return loss.name === 'mse' ? halfOfSum : [meanOfSum];
    },
  },
  {
    // Half the mean of the squares, whose 2 goes away with the derivative.
    label: 'factor_half',
    rewrite: (form, { loss }) => (loss.name === 'mse' ? [scaleBy(1, 2, form)] : []),
  },
  {
    label: 'mean_over_outputs',
    rewrite: (form, { loss, outputs }) =>
      loss.name === 'half_sse' && outputs > 1 ? [scaleBy(1, outputs, form)] : [],
  },
];
