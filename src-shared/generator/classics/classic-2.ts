/** Exercises 2a and 2b: a deeper tanh network, with one example and with a batch of two. */
import { readExercise } from '../../exercise/read-exercise.ts';
import type { Classic } from '../classic.ts';
import { equalLayer } from './equal-layer.ts';

const start = { weight: 0.1, bias: 0.1, name: 'tanh' } as const;
const common = {
  layers: [equalLayer(4, 4, start), equalLayer(3, 4, start), equalLayer(3, 3, start)],
  loss: 'half_sse',
};

export const classic2a: Classic = {
  id: 'classic-2a',
  number: '2a',
  title: '4-4-3-3 tanh, one SGD step',
  subtitle: 'Squared error, one example',
  exercise: readExercise({
    ...common,
    id: 'classic-2a',
    title: '4-4-3-3 tanh, one SGD step',
    eta: 1,
    X: [[1], [0], [1], [0]],
    T: [[0], [1], [0]],
  }),
  notes: {},
};

export const classic2b: Classic = {
  id: 'classic-2b',
  number: '2b',
  title: '4-4-3-3 tanh, batch of two',
  subtitle: 'Squared error, summed gradients',
  exercise: readExercise({
    ...common,
    id: 'classic-2b',
    title: '4-4-3-3 tanh, batch of two',
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
    'z[1]': ['This part starts from the initial weights again, not from those that part 2a ends with.'],
    'db[3]': [
      'The printed sheet multiplies delta[3] by a column of three ones. delta[3] has one column for each of the two examples, so the column that adds them needs two ones. The printed result is right.',
    ],
  },
};
