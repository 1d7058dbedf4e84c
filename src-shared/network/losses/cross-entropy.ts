/** Cross-entropy, natural log: E_n = - sum_k t_k log x_k, with any output function. */
import { constant, hadamard, map, quotient, scale, sum } from '../../algebra/formula.ts';
import type { Loss } from '../loss.ts';
import { logarithm } from './logarithm.ts';

export const crossEntropy = {
  name: 'cross_entropy',
  perExample: (x, t) => scale(constant(-1), sum('columns', hadamard(t, map(logarithm, x)))),
  gradient: (x, t) => scale(constant(-1), quotient(t, x)),
  undefinedAt: (x) => (x > 0 ? null : `log of ${x}`),
} as const satisfies Loss;
