/** Draws the numbers of an exercise, version 1. Only whole numbers are drawn, so no engine rounds them differently. */
import type { Exercise } from '../../exercise/exercise.ts';
import type { Knobs } from '../../exercise/knobs.ts';
import { exerciseFormat } from '../../exercise/limits.ts';
import { openStream, pickFrom, type RandomStream } from '../random.ts';
import { drawTargets } from './draw-targets.ts';
import { freshColumns, rowsOf } from './fresh-columns.ts';
import { exerciseTitle } from './exercise-title.ts';

const nonZero = (most: number): readonly number[] =>
  Array.from({ length: 2 * most + 1 }, (_, at) => at - most).filter((value) => value !== 0);
const upTo = (least: number, most: number): readonly number[] =>
  Array.from({ length: most - least + 1 }, (_, at) => least + at);

/** Whole numbers, and what they are parts of. */
interface Numbers {
  readonly from: readonly number[];
  readonly unit: 1 | 10;
}

const weightNumbers = {
  one_decimal: { weights: { from: nonZero(5), unit: 10 }, biases: { from: nonZero(3), unit: 10 } },
  // Mostly 0 and 1: larger ones drive sigmoid and tanh where their slope is lost.
  small_integers: {
    weights: { from: [-2, -1, -1, 0, 1, 1, 2], unit: 1 },
    biases: { from: [-1, 0, 1], unit: 1 },
  },
} as const satisfies Readonly<Record<string, { weights: Numbers; biases: Numbers }>>;
const constants: Numbers = { from: upTo(1, 3), unit: 10 };
const dataNumbers: Readonly<Record<Knobs['data'], Numbers>> = {
  binary: { from: [0, 1], unit: 1 },
  small_integers: { from: upTo(-1, 2), unit: 1 },
  one_decimal: { from: upTo(-9, 9), unit: 10 },
};

const one = (stream: RandomStream, { from, unit }: Numbers): number => pickFrom(stream, from) / unit;

export function drawExercise(knobs: Knobs, seed: number, draw: number): Exercise {
  const open = (name: string): RandomStream => openStream(`deltadrill/1/${seed}/${draw}/${name}`);
  const data = dataNumbers[knobs.data];
  const asksQuery = knobs.tasks.includes('query');
  const columns = freshColumns(open('inputs'), knobs.batch + (asksQuery ? 1 : 0), (stream) =>
    Array.from({ length: knobs.inputs }, () => one(stream, data)),
  );
  return {
    format: exerciseFormat,
    title: exerciseTitle(knobs),
    conventions: { log: 'natural', weights: 'out x in', examples: 'columns' },
    precision: { ...knobs.precision },
    tasks: [...knobs.tasks],
    layers: drawLayers(knobs, open('weights')),
    loss: knobs.loss,
    reduction: knobs.reduction,
    eta: knobs.eta,
    steps: knobs.updates,
    ...(knobs.examples === 'one_by_one' ? { updates: oneByOne(knobs) } : {}),
    X: rowsOf(columns.slice(0, knobs.batch)),
    T: rowsOf(drawTargets(knobs, open('targets'))),
    query: asksQuery ? (columns[knobs.batch] ?? null) : null,
  };
}

function oneByOne({ updates }: Knobs): { examples: number[] }[] {
  return Array.from({ length: updates }, (_, at) => ({ examples: [at + 1] }));
}

function drawLayers({ inputs, layers, weights }: Knobs, stream: RandomStream): Exercise['layers'] {
  const constant = weights === 'constant' ? one(stream, constants) : null;
  const numbers = weights === 'constant' ? null : weightNumbers[weights];
  const drawn = (from: Numbers | undefined): number => constant ?? (from ? one(stream, from) : 0);
  return layers.map(({ units, activation }, at) => {
    const before = layers[at - 1]?.units ?? inputs;
    return {
      W: Array.from({ length: units }, () => Array.from({ length: before }, () => drawn(numbers?.weights))),
      b: Array.from({ length: units }, () => drawn(numbers?.biases)),
      activation: { ...activation },
    };
  });
}
