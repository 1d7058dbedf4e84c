/** Binary cross-entropy, summed over outputs: E_n = - sum_k [t_k log x_k + (1 - t_k) log(1 - x_k)]. */
import {
  broadcast,
  constant,
  hadamard,
  map,
  minus,
  plus,
  quotient,
  scale,
  sum,
  type Formula,
} from '../../algebra/formula.ts';
import type { Loss } from '../loss.ts';
import { logarithm } from './logarithm.ts';

const oneMinus = (of: Formula): Formula => minus(broadcast(constant(1), of), of);

export const binaryCrossEntropy = {
  name: 'binary_cross_entropy',
  perExample: (x, t) => {
    const hit = hadamard(t, map(logarithm, x));
    const miss = hadamard(oneMinus(t), map(logarithm, oneMinus(x)));
    return scale(constant(-1), sum('columns', plus(hit, miss)));
  },
  gradient: (x, t) => quotient(minus(x, t), hadamard(x, oneMinus(x))),
  undefinedAt: (x) => {
    if (!(x > 0)) return `log of ${x}`;
    return x < 1 ? null : `log of ${1 - x}`;
  },
} as const satisfies Loss;
