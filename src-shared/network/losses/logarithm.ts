/** The natural logarithm, cell by cell, as the losses use it. */
import { apply, variable } from '../../algebra/scalar.ts';
import { elementwise } from '../../algebra/unit-function.ts';

export const logarithm = elementwise(apply('log', variable('z')), null);
