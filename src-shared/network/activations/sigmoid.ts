/** The logistic sigmoid, 1 / (1 + exp(-z)), with f' = x (1 - x). */
import { apply, multiply, num, subtract, variable } from '../../algebra/scalar.ts';
import { elementwise } from '../../algebra/unit-function.ts';
import type { Activation } from '../activation.ts';

export const sigmoid = {
  name: 'sigmoid',
  place: 'any layer',
  alpha: null,
  make: () =>
    elementwise(apply('sigmoid', variable('z')), multiply(variable('x'), subtract(num(1), variable('x')))),
} as const satisfies Activation;
