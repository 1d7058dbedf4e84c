/**
 * The knobs as digits of a number, each with its own base, as share codes carry them.
 * These lists are part of every code that was ever given out, those of the functions and losses too: they only grow at
 * the end, within their base.
 */
import { activations } from '../network/activation-list.ts';
import { losses } from '../network/loss-list.ts';
import { knobLimits, type Knobs } from './knobs.ts';

/** 0 <= value < base. */
export interface Digit {
  readonly value: number;
  readonly base: number;
}

const words = {
  activation: activations.map(({ name }) => name),
  loss: losses.map(({ name }) => name),
  reduction: ['sum', 'mean'],
  examples: ['all', 'one_by_one'],
  weights: ['constant', 'one_decimal', 'small_integers'],
  data: ['binary', 'small_integers', 'one_decimal'],
  targets: ['one_hot', 'binary', 'real', 'probabilities'],
  kind: ['figures', 'decimals'],
  tasks: ['forward', 'loss', 'deltas', 'gradients', 'update', 'query', 'parameters'],
} as const;

/** Roomier than the lists, so that a new word does not need a new kind of code. */
const bases = {
  activation: 16,
  loss: 8,
  reduction: 2,
  examples: 2,
  weights: 4,
  data: 4,
  targets: 4,
  kind: 2,
  units: knobLimits.units,
  batch: knobLimits.examples,
  updates: knobLimits.updates,
  digits: 16,
  /** Learning rates from 0.01 to 10.00, in hundredths. */
  eta: 1000,
  /** One bit a task. */
  tasks: 256,
} as const;

/** The bases of the digits of knobs with this many layers, in order. */
export function knobBases(depth: number): readonly number[] {
  const layer = [bases.units, bases.activation];
  return [
    bases.units,
    ...Array.from({ length: depth }, () => layer).flat(),
    bases.loss,
    bases.batch,
    bases.eta,
    bases.reduction,
    bases.updates,
    bases.examples,
    bases.weights,
    bases.data,
    bases.targets,
    bases.digits,
    bases.kind,
    bases.tasks,
  ];
}

const placeOf = (word: string, list: readonly string[]): number => list.indexOf(word);

/** @returns -1 for a task that has no bit */
function taskBits(tasks: Knobs['tasks']): number {
  const places = tasks.map((task) => placeOf(task, words.tasks));
  return places.includes(-1) ? -1 : places.reduce((bits, place) => bits | (1 << place), 0);
}

/** @returns the digits, or null where the knobs hold something of the user's own: an expression, a number, a new word */
export function knobDigits(knobs: Knobs): readonly Digit[] | null {
  if (knobs.layers.some(({ activation }) => activation.alpha !== undefined)) return null;
  const hundredths = Math.round(knobs.eta * 100);
  if (hundredths / 100 !== knobs.eta) return null;
  const values = [
    knobs.inputs - 1,
    ...knobs.layers.flatMap(({ units, activation }) => [
      units - 1,
      placeOf(activation.name, words.activation),
    ]),
    placeOf(knobs.loss, words.loss),
    knobs.batch - 1,
    hundredths - 1,
    placeOf(knobs.reduction, words.reduction),
    knobs.updates - 1,
    placeOf(knobs.examples, words.examples),
    placeOf(knobs.weights, words.weights),
    placeOf(knobs.data, words.data),
    placeOf(knobs.targets, words.targets),
    knobs.precision.digits,
    placeOf(knobs.precision.kind, words.kind),
    taskBits(knobs.tasks),
  ];
  const digits = knobBases(knobs.layers.length).map((base, at) => ({ value: values[at] ?? -1, base }));
  return digits.every(({ value, base }) => value >= 0 && value < base) ? digits : null;
}

/**
 * The opposite of knobDigits.
 * @param values within the bases of knobBases(depth)
 * @returns what may be knobs: words that no list has stay undefined, which the schema of knobs refuses
 */
export function knobsOfDigits(values: readonly number[], depth: number): unknown {
  const layers = Array.from({ length: depth }, (_, at) => ({
    units: (values[1 + 2 * at] ?? 0) + 1,
    activation: { name: words.activation[values[2 + 2 * at] ?? -1] },
  }));
  const rest = values.slice(1 + 2 * depth);
  const at = (place: number): number => rest[place] ?? -1;
  return {
    inputs: (values[0] ?? 0) + 1,
    layers,
    loss: words.loss[at(0)],
    batch: at(1) + 1,
    eta: (at(2) + 1) / 100,
    reduction: words.reduction[at(3)],
    updates: at(4) + 1,
    examples: words.examples[at(5)],
    weights: words.weights[at(6)],
    data: words.data[at(7)],
    targets: words.targets[at(8)],
    precision: { digits: at(9), kind: words.kind[at(10)] },
    tasks: words.tasks.filter((_, bit) => (at(11) & (1 << bit)) !== 0),
  };
}
