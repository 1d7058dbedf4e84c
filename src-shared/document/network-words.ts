/** How functions of a network are called in a sentence. */
import type { Exercise } from '../exercise/exercise.ts';
import { activations } from '../network/activation-list.ts';
import { sentenceNumber } from '../notation/number-text.ts';
import type { Notation } from '../notation/symbols.ts';

type Activation = Exercise['layers'][number]['activation'];

const activationNames: Readonly<Record<Activation['name'], string>> = {
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  relu: 'ReLU',
  leaky_relu: 'leaky ReLU',
  linear: 'linear',
  softplus: 'softplus',
  elu: 'ELU',
  softmax: 'softmax',
  custom: 'custom',
};

/** A short name for a diagram: `tanh`, `ELU`. */
export function activationName({ name }: Activation): string {
  return activationNames[name];
}

const activationPhrases: Readonly<
  Record<Exclude<Activation['name'], 'leaky_relu' | 'elu' | 'custom'>, string>
> = {
  sigmoid: 'the sigmoid',
  tanh: 'the hyperbolic tangent',
  relu: 'ReLU',
  linear: 'the identity f(z) = z',
  softplus: 'softplus',
  softmax: 'softmax',
};

/** The function with what it needs to be worked with: `leaky ReLU with slope 0.01 below 0`. */
export function activationPhrase({ name, alpha, expr }: Activation, { decimalSign }: Notation): string {
  const usual = activations.find((activation) => activation.name === name)?.alpha;
  const a = sentenceNumber(alpha ?? usual ?? 0, { figures: 15, decimalSign });
  switch (name) {
    case 'leaky_relu':
      return `leaky ReLU with slope ${a} below 0`;
    case 'elu':
      return `ELU with alpha = ${a}`;
    case 'custom':
      return `f(z) = ${expr ?? ''}`;
    default:
      return activationPhrases[name];
  }
}

export const lossNames: Readonly<Record<Exercise['loss'], string>> = {
  half_sse: 'squared error',
  mse: 'mean squared error',
  cross_entropy: 'cross-entropy',
  binary_cross_entropy: 'binary cross-entropy',
};
