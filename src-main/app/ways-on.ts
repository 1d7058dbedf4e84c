/** What can be made of an exercise: its share code, new numbers, softmax outputs. */
import type { WorkspaceView } from '../../src-shared/contract/views.ts';
import type { Exercise } from '../../src-shared/exercise/exercise.ts';
import { shareCode } from '../../src-shared/exercise/share-code.ts';
import { knobsOf } from '../../src-shared/generator/knobs-of.ts';
import { trueOrigin } from '../../src-shared/generator/true-origin.ts';
import { withSoftmax } from '../../src-shared/generator/variants.ts';

export type WaysOn = Pick<WorkspaceView['exercise'], 'code' | 'canRedraw' | 'canSoftmax'>;

export function waysOn(exercise: Exercise): WaysOn {
  const origin = trueOrigin(exercise);
  const isSoftmax =
    exercise.loss === 'cross_entropy' && exercise.layers.at(-1)?.activation.name === 'softmax';
  return {
    code: origin && shareCode(origin),
    canRedraw: typeof knobsOf(exercise) !== 'string',
    canSoftmax: !isSoftmax && typeof withSoftmax(exercise) !== 'string',
  };
}
