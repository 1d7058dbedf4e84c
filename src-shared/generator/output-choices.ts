/** Which losses and targets go with the output layer of some knobs, and why the others do not. */
import { ExpressionError } from '../algebra/parse-scalar.ts';
import type { UnitFunction } from '../algebra/unit-function.ts';
import { knobsSchema, type Knobs } from '../exercise/knobs.ts';
import { losses } from '../network/loss-list.ts';
import { resolveActivation } from '../network/resolve-activation.ts';
import { whyNotLoss, whyNotTargets } from './offered.ts';

export interface OutputChoice<Name> {
  readonly name: Name;
  /** A sentence; null where it can be chosen. */
  readonly reason: string | null;
}

interface OutputChoices {
  readonly losses: readonly OutputChoice<Knobs['loss']>[];
  readonly targets: readonly OutputChoice<Knobs['targets']>[];
}

const lossNames: readonly Knobs['loss'][] = losses.map(({ name }) => name);
const targetNames = knobsSchema.entries.targets.options;

/** With a function that cannot be read, any of them may be right. */
export function outputChoices(knobs: Knobs): OutputChoices {
  const output = outputOf(knobs);
  const outputs = knobs.layers.at(-1)?.units ?? 0;
  return {
    losses: lossNames.map((name) => ({ name, reason: output && whyNotLoss(name, output) })),
    targets: targetNames.map((name) => ({
      name,
      reason: output && whyNotTargets(name, knobs.loss, output, outputs),
    })),
  };
}

function outputOf({ layers }: Knobs): UnitFunction | null {
  const last = layers.at(-1)?.activation;
  if (!last) return null;
  try {
    return resolveActivation(last);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return null;
  }
}
