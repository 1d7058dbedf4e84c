/** The knobs that an exercise could have been drawn with. */
import { knobLimits, type Knobs } from '../exercise/knobs.ts';
import type { Exercise } from '../exercise/exercise.ts';
import { inOrder } from '../exercise/task.ts';
import { activations } from '../network/activation-list.ts';
import { knobsOfOrigin } from './draw-version.ts';
import { originWords as words } from './origin-words.ts';
import { trueOrigin } from './true-origin.ts';

/** @returns the knobs, or a sentence on what the generator does not draw */
export function knobsOf(exercise: Exercise): Knobs | string {
  const origin = trueOrigin(exercise);
  return origin ? knobsOfOrigin(origin) : (tooLarge(exercise) ?? guessed(exercise));
}

function tooLarge({ layers, X, steps }: Exercise): string | null {
  const widths = [X.length, ...layers.map(({ W }) => W.length)];
  const sizes = [
    ['layers', layers.length, knobLimits.layers],
    ['units in a layer', Math.max(...widths), knobLimits.units],
    ['examples', X[0]?.length ?? 0, knobLimits.examples],
    ['updates', steps, knobLimits.updates],
  ] as const;
  const found = sizes.find(([, count, most]) => count > most);
  return found ? words.tooLarge(found[0], found[2]) : null;
}

function guessed(exercise: Exercise): Knobs | string {
  const { X, layers, loss, eta, reduction, steps, updates, precision, tasks } = exercise;
  if (updates?.some((update) => update.eta !== undefined && update.eta !== eta)) return words.ownRates;
  const examples = examplesOf(exercise);
  if (!examples) return words.mixedUpdates;
  return {
    inputs: X.length,
    layers: layers.map(({ W, activation }) => ({ units: W.length, activation: plainActivation(activation) })),
    loss,
    batch: X[0]?.length ?? 1,
    eta,
    reduction,
    updates: steps,
    examples,
    weights: weightsOf(exercise),
    data: dataOf(X),
    targets: targetsOf(exercise),
    precision,
    tasks: inOrder(tasks),
  };
}

function examplesOf({ updates, X }: Exercise): Knobs['examples'] | null {
  if (!updates) return 'all';
  const batch = X[0]?.length ?? 0;
  if (updates.every(({ examples }) => examples.length === batch)) return 'all';
  const isInTurn = updates.every(({ examples }, at) => examples.length === 1 && examples[0] === at + 1);
  return isInTurn ? 'one_by_one' : null;
}

/** Without an alpha that is the usual one, so that a share code can carry it. */
function plainActivation(
  choice: Knobs['layers'][number]['activation'],
): Knobs['layers'][number]['activation'] {
  const usual = activations.find(({ name }) => name === choice.name)?.alpha;
  if (choice.alpha === undefined || choice.alpha !== usual) return choice;
  return { name: choice.name };
}

const areWhole = (values: readonly number[]): boolean => values.every(Number.isInteger);

function weightsOf({ layers }: Exercise): Knobs['weights'] {
  const weights = layers.flatMap(({ W }) => W.flat());
  if (weights.every((weight) => weight === weights[0])) return 'constant';
  return areWhole(weights) ? 'small_integers' : 'one_decimal';
}

function dataOf(X: Exercise['X']): Knobs['data'] {
  const values = X.flat();
  if (values.every((value) => value === 0 || value === 1)) return 'binary';
  return areWhole(values) ? 'small_integers' : 'one_decimal';
}

/** Sums of tenths come out within this of 1. */
const sumWidth = 1e-9;

export function addsUpToOne(rows: Exercise['T'], column: number): boolean {
  const values = rows.map((row) => row[column] ?? 0);
  return (
    values.every((value) => value >= 0) &&
    Math.abs(values.reduce((sum, value) => sum + value, 0) - 1) < sumWidth
  );
}

function targetsOf({ T }: Exercise): Knobs['targets'] {
  const values = T.flat();
  const isBinary = values.every((value) => value === 0 || value === 1);
  const areShares = T.length > 1 && (T[0] ?? []).every((_, column) => addsUpToOne(T, column));
  if (isBinary) return areShares ? 'one_hot' : 'binary';
  return areShares ? 'probabilities' : 'real';
}
