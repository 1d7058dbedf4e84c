/** A function from a layer's net input to its output: cell by cell, or softmax down each column. */
import { compileScalar } from './compile-scalar.ts';
import { differentiate } from './scalar-derivative.ts';
import type { Scalar } from './scalar.ts';

/** The variable of `value` and `slope`. */
export const netInputName = 'z';
/** The variable of `slopeFromOutput`. */
export const outputName = 'x';

export interface ElementwiseFunction {
  readonly shape: 'elementwise';
  /** f(z). */
  readonly value: Scalar;
  /** f'(z). */
  readonly slope: Scalar;
  /** f'(z) written with x = f(z), where the function allows it. */
  readonly slopeFromOutput: Scalar | null;
  readonly valueAt: (z: number) => number;
  readonly slopeAt: (z: number) => number;
  readonly slopeAtOutput: ((x: number) => number) | null;
}

/** s(z)_i = exp(z_i) / sum_j exp(z_j), down each column; its Jacobian is diag(s) - s s^T. */
export interface SoftmaxFunction {
  readonly shape: 'softmax';
}

export type UnitFunction = ElementwiseFunction | SoftmaxFunction;

/**
 * @param value f in `z`
 * @param slopeFromOutput f' in `x`, or null when f' cannot be written with the output alone
 * @param slope f' in `z`; left out, it is derived
 */
export function elementwise(
  value: Scalar,
  slopeFromOutput: Scalar | null,
  slope?: Scalar,
): ElementwiseFunction {
  const derived = slope ?? differentiate(value, netInputName);
  return {
    shape: 'elementwise',
    value,
    slope: derived,
    slopeFromOutput,
    valueAt: compileScalar(value),
    slopeAt: compileScalar(derived),
    slopeAtOutput: slopeFromOutput && compileScalar(slopeFromOutput),
  };
}

/**
 * The expression in `netInputName` (`value`, `z`) or `outputName` (`x`) that a map or a slope stands for.
 * @throws RangeError when f' cannot be written with the output alone
 */
export function expressionOf(f: ElementwiseFunction, what: 'value' | 'z' | 'x'): Scalar {
  const tree = { value: f.value, z: f.slope, x: f.slopeFromOutput }[what];
  if (!tree) throw new RangeError('this slope cannot be written with the output alone');
  return tree;
}
