/** Known mistakes: what they are called, and which of them are other conventions. */
import type { Formula } from '../algebra/formula.ts';

/** A convention is right in other books and wrong by the statement. */
export type MistakeKind = 'mistake' | 'convention';

/** In the order in which those that give the same numbers are named. */
export const mistakeKinds = {
  mean_instead_of_sum: 'convention',
  sum_instead_of_mean: 'convention',
  delta_averaged: 'convention',
  factor_2: 'convention',
  other_factor: 'convention',
  gradient_transposed: 'convention',
  other_logarithm: 'convention',
  bias_forgotten: 'mistake',
  w_transposed_forward: 'mistake',
  uses_old_w: 'mistake',
  z_for_x: 'mistake',
  sigmoid_for_tanh: 'mistake',
  tanh_for_sigmoid: 'mistake',
  softmax_elementwise: 'mistake',
  sign_flipped: 'mistake',
  no_activation_derivative: 'mistake',
  w_not_transposed: 'mistake',
  uses_updated_w: 'mistake',
  derivative_at_x: 'mistake',
  derivative_of_other_layer: 'mistake',
  tanh_slope_1_minus_tanh: 'mistake',
  tanh_slope_1_minus_z2: 'mistake',
  sigmoid_slope_for_tanh: 'mistake',
  tanh_slope_for_sigmoid: 'mistake',
  bias_gradient_not_summed: 'mistake',
  gradient_ascent: 'mistake',
  eta_omitted: 'mistake',
  examples_swapped: 'mistake',
  rows_swapped: 'mistake',
  other_example: 'mistake',
  argmax_wrong_row: 'mistake',
  biases_not_counted: 'mistake',
  inputs_given_biases: 'mistake',
  layer_not_counted: 'mistake',
} as const satisfies Readonly<Record<string, MistakeKind>>;

export type MistakeLabel = keyof typeof mistakeKinds;

/** What `rewrite` gives where there is one wrong formula or none. */
export function atMostOne(form: Formula | null): readonly Formula[] {
  return form ? [form] : [];
}
