/** The leaky rectifier: z where z > 0, else alpha z; its slope at 0 is alpha. */
import { multiply, num, variable, where } from '../../algebra/scalar.ts';
import { elementwise } from '../../algebra/unit-function.ts';
import type { Activation } from '../activation.ts';

export const leakyRelu = {
  name: 'leaky_relu',
  place: 'any layer',
  alpha: 0.01,
  make: (alpha) => {
    const z = variable('z');
    return elementwise(where(z, z, multiply(num(alpha), z)), null);
  },
} as const satisfies Activation;
