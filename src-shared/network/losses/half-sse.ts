/** Half the sum of squares: E_n = 1/2 sum_k (x_k - t_k)^2. */
import { constant, hadamard, minus, scale, sum } from '../../algebra/formula.ts';
import type { Loss } from '../loss.ts';

export const halfSse: Loss = {
  name: 'half_sse',
  perExample: (x, t) => scale(constant(0.5), sum('columns', hadamard(minus(x, t), minus(x, t)))),
  gradient: (x, t) => minus(x, t),
  undefinedAt: () => null,
};
