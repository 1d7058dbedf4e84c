/** The conventions that decide what is right, as printed with every exercise. */
import type { Exercise } from '../exercise/exercise.ts';
import type { Notation } from '../notation/symbols.ts';
import { countWord } from './prose.ts';

const lossFormulas: Readonly<Record<Exercise['loss'], (t: string) => string>> = {
  half_sse: (t) => `Squared error of one example: half the sum of (x − ${t})² over the outputs.`,
  mse: (t) => `Mean squared error of one example: the mean of (x − ${t})² over the outputs.`,
  cross_entropy: (t) => `Cross-entropy of one example: minus the sum of ${t} · ln x over the outputs.`,
  binary_cross_entropy: (t) =>
    `Binary cross-entropy of one example: minus the sum of ${t} · ln x + (1 − ${t}) · ln(1 − x) over the outputs.`,
};

const words = {
  summed: (batch: number) => `Loss and gradients are added over the ${countWord(batch)} examples.`,
  averaged: (batch: number) =>
    `Loss and gradients are averaged over the ${countWord(batch)} examples; each delta is of its example alone.`,
  naturalLog: 'Logarithms are natural.',
  weights: 'W has one row for each unit of its layer and one column for each of its inputs.',
  examples: (t: string) => `Columns of x, z, δ and ${t === 'z' ? 'of the targets' : t} are examples.`,
  oldWeights: 'Deltas use the weights from before the update.',
  kink: 'At z = 0 the slope is that of the left side.',
  precision: (digits: number, kind: string) =>
    `Results are compared with the exact values to ${countWord(digits)} ${digits === 1 ? kind.slice(0, -1) : kind}.`,
  absolute: (within: number) => `A number counts as right within ${within}.`,
  relative: (within: number) => `A number counts as right within ${Number((100 * within).toPrecision(6))} %.`,
  decimals: (digits: number) => `A number counts as right to ${countWord(digits)} decimals.`,
  figures: (digits: number) => `A number counts as right to ${countWord(digits)} figures.`,
  minimum: (digits: number) => `Give at least ${countWord(digits)} decimals or figures.`,
} as const;

function toleranceWords(
  tolerance: Exclude<Exercise['tolerance'], undefined | { rule: 'digits typed' }>,
): string {
  return 'within' in tolerance
    ? words[tolerance.rule](tolerance.within)
    : words[tolerance.rule](tolerance.digits);
}

export function conventionsOf(exercise: Exercise, { target }: Notation): string[] {
  const { loss, reduction, precision, tolerance, minimumDigits, layers, X } = exercise;
  const batch = X[0]?.length ?? 0;
  const hasLog = loss === 'cross_entropy' || loss === 'binary_cross_entropy';
  const hasKink = layers.some(({ activation }) => ['relu', 'leaky_relu'].includes(activation.name));
  return [
    lossFormulas[loss](target),
    ...(batch > 1 ? [reduction === 'sum' ? words.summed(batch) : words.averaged(batch)] : []),
    ...(hasLog ? [words.naturalLog] : []),
    words.weights,
    ...(batch > 1 ? [words.examples(target)] : []),
    words.oldWeights,
    ...(hasKink ? [words.kink] : []),
    words.precision(precision.digits, precision.kind),
    ...(tolerance && tolerance.rule !== 'digits typed' ? [toleranceWords(tolerance)] : []),
    ...(minimumDigits === undefined ? [] : [words.minimum(minimumDigits)]),
  ];
}
