/** What an activation is. */
import type { UnitFunction } from '../algebra/unit-function.ts';

export interface Activation {
  readonly name: string;
  /** Where it may stand: softmax couples the outputs of a column, so it is for the last layer. */
  readonly place: 'any layer' | 'last layer';
  /** The value of `alpha` that is meant when none is given; null for a function without it. */
  readonly alpha: number | null;
  readonly make: (alpha: number) => UnitFunction;
}
