/** What is said about mistakes in the forward pass, the loss, the class and the count of parameters. */
import { counted } from '../prose.ts';
import { say } from '../said.ts';
import type { WordsOfMistakes } from './mistake-facts.ts';
import { here, tanhSlope } from './numbers-here.ts';

export const forwardWords = {
  bias_forgotten: {
    short: 'bias missing',
    repair: ({ sign, number, batch }) =>
      say`Your numbers leave out the bias. Add ${sign.b}${batch === 1 ? '' : ' to every column'}${here(number.b)}.`,
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
  inputs_for_outputs: {
    short: 'outputs of another layer',
    repair: ({ kind, sign, used }) => {
      if (kind === 'output' || kind === 'queryOutput') {
        return say`These are the numbers of ${sign.xBefore}. Apply the activation to ${sign.z}.`;
      }
      return say`You used ${used ?? 'the outputs of an earlier layer'}. What goes into ${sign.z} is ${sign.xBefore}.`;
    },
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
  sigmoid_of_minus_z: {
    short: 'sign of the exponent flipped',
    repair: ({ number: { z } }) =>
      say`You took 1/(1 + e^z). The sigmoid is 1/(1 + e^(−z))${here(z && `1/(1 + e^(−(${z})))`.replace(/−\((\d[^)]*)\)/, '−$1'))}.`,
  },
  losses_not_added: {
    short: 'losses not added',
    repair: ({ batch }) =>
      say`These are the losses of the ${counted(batch, 'example')}. The loss that is asked for is one number, made of all of them.`,
  },
  loss_of_one_example: {
    short: 'the loss of one example',
    repair: ({ batch }) =>
      say`This is the loss of one example alone. The loss that is asked for is made of all ${counted(batch, 'example')}.`,
  },
  other_logarithm: {
    short: 'another logarithm',
    entry: 'logarithm to another base',
    repair: ({ logarithmBase }) =>
      say`You took ${logarithmBase === null ? 'a logarithm to another base' : `the logarithm to base ${logarithmBase}`}. This exercise uses the natural logarithm, ln.`,
  },
  argmax_wrong_row: {
    short: 'another class',
    entry: 'class not of the largest output',
    repair: () => say`Compare the outputs for the query: the class is the row of the largest.`,
  },
  classes_from_0: {
    short: 'classes counted from 0',
    repair: () => say`You count the classes from 0. In this exercise row 1 is class 1.`,
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
} as const satisfies WordsOfMistakes;
