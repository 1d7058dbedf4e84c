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
  factor_half: 'convention',
  mean_over_outputs: 'convention',
  gradient_transposed: 'convention',
  new_weights_transposed: 'convention',
  other_logarithm: 'convention',
  error_term: 'convention',
  no_biases: 'convention',
  shared_bias: 'convention',
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
  sigmoid_slope_z_1_minus_z: 'mistake',
  slope_of_error: 'mistake',
  extra_derivative: 'mistake',
  hidden_sign_flipped: 'mistake',
  sigmoid_of_minus_z: 'mistake',
  inputs_for_outputs: 'mistake',
  losses_not_added: 'mistake',
  loss_of_one_example: 'mistake',
  bias_gradient_not_summed: 'mistake',
  gradient_sign_flipped: 'mistake',
  x_of_other_layer: 'mistake',
  step_for_gradient: 'mistake',
  gradient_ascent: 'mistake',
  eta_omitted: 'mistake',
  eta_twice: 'mistake',
  step_alone: 'mistake',
  gradient_for_weights: 'mistake',
  not_updated: 'mistake',
  other_rate: 'mistake',
  examples_swapped: 'mistake',
  rows_swapped: 'mistake',
  columns_swapped: 'mistake',
  other_example: 'mistake',
  argmax_wrong_row: 'mistake',
  classes_from_0: 'convention',
  biases_not_counted: 'mistake',
  inputs_given_biases: 'mistake',
  layer_not_counted: 'mistake',
} as const satisfies Readonly<Record<string, MistakeKind>>;

export type MistakeLabel = keyof typeof mistakeKinds;

/** What `rewrite` gives where there is one wrong formula or none. */
export function atMostOne(form: Formula | null): readonly Formula[] {
  return form ? [form] : [];
}
