/** Two solutions of the same data and start side by side: what differs when loss and output function do. */
import { minus, ref, sum } from '../algebra/formula.ts';
import type { Matrix } from '../algebra/matrix.ts';
import type { Exercise } from '../exercise/exercise.ts';
import { passId, versionId } from '../solution/step-id.ts';
import type { Solution } from '../solution/solve.ts';
import { comparisonWords as words } from './comparison-words.ts';
import { activationName, lossNames } from './network-words.ts';
import { capitalised } from './prose.ts';

export interface Side {
  readonly exercise: Exercise;
  readonly solution: Solution;
}

export interface ComparedGroup {
  readonly title: string;
  /** Ids of the steps compared. */
  readonly ids: readonly string[];
  readonly sentence: string;
}

interface Compared {
  readonly one: Side;
  readonly other: Side;
  /** A number at the precision shown. */
  readonly shown: (value: number) => string;
}

export type SidePair = readonly [Side, Side];

export function sideTitle({ exercise }: Side): string {
  return words.side(lossOf(exercise), outputName(exercise));
}

/** Groups in the order of the work. */
export function comparisonOf([one, other]: SidePair, shown: Compared['shown']): ComparedGroup[] {
  const layers = one.exercise.layers.map((_, at) => at + 1);
  const last = layers.length;
  const compared: Compared = { one, other, shown };
  const hidden = layers
    .slice(0, -1)
    .reverse()
    .map((layer) => passId('delta', layer, 1));
  const weights = layers
    .toReversed()
    .flatMap((layer) => [versionId('W', layer, 1), versionId('b', layer, 1)]);
  const [x, delta] = [passId('x', last, 1), passId('delta', last, 1)];
  const { titles } = words;
  return [
    { title: titles.outputs, ids: [x], sentence: outputSentence(compared, x) },
    { title: titles.loss, ids: [passId('E', null, 1)], sentence: lossSentence(compared) },
    { title: titles.outputDelta, ids: [delta], sentence: deltaSentence(compared, delta) },
    { title: titles.hiddenDeltas, ids: hidden, sentence: hiddenSentence(compared, hidden) },
    { title: titles.updates, ids: weights, sentence: updateSentence(compared, weights) },
  ].filter(({ ids }) => ids.length > 0);
}

const lossOf = ({ loss }: Exercise): string => lossNames[loss];

function outputName({ layers }: Exercise): string {
  const last = layers.at(-1);
  return last ? activationName(last.activation) : '';
}

const isSoftmax = (exercise: Exercise): boolean => exercise.layers.at(-1)?.activation.name === 'softmax';
const isEntropy = ({ loss }: Exercise): boolean => loss === 'cross_entropy';
const isZero = ({ values }: Matrix): boolean => values.every((value) => value === 0);
const largest = ({ values }: Matrix): number => Math.max(...values.map(Math.abs));

function column({ rows, cols, values }: Matrix, col: number): number[] {
  return Array.from({ length: rows }, (_, row) => values[row * cols + col] ?? 0);
}
const areAlike = (values: readonly number[]): boolean => values.every((value) => value === values[0]);
/** One for each example. */
const columnSums = ({ workOut }: Solution, id: string): Matrix => workOut(sum('columns', ref(id)));

function outputSentence({ one, other, shown }: Compared, id: string): string {
  const sides = [one, other] as const;
  const said = ({ exercise, solution }: Side): string =>
    words.sum(outputName(exercise), shown(columnSums(solution, id).values[0] ?? 0));
  const softmax = sides.find(({ exercise }) => isSoftmax(exercise));
  const alike =
    softmax && softmax.solution.valueOf(id).rows > 1 && areAlike(column(softmax.solution.valueOf(id), 0));
  return (
    words.sums(said(one), said(other)) +
    (softmax ? words.shares : '') +
    (alike ? words.alike(outputName(softmax.exercise)) : '')
  );
}

function lossSentence({ one, other, shown }: Compared): string {
  const value = ({ solution }: Side): string => shown(solution.valueOf(passId('E', null, 1)).values[0] ?? 0);
  const entropy = [one, other].find(({ exercise }) => isEntropy(exercise));
  return (
    words.losses(lossOf(one.exercise), value(one), lossOf(other.exercise), value(other)) +
    (entropy ? words.logOnly(lossOf(entropy.exercise)) : '')
  );
}

function deltaSentence({ one, other, shown }: Compared, id: string): string {
  const size = ({ solution }: Side): string => shown(largest(solution.valueOf(id)));
  const remarks = [one, other].map(({ exercise, solution }) => {
    if (isSoftmax(exercise) && isEntropy(exercise)) return words.slopeGone(lossOf(exercise));
    const least = leastSlope(solution, id);
    return least === null ? '' : words.slopeStays(lossOf(exercise), shown(least));
  });
  return (
    words.largest(lossOf(one.exercise), size(one), lossOf(other.exercise), size(other)) + remarks.join('')
  );
}

/** The smallest slope by which an output delta is multiplied; null where there is none a cell, or it is 1. */
function leastSlope({ steps, valueOf }: Solution, id: string): number | null {
  const place = steps.find((step) => step.id === id)?.place;
  if (place?.f.shape !== 'elementwise') return null;
  const least = Math.min(...valueOf(place.id.z).values.map(place.f.slopeAt));
  return least === 1 ? null : least;
}

function hiddenSentence({ one, other, shown }: Compared, ids: readonly string[]): string {
  const areZero = ({ solution }: Side): boolean => ids.every((id) => isZero(solution.valueOf(id)));
  const size = ({ solution }: Side): string =>
    shown(Math.max(...ids.map((id) => largest(solution.valueOf(id)))));
  const [zero, ...others] = [one, other].filter(areZero);
  if (others.length > 0) return words.bothZero;
  if (!zero) return words.largest(lossOf(one.exercise), size(one), lossOf(other.exercise), size(other));
  const rest = zero === one ? other : one;
  return (
    words.allZero(lossOf(zero.exercise)) +
    (sendsNothingBack(zero) ? words.zeroBecause : words.zeroSomehow) +
    words.goesOn(lossOf(rest.exercise), size(rest))
  );
}

/** Whether all weights to the outputs are alike and the columns of the output delta add to 0. */
function sendsNothingBack({ exercise, solution }: Side): boolean {
  const last = exercise.layers.length;
  return (
    areAlike(solution.valueOf(versionId('W', last, 0)).values) &&
    isZero(columnSums(solution, passId('delta', last, 1)))
  );
}

function updateSentence({ one, other, shown }: Compared, ids: readonly string[]): string {
  const change = ({ solution }: Side, id: string): number =>
    largest(solution.workOut(minus(ref(id), ref(`${id}@0`))));
  const still = [one, other].flatMap((side) => {
    const names = ids.filter((id) => change(side, id) === 0);
    return names.length === 0 ? [] : [words.unchanged(lossOf(side.exercise), names)];
  });
  const [first = ''] = ids;
  const moves = words.changeOf(
    first,
    lossOf(one.exercise),
    shown(change(one, first)),
    lossOf(other.exercise),
    shown(change(other, first)),
  );
  return capitalised(still.join('') + moves);
}
