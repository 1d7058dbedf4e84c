/** What is said about mistakes in gradients and updates. */
import { say } from '../said.ts';
import type { WordsOfMistakes } from './mistake-facts.ts';
import { here, parameter, updateOf } from './numbers-here.ts';

export const gradientWords = {
  gradient_transposed: {
    short: 'gradient transposed',
    repair: ({ sign }) =>
      say`This is the transpose. ${sign.dW} has the shape of ${sign.W}: a row for each unit, a column for each input, so it is ${sign.delta} times ${sign.xBefore} transposed.`,
  },
  bias_gradient_not_summed: {
    short: 'examples not added',
    repair: ({ sign }) =>
      say`The bias gradient adds ${sign.delta} over all examples: one number for each row.`,
  },
  gradient_sign_flipped: {
    short: 'all signs of the gradient flipped',
    repair: ({ kind, sign }) =>
      kind === 'biasGradient'
        ? say`Every sign is the other way round. The gradient adds up ${sign.delta} as it is; the minus comes with the update.`
        : say`Every sign is the other way round. The gradient is ${sign.delta} times ${sign.xBefore} transposed; the minus comes with the update.`,
  },
  x_of_other_layer: {
    short: 'outputs of the wrong layer',
    repair: ({ sign, used }) =>
      say`You used ${used ?? 'the outputs of another layer'}. ${sign.dW} is ${sign.delta} times ${sign.xBefore} transposed: what goes into the layer.`,
  },
  step_for_gradient: {
    short: 'learning rate in the gradient',
    repair: ({ eta }) =>
      say`You multiplied by η = ${eta} already. The gradient has no learning rate; it comes with the update.`,
  },
  gradient_ascent: {
    short: 'you moved up the gradient',
    entry: 'step up the gradient',
    repair: (facts) =>
      say`Your numbers add η times the gradient to ${parameter(facts)}. Gradient descent goes against the gradient, so subtract${here(updateOf(facts))}.`,
  },
  eta_omitted: {
    short: 'learning rate missing',
    repair: (facts) =>
      say`You subtracted the whole gradient; scale it by η = ${facts.eta}${here(updateOf(facts))}.`,
  },
  eta_twice: {
    short: 'learning rate used twice',
    repair: (facts) => say`You multiplied by η = ${facts.eta} twice. Once is enough${here(updateOf(facts))}.`,
  },
  step_alone: {
    short: 'the step alone',
    entry: 'the step alone, without the old weights',
    repair: (facts) =>
      say`This is the step alone, −η times the gradient. Add it to ${parameter(facts)}${here(updateOf(facts))}.`,
  },
  gradient_for_weights: {
    short: 'the gradient in place of the new values',
    repair: (facts) =>
      say`You left out the old values. Subtract η times the gradient from ${parameter(facts)}${here(updateOf(facts))}.`,
  },
  not_updated: {
    short: 'not updated',
    repair: (facts) =>
      say`These are the old numbers. Subtract η times the gradient from ${parameter(facts)}${here(updateOf(facts))}.`,
  },
  other_rate: {
    short: 'another learning rate',
    repair: (facts) =>
      say`Your numbers come from ${facts.fitted === null ? 'another learning rate' : `a learning rate of ${facts.fitted}`}. This exercise uses η = ${facts.eta}${here(updateOf(facts))}.`,
  },
  new_weights_transposed: {
    short: 'new weights transposed',
    repair: ({ sign }) =>
      say`These are the new weights transposed. ${sign.W} has a row for each unit and a column for each input.`,
  },
  no_biases: {
    short: 'biases left out',
    repair: ({ sign }) =>
      say`You left the biases out, as they start at 0. In this exercise they are learned too: the gradient of ${sign.b} adds up ${sign.delta}, and the update subtracts η times that.`,
  },
  shared_bias: {
    short: 'one bias for the layer',
    repair: ({ sign }) =>
      say`You took one bias for the whole layer. Here each unit has its own: do not add ${sign.delta} over the units.`,
  },
} as const satisfies WordsOfMistakes;
