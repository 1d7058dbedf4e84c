/** Exercises from others: new numbers in the same shape, and the same numbers with softmax. */
import { describe, expect, it } from 'vitest';
import type { Exercise } from '../exercise/exercise.ts';
import { shareCode } from '../exercise/share-code.ts';
import { solve } from '../solution/solve.ts';
import { classics } from './classic-list.ts';
import { decode } from './decode.ts';
import { generate } from './generate.ts';
import { toItsEnd } from './search.ts';
import { likeThisOne, withSoftmax } from './variants.ts';

function classic(number: string): Exercise {
  const found = classics.find((one) => one.number === number);
  if (!found) throw new Error(`no classic ${number}`);
  return found.exercise;
}

const numbers = ({ layers, X, T, loss, eta, reduction }: Exercise): unknown => [
  layers,
  X,
  T,
  loss,
  eta,
  reduction,
];

function generated(seed: number): Exercise {
  const result = generate('exam', seed);
  if ('impossible' in result) throw new Error(result.sentence);
  return result.exercise;
}

describe('the same with softmax', () => {
  it.each([
    ['2a', '3a'],
    ['2b', '3b'],
  ])('makes the classic %s into %s', (from, to) => {
    const made = withSoftmax(classic(from));
    expect(typeof made === 'string' ? made : numbers(made)).toEqual(numbers(classic(to)));
  });

  it('keeps the numbers of a drawn exercise and has a code of its own', () => {
    let made = 0;
    for (let seed = 0; seed < 40; seed += 1) {
      const before = generated(seed);
      const after = withSoftmax(before);
      if (typeof after === 'string') continue;
      expect(after.layers.map(({ W, b }) => [W, b])).toEqual(before.layers.map(({ W, b }) => [W, b]));
      expect([after.X, after.T, after.query]).toEqual([before.X, before.T, before.query]);
      expect([after.layers.at(-1)?.activation.name, after.loss]).toEqual(['softmax', 'cross_entropy']);
      expect(solve(after).steps.length).toBeGreaterThan(0);
      if (!after.origin) continue;
      expect(decode(shareCode(after.origin) ?? '')).toEqual({ exercise: after, origin: after.origin });
      made += 1;
    }
    expect(made).toBeGreaterThan(5);
  });

  it('is refused for targets that do not add up to 1', () => {
    const exercise = classic('2b');
    const T = exercise.T.map((row) => row.map((value, at) => (at === 1 ? 1 : value)));
    expect(withSoftmax({ ...exercise, T })).toContain('those of example 2 do not');
  });
});

describe('like this one', () => {
  it('keeps everything but the numbers', () => {
    const before = generated(11);
    const result = toItsEnd(likeThisOne(before, 12));
    if ('impossible' in result) throw new Error(result.sentence);
    const shape = ({ layers, X, loss, eta, tasks, precision }: Exercise): unknown => [
      layers.map(({ W, activation }) => [W.length, W[0]?.length, activation]),
      [X.length, X[0]?.length, loss, eta, tasks, precision],
    ];
    expect(shape(result.exercise)).toEqual(shape(before));
    expect(result.exercise.layers).not.toEqual(before.layers);
  });

  it('finds the settings of an exercise that was not drawn', () => {
    const result = toItsEnd(likeThisOne(classic('2b'), 5));
    expect(result).toMatchObject({
      exercise: { loss: 'half_sse', eta: 0.1 },
      origin: { source: { weights: 'constant', targets: 'one_hot', batch: 2 } },
    });
  });

  it('refuses what is too large to be drawn', () => {
    const exercise = classic('1');
    const result = toItsEnd(likeThisOne({ ...exercise, steps: 9 }, 5));
    expect(result).toMatchObject({
      impossible: 'settings',
      sentence: 'The generator draws at most 3 updates.',
    });
  });
});
