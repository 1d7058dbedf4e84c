/** What is said about mistakes in deltas. */
import { say } from '../said.ts';
import type { WordsOfMistakes } from './mistake-facts.ts';
import { errorOf, here, sigmoidSlope, slope, slopeOf, tanhSlope } from './numbers-here.ts';

export const deltaWords = {
  softmax_elementwise: {
    short: 'one factor too many',
    entry: 'x(1 − x) after softmax',
    repair: ({ sign }) =>
      say`You multiplied by ${sigmoidSlope}, cell by cell. Softmax has no such factor: with cross-entropy ${sign.x} − ${sign.t} is the whole delta, with other losses its Jacobian joins the cells of a column.`,
  },
  extra_derivative: {
    short: 'one derivative too many',
    entry: 'a derivative where it cancels',
    repair: (facts) => {
      const { activation, layer, sign } = facts;
      if (activation === 'linear') {
        return say`You multiplied by the derivative of another activation. Layer ${layer} is linear: its derivative is 1.`;
      }
      return say`You multiplied by ${slope} once more. With this loss the delta is just ${sign.x} − ${sign.t}${here(errorOf(facts))}.`;
    },
  },
  sign_flipped: {
    short: 'sign is flipped',
    repair: (facts) =>
      say`Every sign is the other way round. The loss falls towards the target, so the delta starts with ${facts.sign.x} − ${facts.sign.t}, not ${facts.sign.t} − ${facts.sign.x}${here(errorOf(facts))}.`,
  },
  hidden_sign_flipped: {
    short: 'all signs flipped',
    repair: ({ sign }) =>
      say`Your numbers are right but for their signs. Going back changes no sign: multiply the columns of ${sign.WAbove} with the delta above, then with ${slope}.`,
  },
  error_term: {
    short: 'error term t − x',
    repair: ({ sign }) =>
      say`Your signs are the other way round, and your update adds. In this exercise ${sign.delta} starts with x − t and the update subtracts. Later steps are checked with your signs.`,
  },
  no_activation_derivative: {
    short: 'derivative missing',
    repair: (facts) => say`Your numbers leave out ${slope}: multiply each cell by ${slopeOf(facts)}.`,
  },
  w_not_transposed: {
    short: 'weights not transposed',
    repair: ({ sign }) =>
      say`Send the delta back through the transposed weights: columns of ${sign.WAbove}, not rows.`,
  },
  uses_updated_w: {
    short: 'updated weights used',
    repair: ({ sign }) =>
      say`The deltas use the weights from before the update: here ${sign.WAbove} as it was given to this pass.`,
  },
  derivative_at_x: {
    short: 'derivative at the wrong place',
    entry: 'output put into f′',
    repair: ({ sign, number }) =>
      say`You put the output into ${slope}. Put the net input ${sign.z} in${here(number.z)}; ${sign.x} is f of it already.`,
  },
  derivative_of_other_layer: {
    short: 'derivative from another layer',
    repair: ({ layer, slopeLayer }) =>
      slopeLayer === null
        ? say`You used f′ of another layer. This delta needs f′ at layer ${layer}.`
        : say`You used f′ at layer ${slopeLayer}. This delta needs f′ at layer ${layer}.`,
  },
  tanh_slope_1_minus_tanh: {
    short: 'square missing in the derivative',
    entry: '1 − x used for 1 − x²',
    repair: (facts) =>
      say`You used 1 − x. Square the output first: the derivative of tanh is ${slopeOf({ ...facts, activation: 'tanh' })}.`,
  },
  tanh_slope_1_minus_z2: {
    short: 'derivative written with z',
    entry: '1 − z² used for 1 − x²',
    repair: (facts) =>
      say`You used 1 − z². The derivative of tanh takes the output x = tanh z: it is ${slopeOf({ ...facts, activation: 'tanh' })}.`,
  },
  sigmoid_slope_z_1_minus_z: {
    short: 'derivative written with z',
    entry: 'z(1 − z) used for x(1 − x)',
    repair: (facts) =>
      say`You used z(1 − z). The derivative of the sigmoid takes the output: it is ${slopeOf({ ...facts, activation: 'sigmoid' })}.`,
  },
  sigmoid_slope_for_tanh: {
    short: 'wrong derivative',
    entry: 'x(1 − x) used for tanh',
    repair: (facts) =>
      say`${sigmoidSlope} is for the sigmoid. For tanh use ${slopeOf({ ...facts, activation: 'tanh' })}.`,
  },
  tanh_slope_for_sigmoid: {
    short: 'wrong derivative',
    entry: '1 − x² used for the sigmoid',
    repair: (facts) =>
      say`${tanhSlope} is for tanh. For the sigmoid use ${slopeOf({ ...facts, activation: 'sigmoid' })}.`,
  },
  slope_of_error: {
    short: 'derivative of the error',
    repair: (facts) =>
      say`You took ${slope} of the error itself. The derivative belongs to the unit: multiply by ${slopeOf(facts)}.`,
  },
} as const satisfies WordsOfMistakes;
