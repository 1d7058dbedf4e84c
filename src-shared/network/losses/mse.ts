/** Mean squared error over the outputs: E_n = 1/K sum_k (x_k - t_k)^2. */
import { minus, scaleBy, squared, sum } from '../../algebra/formula.ts';
import type { Loss } from '../loss.ts';

export const mse = {
  name: 'mse',
  perExample: (x, t, outputs) => scaleBy(1, outputs, sum('columns', squared(minus(x, t)))),
  gradient: (x, t, outputs) => scaleBy(2, outputs, minus(x, t)),
  undefinedAt: () => null,
} as const satisfies Loss;
