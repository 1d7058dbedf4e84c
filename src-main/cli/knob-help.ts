/** The knobs of `generate --set`, each with the values that it takes. */
import { knobLimits, knobsSchema } from '../../src-shared/exercise/knobs.ts';
import { tasks } from '../../src-shared/exercise/task.ts';
import { askedDigits } from '../../src-shared/generator/check-knobs.ts';
import { activations } from '../../src-shared/network/activation-list.ts';
import { losses } from '../../src-shared/network/loss-list.ts';

const { reduction, examples, weights, data, targets } = knobsSchema.entries;
const { layers, units, examples: mostExamples, updates } = knobLimits;
const named = (list: readonly { readonly name: string }[]): string => list.map(({ name }) => name).join(', ');

const knobs: readonly (readonly [name: string, values: string])[] = [
  ['inputs', `1 to ${units}`],
  ['units', `of each layer but the inputs, 1 to ${layers} numbers up to ${units}: 3,2`],
  ['hidden', named(activations.filter(({ place }) => place !== 'last layer'))],
  ['', 'or leaky_relu:ALPHA, elu:ALPHA, custom:EXPRESSION in z'],
  ['output', 'the same, or softmax'],
  ['loss', named(losses)],
  ['batch', `1 to ${mostExamples}`],
  ['eta', 'the learning rate, from 0.01 on: 0.05'],
  ['reduction', reduction.options.join(', ')],
  ['updates', `1 to ${updates}`],
  ['examples', `of each update: ${examples.options.join(', ')}`],
  ['weights', weights.options.join(', ')],
  ['data', data.options.join(', ')],
  ['targets', targets.options.join(', ')],
  ['precision', `${askedDigits.least} to ${askedDigits.most} decimals or figures: "4 decimals"`],
  ['tasks', tasks.join(',')],
];

export function knobHelp(indent: string): string {
  return knobs.map(([name, values]) => `${indent}${name.padEnd(11)}${values}`).join('\n');
}
