/** The known mistakes that must show in an exercise of draws of version 1. */
import type { MistakeLabel } from '../../solution/mistake.ts';

/**
 * Those that were known when the version was made. A draw in which one of them is hidden is drawn again, so a mistake
 * more in this list would change which exercise a code that was given out stands for: new ones wait for a new version.
 */
export const mistakesToShow: ReadonlySet<MistakeLabel> = new Set<MistakeLabel>([
  'mean_instead_of_sum',
  'sum_instead_of_mean',
  'delta_averaged',
  'factor_2',
  'other_factor',
  'gradient_transposed',
  'other_logarithm',
  'bias_forgotten',
  'w_transposed_forward',
  'uses_old_w',
  'z_for_x',
  'sigmoid_for_tanh',
  'tanh_for_sigmoid',
  'softmax_elementwise',
  'sign_flipped',
  'no_activation_derivative',
  'w_not_transposed',
  'uses_updated_w',
  'derivative_at_x',
  'derivative_of_other_layer',
  'tanh_slope_1_minus_tanh',
  'tanh_slope_1_minus_z2',
  'sigmoid_slope_for_tanh',
  'tanh_slope_for_sigmoid',
  'bias_gradient_not_summed',
  'gradient_ascent',
  'eta_omitted',
  'argmax_wrong_row',
  'biases_not_counted',
  'inputs_given_biases',
  'layer_not_counted',
]);
