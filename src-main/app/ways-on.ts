/** What can be made of an exercise: its share code, new numbers, softmax outputs. */
import type { WorkspaceView } from '../../src-shared/contract/views.ts';
import type { Exercise } from '../../src-shared/exercise/exercise.ts';
import { shareCode } from '../../src-shared/exercise/share-code.ts';
import { knobsOf } from '../../src-shared/generator/knobs-of.ts';
import { trueOrigin } from '../../src-shared/generator/true-origin.ts';
import { withSoftmax } from '../../src-shared/generator/variants.ts';

export type WaysOn = Pick<WorkspaceView['exercise'], 'code' | 'canRedraw' | 'canSoftmax'>;

export async function waysOn(exercise: Exercise): Promise<WaysOn> {
  const origin = await trueOrigin(exercise);
  const isSoftmax =
    exercise.loss === 'cross_entropy' && exercise.layers.at(-1)?.activation.name === 'softmax';
  return {
    code: origin && shareCode(origin),
    canRedraw: typeof (await knobsOf(exercise)) !== 'string',
    canSoftmax: !isSoftmax && typeof (await withSoftmax(exercise)) !== 'string',
  };
}
