/** The conventions that decide what is right, as printed with every exercise. */
import type { Exercise } from '../exercise/exercise.ts';
import type { Tolerance } from '../grading/tolerance.ts';
import type { Notation } from '../notation/symbols.ts';
import { batchOf, usedAtOnce } from './asked-parts.ts';
import { countWord } from './prose.ts';
import { digitsInWords, toleranceLimit } from './tolerance-words.ts';

const lossFormulas: Readonly<Record<Exercise['loss'], (t: string) => string>> = {
  half_sse: (t) => `Squared error of one example: half the sum of (x − ${t})² over the outputs.`,
  mse: (t) => `Mean squared error of one example: the mean of (x − ${t})² over the outputs.`,
  cross_entropy: (t) => `Cross-entropy of one example: minus the sum of ${t} · ln x over the outputs.`,
  binary_cross_entropy: (t) =>
    `Binary cross-entropy of one example: minus the sum of ${t} · ln x + (1 − ${t}) · ln(1 − x) over the outputs.`,
};

const words = {
  summed: (examples: string) => `Loss and gradients are added over ${examples}.`,
  averaged: (examples: string) =>
    `Loss and gradients are averaged over ${examples}; each delta is of its example alone.`,
  all: (batch: number) => `the ${countWord(batch)} examples`,
  ofUpdate: 'the examples of each update',
  naturalLog: 'Logarithms are natural.',
  weights: 'W has one row for each unit of its layer and one column for each of its inputs.',
  examples: (t: string) => `Columns of x, z, δ and ${t === 'z' ? 'of the targets' : t} are examples.`,
  oldWeights: 'Deltas use the weights from before the update.',
  kink: 'At z = 0 the slope is that of the left side.',
  precision: (digits: string) => `Give results to ${digits}.`,
  digitsTyped: 'A number with fewer digits counts as right when it agrees at the digits that you typed.',
  limit: (limit: string) => `A number counts as right as soon as it agrees ${limit}.`,
  minimum: (digits: number) => `Give at least ${countWord(digits)} decimals or figures.`,
} as const;

function toleranceWords(tolerance: Tolerance, sign: string): string {
  if (tolerance.rule === 'digits typed') return words.digitsTyped;
  return words.limit(toleranceLimit(tolerance, sign));
}

/** The lines that decide between what is right here and in other books. */
export function conventionLines(exercise: Exercise, { target }: Notation) {
  const batch = batchOf(exercise);
  const examples = usedAtOnce(exercise) < batch ? words.ofUpdate : words.all(batch);
  return {
    loss: lossFormulas[exercise.loss](target),
    batch: exercise.reduction === 'sum' ? words.summed(examples) : words.averaged(examples),
    naturalLog: words.naturalLog,
    weights: words.weights,
  };
}

export function conventionsOf(exercise: Exercise, notation: Notation): string[] {
  const { loss, precision, tolerance, minimumDigits, layers } = exercise;
  const { target, decimalSign } = notation;
  const lines = conventionLines(exercise, notation);
  const hasLog = loss === 'cross_entropy' || loss === 'binary_cross_entropy';
  const hasKink = layers.some(({ activation }) => ['relu', 'leaky_relu'].includes(activation.name));
  return [
    lines.loss,
    // One example at a time leaves nothing to add up.
    ...(usedAtOnce(exercise) > 1 ? [lines.batch] : []),
    ...(hasLog ? [lines.naturalLog] : []),
    lines.weights,
    ...(batchOf(exercise) > 1 ? [words.examples(target)] : []),
    words.oldWeights,
    ...(hasKink ? [words.kink] : []),
    words.precision(digitsInWords(precision.digits, precision.kind)),
    ...(tolerance ? [toleranceWords(tolerance, decimalSign)] : []),
    ...(minimumDigits === undefined ? [] : [words.minimum(minimumDigits)]),
  ];
}
