/** Every activation that an exercise can name, besides custom expressions. */
import type { Activation } from './activation.ts';
import { elu } from './activations/elu.ts';
import { leakyRelu } from './activations/leaky-relu.ts';
import { linear } from './activations/linear.ts';
import { relu } from './activations/relu.ts';
import { sigmoid } from './activations/sigmoid.ts';
import { softmax } from './activations/softmax.ts';
import { softplus } from './activations/softplus.ts';
import { tanh } from './activations/tanh.ts';

const list = [sigmoid, tanh, relu, leakyRelu, linear, softplus, elu, softmax] as const;

export type ActivationName = (typeof list)[number]['name'];

export const activations: readonly (Activation & { readonly name: ActivationName })[] = list;
