/** Exercise 1: one example through a small sigmoid network, then a query. */
import { readExercise } from '../../exercise/read-exercise.ts';
import type { Classic } from '../classic.ts';
import { equalLayer } from './equal-layer.ts';

const start = { weight: 0.1, bias: 0, name: 'sigmoid' } as const;

export const classic1: Classic = {
  id: 'classic-1',
  number: '1',
  title: '5-3-2 sigmoid, one SGD step',
  subtitle: 'Squared error, then classify a query',
  exercise: readExercise({
    id: 'classic-1',
    title: '5-3-2 sigmoid, one SGD step',
    layers: [equalLayer(3, 5, start), equalLayer(2, 3, start)],
    loss: 'half_sse',
    eta: 1,
    X: [[1], [1], [0], [0], [0]],
    T: [[1], [0]],
    query: [1, 0, 0, 0, 1],
  }),
  notes: {
    'delta[2]': [
      'The printed sheet leaves out the sum sign here “because there is a single example”. That is not the reason: the sum in the loss runs over the outputs, not over examples. It goes because each output appears in only one term of the sum, so one term is left for each output.',
    ],
    'delta[1]': [
      'The printed sheet gives these entries in five figures, its other results in six. Both are right here.',
      'The delta goes back through W[2] from before the update, although the sheet prints the new W[2] first.',
    ],
  },
};
