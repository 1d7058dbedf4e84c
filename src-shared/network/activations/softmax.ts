/** Softmax down each column: exp(z_i) / sum_j exp(z_j). */
import type { Activation } from '../activation.ts';

export const softmax = {
  name: 'softmax',
  place: 'last layer',
  alpha: null,
  make: () => ({ shape: 'softmax' }),
} as const satisfies Activation;
