/** What is said about each known mistake: what it is, the term concerned, and the repair. */
import type { MistakeLabel } from '../solution/mistake.ts';
import { counted } from './prose.ts';
import { say, type Said, type Sign } from './said.ts';

/** What a sentence about a mistake may name. */
export interface MistakeFacts {
  /** The quantities at the step's place. */
  readonly sign: {
    readonly W: Sign;
    readonly b: Sign;
    readonly z: Sign;
    readonly x: Sign;
    readonly xBefore: Sign;
    readonly t: Sign;
    readonly delta: Sign;
    readonly dW: Sign;
    readonly WAbove: Sign;
  };
  readonly layer: number;
  /** The layer whose f' was used; null where that is not known. */
  readonly slopeLayer: number | null;
  readonly batch: number;
  readonly eta: string;
  /** Whether the step is about a bias, not about weights. */
  readonly isBias: boolean;
}

export interface MistakeWords {
  /** Follows "Not yet: ", and names the mistake within a sentence. */
  readonly short: string;
  /** What it is called in a list, where `short` reads well only after a verdict. */
  readonly entry?: string;
  readonly repair: (facts: MistakeFacts) => Said;
}

const slope: Sign = { plain: 'f′(z)', tex: "f'(z)", typst: "f'(z)", spoken: 'f prime of z' };
const sigmoidSlope: Sign = {
  plain: 'x(1 − x)',
  tex: 'x(1-x)',
  typst: 'x (1-x)',
  spoken: 'x times 1 minus x',
};
const tanhSlope: Sign = { plain: '1 − x²', tex: '1-x^{2}', typst: '1-x^2', spoken: '1 minus x squared' };

export const mistakeWords: Readonly<Record<MistakeLabel, MistakeWords>> = {
  mean_instead_of_sum: {
    short: 'averaged over the examples',
    repair: ({ batch }) =>
      say`You divided by the ${counted(batch, 'example')}; this exercise sums (see the conventions of the statement).`,
  },
  sum_instead_of_mean: {
    short: 'summed over the examples',
    repair: ({ batch }) =>
      say`You summed; this exercise averages, so divide by the ${counted(batch, 'example')} (see the conventions of the statement).`,
  },
  delta_averaged: {
    short: 'delta divided by the number of examples',
    repair: ({ batch, sign }) =>
      say`You divided by the ${counted(batch, 'example')} already here. In this exercise ${sign.delta} belongs to each example alone; the mean is taken in the gradients.`,
  },
  factor_2: {
    short: 'twice as large',
    entry: 'factor 2 too many',
    repair: () =>
      say`Your numbers are twice what is asked. The loss of this exercise has its factor in the statement; the 2 of the square is in it already.`,
  },
  other_factor: {
    short: 'another factor',
    repair: () =>
      say`Your numbers are right but for a factor: that of another loss. The statement says how this exercise takes the loss over the outputs.`,
  },
  gradient_transposed: {
    short: 'gradient transposed',
    repair: ({ sign }) =>
      say`This is the transpose. ${sign.dW} has the shape of ${sign.W}: a row for each unit, a column for each input, so it is ${sign.delta} times ${sign.xBefore} transposed.`,
  },
  other_logarithm: {
    short: 'another logarithm',
    entry: 'logarithm to another base',
    repair: () => say`You took a logarithm to another base. This exercise uses the natural logarithm, ln.`,
  },
  bias_forgotten: {
    short: 'bias missing',
    repair: ({ sign, batch }) =>
      say`Your numbers leave out the bias. Add ${sign.b}${batch === 1 ? '' : ' to every column'}.`,
  },
  w_transposed_forward: {
    short: 'weights transposed',
    repair: ({ sign }) =>
      say`Going forward, the weights are not transposed: multiply the rows of ${sign.W} with ${sign.xBefore}.`,
  },
  uses_old_w: {
    short: 'old weights used',
    repair: ({ sign }) => say`You used the weights from before the update. Here ${sign.W} is meant.`,
  },
  z_for_x: {
    short: 'net input in place of output',
    repair: ({ sign, layer }) =>
      say`You used a net input z where an output x belongs. Apply the activation first: ${layer > 1 ? sign.xBefore : sign.x} is what goes on.`,
  },
  sigmoid_for_tanh: {
    short: 'sigmoid used for tanh',
    repair: ({ layer }) =>
      say`You used the sigmoid. The activation of layer ${layer} is tanh, and its derivative is ${tanhSlope}.`,
  },
  tanh_for_sigmoid: {
    short: 'tanh used for the sigmoid',
    repair: ({ layer }) => say`You used tanh. The activation of layer ${layer} is the sigmoid.`,
  },
  softmax_elementwise: {
    short: 'one factor too many',
    entry: 'x(1 − x) after softmax',
    repair: ({ sign }) =>
      say`You multiplied by ${sigmoidSlope}, cell by cell. Softmax has no such factor: with cross-entropy ${sign.x} − ${sign.t} is the whole delta, with other losses its Jacobian joins the cells of a column.`,
  },
  sign_flipped: {
    short: 'sign is flipped',
    repair: ({ sign }) =>
      say`Every sign is the other way round. The loss falls towards the target, so the delta starts with ${sign.x} − ${sign.t}, not ${sign.t} − ${sign.x}.`,
  },
  no_activation_derivative: {
    short: 'derivative missing',
    repair: ({ sign }) =>
      say`Your numbers leave out ${slope}: multiply each cell by the derivative at ${sign.z}.`,
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
    repair: ({ sign }) =>
      say`You put the output into ${slope}. Put the net input ${sign.z} in; ${sign.x} is f of it already.`,
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
    repair: () => say`You used 1 − x. The derivative of tanh is ${tanhSlope}: square the output first.`,
  },
  tanh_slope_1_minus_z2: {
    short: 'derivative written with z',
    repair: () => say`You used 1 − z². The derivative of tanh is ${tanhSlope}, with the output x = tanh z.`,
  },
  sigmoid_slope_for_tanh: {
    short: 'wrong derivative',
    entry: 'x(1 − x) used for tanh',
    repair: () => say`${sigmoidSlope} is for the sigmoid. For tanh use ${tanhSlope}.`,
  },
  tanh_slope_for_sigmoid: {
    short: 'wrong derivative',
    entry: '1 − x² used for the sigmoid',
    repair: () => say`${tanhSlope} is for tanh. For the sigmoid use ${sigmoidSlope}.`,
  },
  bias_gradient_not_summed: {
    short: 'examples not added',
    repair: ({ sign }) =>
      say`The bias gradient adds ${sign.delta} over all examples: one number for each row.`,
  },
  gradient_ascent: {
    short: 'you moved up the gradient',
    entry: 'step up the gradient',
    repair: ({ isBias, sign }) =>
      say`Your numbers add η times the gradient to ${isBias ? sign.b : sign.W}. Gradient descent goes against the gradient, so subtract.`,
  },
  eta_omitted: {
    short: 'learning rate missing',
    repair: ({ eta }) => say`You subtracted the whole gradient; scale it by η = ${eta}.`,
  },
  examples_swapped: {
    short: 'examples swapped',
    repair: () => say`The columns have changed places. Column 1 is example 1.`,
  },
  rows_swapped: { short: 'rows swapped', repair: () => say`Two rows have changed places. Row 1 is unit 1.` },
  other_example: {
    short: 'another example’s column',
    repair: () =>
      say`One column repeats what belongs to another example. Each column is worked out from its own example.`,
  },
  argmax_wrong_row: {
    short: 'another class',
    entry: 'class not of the largest output',
    repair: () => say`Compare the outputs for the query: the class is the row of the largest.`,
  },
  biases_not_counted: {
    short: 'biases not counted',
    repair: () => say`These are the weights alone. Each unit after the inputs has a bias as well.`,
  },
  inputs_given_biases: {
    short: 'inputs given biases',
    repair: () =>
      say`You counted a bias for each input. Inputs are given: only the units after them have biases.`,
  },
  layer_not_counted: {
    short: 'a layer not counted',
    repair: () => say`The parameters of one layer are missing. Every layer after the inputs has its own.`,
  },
};

export function mistakeEntry(label: MistakeLabel): string {
  const { entry, short } = mistakeWords[label];
  return entry ?? short;
}
