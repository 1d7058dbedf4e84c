/** Softplus, log(1 + exp z), with f' = sigmoid(z). */
import { add, apply, negate, num, subtract, variable, where } from '../../algebra/scalar.ts';
import { elementwise } from '../../algebra/unit-function.ts';
import type { Activation } from '../activation.ts';

const z = variable('z');
const softplusOf = (u: typeof z): typeof z => apply('log1p', apply('exp', u));

export const softplus = {
  name: 'softplus',
  place: 'any layer',
  alpha: null,
  make: () =>
    elementwise(
      // For large z, exp(z) overflows while log(1 + exp z) = z + log(1 + exp(-z)) does not.
      where(z, add(z, softplusOf(negate(z))), softplusOf(z)),
      subtract(num(1), apply('exp', negate(variable('x')))),
      apply('sigmoid', z),
    ),
} as const satisfies Activation;
