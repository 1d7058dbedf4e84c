/** The mistakes that are known by name, and what is said about each. */
import type { Expression } from '../names.ts';

/** A sentence to follow "Not equivalent": what happened, and what is right instead; formulas in backticks. */
export const slipWords = {
  sign_flipped: 'A sign is flipped.',
  factor_two: 'A factor 2 is missing, or there is one too many.',
  derivative_missing:
    'A derivative is missing: the chain rule multiplies by the derivative of the output function.',
  inner_derivative_lost: 'The derivative of the inner function is missing: the chain rule multiplies by it.',
  inner_derivative_wrong:
    'The derivative of the inner function is not right: a constant that is added has derivative 0.',
  activation_derivative_wrong: 'This is not the derivative of the output function.',
  exponent_slip: 'An exponent is not right.',
  argument_slip: 'A function has another argument than it should have.',
  index_confused:
    'An index is confused: what belongs to the asked output k is mixed up with what is summed over.',
  coupling_ignored:
    'The sum over the outputs is missing: every output depends on `z_k` here, not only output k.',
  coupling_invented: 'Only the output k depends on `z_k` here, so nothing is summed.',
  softmax_elementwise:
    'Softmax is not a function of one net: its sum depends on every net, so each output has a derivative by `z_k`.',
  softmax_used_for_elementwise:
    'This is the derivative for softmax; the output function here takes each net on its own.',
  log_derivative_wrong: 'The derivative of the logarithm is not right: that of ln(y) is 1/y.',
  base10_log:
    'The base of the logarithm is not right: the derivative of log10(y) is 1/(y ln(10)), that of ln(y) is 1/y.',
  one_hot_assumed: 'This takes the target of k for 1 and the others for 0, which need not be so.',
  sum_to_1_misused: 'This puts 1 in the place of targets: only their sum is 1, and only where that is given.',
  target_net_confused: 'The target `t_k` and the net `z_k` are mixed up.',
  target_output_swapped: 'The target `t_k` and the output `y_k` are mixed up.',
  product_rule_half: 'Half of the product or quotient rule is missing.',
  half_of_loss: 'Only one half of the loss is differentiated.',
  ce_confused: 'This is the derivative of cross-entropy; the loss here is another one.',
  bce_confused: 'This is the derivative of binary cross-entropy; the loss here is another one.',
  count_slip: 'The number of outputs n is not where it belongs.',
  parse_slip:
    'The brackets are not where they belong: * and / bind more tightly than + and -, and ^ most tightly.',
  domain_slip: 'This is right for positive nets only.',
  near_miss: 'This is very close, but not equal: check the numbers in it.',
} as const;

export type Slip = keyof typeof slipWords;

/** What a student writes who makes the mistake. */
export interface WrongForm {
  readonly slip: Slip;
  readonly value: Expression;
  /** A wrong idea explains a line better than a slip of the pen that happens to give the same formula. */
  readonly cause: 'idea' | 'pen';
}

export const idea = (slip: Slip, value: Expression): WrongForm => ({ slip, value, cause: 'idea' });
export const pen = (slip: Slip, value: Expression): WrongForm => ({ slip, value, cause: 'pen' });
