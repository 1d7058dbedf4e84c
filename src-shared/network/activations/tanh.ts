/** The hyperbolic tangent, with f' = 1 - x^2. */
import { apply, num, power, subtract, variable } from '../../algebra/scalar.ts';
import { elementwise } from '../../algebra/unit-function.ts';
import type { Activation } from '../activation.ts';

export const tanh = {
  name: 'tanh',
  place: 'any layer',
  alpha: null,
  make: () => elementwise(apply('tanh', variable('z')), subtract(num(1), power(variable('x'), num(2)))),
} as const satisfies Activation;
