/** Which losses and targets go with an output: none that could take the logarithm of what has none. */
import type { UnitFunction } from '../algebra/unit-function.ts';
import type { Knobs } from '../exercise/knobs.ts';
import { losses } from '../network/loss-list.ts';
import { knobWords as words } from './knob-words.ts';

type LossName = Knobs['loss'];
type TargetsName = Knobs['targets'];

/** Net inputs at which a function is tried; beyond, outputs differ from their limits by less than a double shows. */
const furthest = 15;
const triesPerUnit = 4;

function sampleOutputs(f: UnitFunction): readonly number[] {
  if (f.shape === 'softmax') return [1e-6, 0.5, 1 - 1e-6];
  return Array.from({ length: 2 * furthest * triesPerUnit + 1 }, (_, at) =>
    f.valueAt(at / triesPerUnit - furthest),
  );
}

/** The losses that have a value whatever the net input of the output layer is. */
export function offeredLosses(output: UnitFunction): readonly LossName[] {
  const outputs = sampleOutputs(output);
  return losses
    .filter(({ undefinedAt }) => outputs.every((x) => undefinedAt(x) === null))
    .map(({ name }) => name);
}

/** A loss with a logarithm compares probabilities. */
const probabilityLosses: readonly LossName[] = ['cross_entropy', 'binary_cross_entropy'];

function offeredTargets(loss: LossName, output: UnitFunction, outputs: number): readonly TargetsName[] {
  const several: readonly TargetsName[] = outputs > 1 ? ['one_hot', 'probabilities'] : [];
  if (loss === 'cross_entropy' && output.shape === 'softmax') return several;
  if (probabilityLosses.includes(loss)) return [...several, 'binary'];
  return [...several, 'binary', 'real'];
}

/** @returns a sentence, or null where the loss goes with this output */
export function whyNotLoss(loss: LossName, output: UnitFunction): string | null {
  return offeredLosses(output).includes(loss) ? null : words.loss;
}

/** @returns a sentence, or null where the targets go with this loss and output */
export function whyNotTargets(
  targets: TargetsName,
  loss: LossName,
  output: UnitFunction,
  outputs: number,
): string | null {
  if (offeredTargets(loss, output, outputs).includes(targets)) return null;
  if (outputs < 2 && (targets === 'one_hot' || targets === 'probabilities')) return words.oneOutput;
  return output.shape === 'softmax' && targets === 'binary' ? words.targetsForSoftmax : words.targetsForLoss;
}
