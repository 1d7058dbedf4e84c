/** Draws the targets of an exercise, version 1, one column an example. */
import type { Knobs } from '../../exercise/knobs.ts';
import type { RandomStream } from '../random.ts';
import { freshColumns } from './fresh-columns.ts';

/** Outputs that cannot be negative get targets from 0.1 to 0.9. */
const nonNegative = ['sigmoid', 'softmax', 'relu', 'softplus'];

export function drawTargets(knobs: Knobs, stream: RandomStream): number[][] {
  const last = knobs.layers.at(-1);
  const outputs = last?.units ?? 0;
  const isNonNegative = nonNegative.includes(last?.activation.name ?? '');
  return freshColumns(stream, knobs.batch, () => {
    switch (knobs.targets) {
      case 'one_hot':
        return oneHot(outputs, stream.below(outputs));
      case 'binary':
        return Array.from({ length: outputs }, () => stream.below(2));
      case 'real':
        return Array.from({ length: outputs }, () =>
          isNonNegative ? (1 + stream.below(9)) / 10 : (stream.below(19) - 9) / 10,
        );
      case 'probabilities':
        return probabilities(outputs, stream);
    }
  });
}

function oneHot(outputs: number, hot: number): number[] {
  return Array.from({ length: outputs }, (_, row) => (row === hot ? 1 : 0));
}

/** Tenths, at least one each, that add up to ten: the pieces of a bar of ten cut at different places. */
function probabilities(outputs: number, stream: RandomStream): number[] {
  const places = Array.from({ length: 9 }, (_, at) => at + 1);
  const cuts: number[] = [];
  while (cuts.length < outputs - 1) cuts.push(...places.splice(stream.below(places.length), 1));
  const ends = [0, ...cuts.sort((one, other) => one - other), 10];
  return Array.from({ length: outputs }, (_, row) => ((ends[row + 1] ?? 0) - (ends[row] ?? 0)) / 10);
}
