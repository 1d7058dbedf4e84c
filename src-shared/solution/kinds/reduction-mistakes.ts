/** The sum over the batch taken for the mean, or the other way round. */
import { scaleBy } from '../../algebra/formula.ts';
import type { Mistake } from '../step-kind.ts';

export const reductionMistakes: readonly Mistake[] = [
  {
    label: 'mean_instead_of_sum',
    rewrite: (form, { batch, reduction }) =>
      reduction === 'sum' && batch > 1 ? [scaleBy(1, batch, form)] : [],
  },
  {
    label: 'sum_instead_of_mean',
    rewrite: (form, { batch, reduction }) =>
      reduction === 'mean' && batch > 1 ? [form.op === 'scale' ? form.of : scaleBy(batch, 1, form)] : [],
  },
];
