/** Which knobs fit together, and how much handwork they mean. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryKnobs } from '../../testing/arbitrary-knobs.ts';
import { repeats } from '../../testing/full-counts.ts';
import { elementwise } from '../algebra/unit-function.ts';
import { apply, variable } from '../algebra/scalar.ts';
import type { Knobs } from '../exercise/knobs.ts';
import { activations } from '../network/activation-list.ts';
import { askedSteps } from '../solution/asked-steps.ts';
import { checkKnobs } from './check-knobs.ts';
import { drawAgain } from './draw-version.ts';
import { handwork } from './handwork.ts';
import { offeredLosses } from './offered.ts';
import { solveFinite } from './quality/solve-finite.ts';

const squared = ['half_sse', 'mse'];

describe('the losses offered', () => {
  it.each([
    ['sigmoid', [...squared, 'cross_entropy', 'binary_cross_entropy']],
    ['softmax', [...squared, 'cross_entropy', 'binary_cross_entropy']],
    ['softplus', [...squared, 'cross_entropy']],
    ['tanh', squared],
    ['relu', squared],
    ['leaky_relu', squared],
    ['linear', squared],
    ['elu', squared],
  ])('for %s are those that always have a value', (name, expected) => {
    const activation = activations.find((one) => one.name === name);
    if (!activation) throw new Error(`no activation ${name}`);
    expect(offeredLosses(activation.make(activation.alpha ?? 0))).toEqual(expected);
  });

  it('for an own function depend on what it gives', () => {
    expect(offeredLosses(elementwise(apply('exp', variable('z')), null))).toEqual([
      ...squared,
      'cross_entropy',
    ]);
    expect(offeredLosses(elementwise(apply('sin', variable('z')), null))).toEqual(squared);
  });
});

it('knobs that fit can be drawn and solved, with the handwork that was told', () => {
  let fitting = 0;
  fc.assert(
    fc.property(arbitraryKnobs, fc.nat(1000), (knobs, seed) => {
      const problems = checkKnobs(knobs);
      for (const { sentence } of problems) expect(sentence).toMatch(/^[A-Z].*\.$/);
      if (problems.length > 0) return;
      const exercise = drawAgain({ version: 1, source: knobs, seed, draw: 0 });
      const solution = solveFinite(exercise);
      if (!solution) return;
      const asked = askedSteps(solution, exercise);
      const cells = asked.reduce((sum, { value }) => sum + value.values.length, 0);
      fitting += 1;
      expect(handwork(knobs)).toMatchObject({ cells, steps: asked.length, minutes: (cells * 36) / 60 });
    }),
    { seed: 20250107, numRuns: repeats(20_000, 0.05) },
  );
  expect(fitting).toBeGreaterThan(10);
});

const knobs: Knobs = {
  inputs: 2,
  layers: [{ units: 2, activation: { name: 'tanh' } }],
  loss: 'half_sse',
  batch: 1,
  eta: 0.1,
  reduction: 'sum',
  updates: 1,
  examples: 'all',
  weights: 'one_decimal',
  data: 'binary',
  targets: 'real',
  precision: { digits: 6, kind: 'figures' },
  tasks: ['forward'],
};
const layer = (name: Knobs['layers'][number]['activation']['name'], units = 2) => ({
  units,
  activation: { name },
});

it.each<[string, Partial<Knobs>, string]>([
  [
    'softmax inside',
    { layers: [layer('softmax'), layer('tanh')] },
    'Softmax is possible in the last layer only.',
  ],
  ['softmax alone', { layers: [layer('softmax', 1)] }, 'Softmax needs at least 2 outputs.'],
  ['no expression', { layers: [layer('custom')] }, 'needs an expression in z'],
  [
    'a broken expression',
    { layers: [{ units: 2, activation: { name: 'custom', expr: 'z+' } }] },
    'The expression of layer 1 cannot be read',
  ],
  [
    'an alpha that means nothing',
    { layers: [{ units: 2, activation: { name: 'tanh', alpha: 1 } }] },
    'tanh has no alpha',
  ],
  [
    'a logarithm of what may be negative',
    { loss: 'cross_entropy' },
    'Cross-entropy needs outputs between 0 and 1.',
  ],
  ['one-hot for one output', { layers: [layer('tanh', 1)], targets: 'one_hot' }, 'need at least 2 outputs'],
  [
    'real targets for probabilities',
    { layers: [layer('sigmoid')], loss: 'binary_cross_entropy' },
    'targets that are probabilities',
  ],
  [
    'targets that need not add up to 1',
    { layers: [layer('softmax')], loss: 'cross_entropy', targets: 'binary' },
    'targets that add up to 1',
  ],
  ['a long learning rate', { eta: 0.125 }, 'at most 4 characters'],
  ['a learning rate of 0', { eta: 0 }, 'Use at least 0.01, e.g. 0.05.'],
  ['a learning rate that is short as a power of ten', { eta: 1e-5 }, 'Use at least 0.01, e.g. 0.05.'],
  [
    'more updates than examples',
    { updates: 2, examples: 'one_by_one' },
    'as many examples as updates; there is 1',
  ],
  ['too few digits', { precision: { digits: 1, kind: 'figures' } }, 'Ask for 2 to 12 digits.'],
])('refuses %s', (_what, change, sentence) => {
  expect(
    checkKnobs({ ...knobs, ...change })
      .map((problem) => problem.sentence)
      .join(' '),
  ).toContain(sentence);
});
