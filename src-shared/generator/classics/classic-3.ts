/** Exercises 3a and 3b: the tanh network with a softmax output and cross-entropy. */
import { readExercise } from '../../exercise/read-exercise.ts';
import type { Classic } from '../classic.ts';
import { equalLayer } from './equal-layer.ts';

const hidden = { weight: 0.1, bias: 0.1, name: 'tanh' } as const;
const common = {
  layers: [
    equalLayer(4, 4, hidden),
    equalLayer(3, 4, hidden),
    equalLayer(3, 3, { ...hidden, name: 'softmax' }),
  ],
  loss: 'cross_entropy',
};

const squareMissing =
  'The printed sheet writes the slope of tanh as 1 − tanh(z); the square is missing. It is 1 − tanh²(z), that is 1 − x². The sheet’s numbers do not show it, because the delta is zero anyway.';

export const classic3a: Classic = {
  id: 'classic-3a',
  number: '3a',
  title: '4-4-3-3 tanh with softmax output, one SGD step',
  subtitle: 'Cross-entropy, one example',
  exercise: readExercise({
    ...common,
    id: 'classic-3a',
    title: '4-4-3-3 tanh with softmax output, one SGD step',
    eta: 1,
    X: [[1], [0], [1], [0]],
    T: [[0], [1], [0]],
  }),
  notes: { 'delta[2]': [squareMissing], 'delta[1]': [squareMissing] },
};

const wrongShape = (units: number): string =>
  `The printed sheet shows this delta, and the product before it, as 2 × 2 matrices of zeros. With ${units} units and two examples both are ${units} × 2.`;

export const classic3b: Classic = {
  id: 'classic-3b',
  number: '3b',
  title: '4-4-3-3 tanh with softmax output',
  subtitle: 'Cross-entropy, same two examples',
  exercise: readExercise({
    ...common,
    id: 'classic-3b',
    title: '4-4-3-3 tanh with softmax output',
    eta: 0.1,
    X: [
      [1, 0],
      [0, 0],
      [1, 10],
      [0, 0],
    ],
    T: [
      [0, 0],
      [1, 0],
      [0, 1],
    ],
  }),
  notes: {
    'delta[3]': [
      'x − t is right here because the entries of each target column add to 1. In general this delta is x times the sum of the targets, minus t.',
    ],
    'delta[2]': [squareMissing, wrongShape(3)],
    'delta[1]': [squareMissing, wrongShape(4)],
  },
};
