/** The network of an exercise with its activations made. */
import type { Matrix } from '../algebra/matrix.ts';
import type { UnitFunction } from '../algebra/unit-function.ts';

export interface Layer {
  /** out x in. */
  readonly W: Matrix;
  /** out x 1. */
  readonly b: Matrix;
  readonly f: UnitFunction;
}

export interface Network {
  readonly inputs: number;
  /** Weight layers; `layers[0]` is layer 1. */
  readonly layers: readonly Layer[];
}
