/** What can be chosen of an exercise to be drawn. */
import { activationLanguage } from '../../../src-shared/algebra/parse-scalar.ts';
import { netInputName } from '../../../src-shared/algebra/unit-function.ts';
import type { Handlers } from '../../../src-shared/contract/contract.ts';
import type { OfferView } from '../../../src-shared/contract/generator-views.ts';
import { activationName } from '../../../src-shared/document/network-words.ts';
import { limits } from '../../../src-shared/exercise/limits.ts';
import { knobLimits, type Knobs } from '../../../src-shared/exercise/knobs.ts';
import { presetNames, type PresetName } from '../../../src-shared/exercise/origin.ts';
import { tasks } from '../../../src-shared/exercise/task.ts';
import { askedDigits } from '../../../src-shared/generator/check-knobs.ts';
import { presetSize } from '../../../src-shared/generator/draw-1/preset-size.ts';
import { activations } from '../../../src-shared/network/activation-list.ts';
import type { Context } from '../context.ts';
import { factWords as words, presetTitles, taskNames } from './generator-words.ts';
import { savedPresets } from './own-presets.ts';

const language = activationLanguage(netInputName);

/** The sheet's exercise 2 in size, with numbers of which each mistake shows. */
const usual: Knobs = {
  inputs: 4,
  layers: [
    { units: 3, activation: { name: 'tanh' } },
    { units: 3, activation: { name: 'tanh' } },
    { units: 2, activation: { name: 'softmax' } },
  ],
  loss: 'cross_entropy',
  batch: 2,
  eta: 0.1,
  reduction: 'sum',
  updates: 1,
  examples: 'all',
  weights: 'one_decimal',
  data: 'binary',
  targets: 'one_hot',
  precision: { digits: 6, kind: 'figures' },
  tasks: ['forward', 'deltas', 'gradients', 'update', 'query'],
};

export function readOffer({ ports }: Context): Handlers['generator']['offer'] {
  return () => ({
    presets: presetNames.map((id) => ({ id, name: presetTitles[id], facts: factsOf(id) })),
    saved: savedPresets(ports),
    limits: { ...knobLimits, digits: { ...askedDigits }, fileCharacters: limits.file.opened },
    activations: [
      ...activations.map(({ name, place, alpha }) => ({
        name,
        label: activationName({ name }),
        lastOnly: place === 'last layer',
        alpha,
      })),
      { name: 'custom', label: activationName({ name: 'custom' }), lastOnly: false, alpha: null },
    ],
    expression: [...Object.keys(language.functions), ...Object.keys(language.constants)],
    tasks: tasks.map((name) => ({ name, label: taskNames[name] })),
    usual,
  });
}

type Facts = OfferView['presets'][number]['facts'];

function factsOf(preset: PresetName): Facts {
  const { layers, units, functions, batch, asksQuery } = presetSize(preset);
  return [
    { name: words.network, text: words.layers(layers, units) },
    { name: words.units, text: words.functions(functions.map((name) => activationName({ name }))) },
    { name: words.data, text: words.examples(batch, asksQuery) },
  ];
}
