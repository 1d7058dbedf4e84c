/** The rectifier, max(0, z); its slope at 0 is 0. */
import { num, variable, where } from '../../algebra/scalar.ts';
import { elementwise } from '../../algebra/unit-function.ts';
import type { Activation } from '../activation.ts';

export const relu = {
  name: 'relu',
  place: 'any layer',
  alpha: null,
  make: () => elementwise(where(variable('z'), variable('z'), num(0)), where(variable('x'), num(1), num(0))),
} as const satisfies Activation;
