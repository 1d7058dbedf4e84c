/** Knobs of every kind for properties: all that fit their schema, most of which fit together. */
import fc from 'fast-check';
import { knobLimits, type Knobs } from '../src-shared/exercise/knobs.ts';
import { tasks } from '../src-shared/exercise/task.ts';
import { activations } from '../src-shared/network/activation-list.ts';
import { losses } from '../src-shared/network/loss-list.ts';

const upTo = (most: number): fc.Arbitrary<number> => fc.integer({ min: 1, max: most });
const names = activations.map(({ name }) => name);

const layer = fc.record({
  units: upTo(knobLimits.units),
  activation: fc.constantFrom(...names).map((name) => ({ name })),
});

export const arbitraryKnobs: fc.Arbitrary<Knobs> = fc.record({
  inputs: upTo(knobLimits.units),
  layers: fc.array(layer, { minLength: 1, maxLength: knobLimits.layers }),
  loss: fc.constantFrom(...losses.map(({ name }) => name)),
  batch: upTo(knobLimits.examples),
  eta: upTo(1000).map((hundredths) => hundredths / 100),
  reduction: fc.constantFrom('sum', 'mean'),
  updates: upTo(knobLimits.updates),
  examples: fc.constantFrom('all', 'one_by_one'),
  weights: fc.constantFrom('constant', 'one_decimal', 'small_integers'),
  data: fc.constantFrom('binary', 'small_integers', 'one_decimal'),
  targets: fc.constantFrom('one_hot', 'binary', 'real', 'probabilities'),
  precision: fc.record({
    digits: fc.integer({ min: 2, max: 12 }),
    kind: fc.constantFrom('figures', 'decimals'),
  }),
  tasks: fc.subarray([...tasks], { minLength: 1 }),
});
