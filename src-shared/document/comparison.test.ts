/** The differences between two losses, told from the numbers of the exercises compared. */
import { expect, it } from 'vitest';
import { readExercise } from '../exercise/read-exercise.ts';
import { classics } from '../generator/classic-list.ts';
import { numberText } from '../notation/number-text.ts';
import { solve } from '../solution/solve.ts';
import { comparisonOf, type Side } from './comparison.ts';

function sideOf(exercise: Side['exercise']): Side {
  return { exercise, solution: solve(exercise) };
}
const classic = (id: string) => classics.find((found) => found.id === id)?.exercise ?? expect.fail();
const shown = (value: number) => numberText(value, { figures: 4, decimalSign: '.' });

function sentences(one: Side['exercise'], other: Side['exercise']): Record<string, string> {
  const groups = comparisonOf([sideOf(one), sideOf(other)], shown);
  return Object.fromEntries(groups.map(({ title, sentence }) => [title, sentence]));
}

it('of the batch of the sheet', () => {
  expect(sentences(classic('classic-2b'), classic('classic-3b'))).toEqual({
    Outputs:
      'The tanh outputs of example 1 add to 0.4875, the softmax outputs of example 1 add to 1. Softmax makes shares of one whole, whatever the net inputs are. All softmax outputs are alike here, because their net inputs are.',
    Loss: 'The squared error is 0.7312, the cross-entropy 2.197: two scales, so neither is the better for being smaller. The cross-entropy looks only at the output whose target is not 0.',
    'Output delta':
      'The largest entry is 0.8154 with squared error and 0.6667 with cross-entropy. With squared error each entry is multiplied by the slope of its output, here down to 0.9535: a unit that is far out learns slowly. With cross-entropy and softmax the slope cancels: what is left is the output minus the target.',
    'Hidden deltas':
      'With cross-entropy all hidden deltas are 0: all weights to the outputs are alike, and each column of the output delta adds to 0. With squared error the largest is 0.04763.',
    Updates:
      'With cross-entropy W[2], b[2], W[1] and b[1] stay as they were, since their gradients are 0; an entry of W[3] moves by at most 0.02632 with squared error and 0.02034 with cross-entropy.',
  });
});

it('says nothing of zeros or equal outputs where there are none', () => {
  const layer = (W: number[][], name: string) => ({ W, b: W.map(() => 0.1), activation: { name } });
  const base = { X: [[1], [2]], T: [[1], [0]], eta: 0.1 };
  const first = layer(
    [
      [0.2, -0.3],
      [0.4, 0.1],
    ],
    'tanh',
  );
  const last = [
    [0.5, -0.2],
    [0.1, 0.3],
  ];
  const one = readExercise({ ...base, loss: 'half_sse', layers: [first, layer(last, 'sigmoid')] });
  const other = readExercise({ ...base, loss: 'cross_entropy', layers: [first, layer(last, 'softmax')] });
  const said = sentences(one, other);
  expect(said['Outputs']).not.toContain('alike');
  expect(said['Hidden deltas']).toMatch(
    /^The largest entry is [\d.]+ with squared error and [\d.]+ with cross-entropy\.$/,
  );
  expect(said['Updates']).toMatch(/^An entry of W\[2\] moves by at most/);
});
