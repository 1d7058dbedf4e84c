/** The exponential linear unit: z where z > 0, else alpha (exp(z) - 1). */
import { apply, multiply, num, subtract, variable, where } from '../../algebra/scalar.ts';
import { elementwise } from '../../algebra/unit-function.ts';
import type { Activation } from '../activation.ts';

export const elu = {
  name: 'elu',
  place: 'any layer',
  alpha: 1,
  make: (alpha) => {
    const z = variable('z');
    return elementwise(where(z, z, multiply(num(alpha), subtract(apply('exp', z), num(1)))), null);
  },
} as const satisfies Activation;
