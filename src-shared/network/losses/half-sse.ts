/** Half the sum of squares: E_n = 1/2 sum_k (x_k - t_k)^2. */
import { minus, scaleBy, squared, sum } from '../../algebra/formula.ts';
import type { Loss } from '../loss.ts';

export const halfSse = {
  name: 'half_sse',
  perExample: (x, t) => scaleBy(1, 2, sum('columns', squared(minus(x, t)))),
  gradient: (x, t) => minus(x, t),
  undefinedAt: () => null,
} as const satisfies Loss;
