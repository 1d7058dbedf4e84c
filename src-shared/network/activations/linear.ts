/** The identity, f(z) = z, with slope 1. */
import { num, variable } from '../../algebra/scalar.ts';
import { elementwise } from '../../algebra/unit-function.ts';
import type { Activation } from '../activation.ts';

export const linear = {
  name: 'linear',
  place: 'any layer',
  alpha: null,
  make: () => elementwise(variable('z'), num(1)),
} as const satisfies Activation;
