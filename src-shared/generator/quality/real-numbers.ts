/** The same exercise with arbitrary real numbers: what does not show there cannot show at all. */
import type { Exercise } from '../../exercise/exercise.ts';
import { openStream } from '../random.ts';

const steps = 2 ** 32;

/** @param sample another number, other reals */
export function withRealNumbers(exercise: Exercise, sample: number): Exercise {
  const stream = openStream(`deltadrill/reals/${sample}`);
  /** Between -1 and 1. */
  const real = (): number => (2 * (stream.below(steps) + 0.5)) / steps - 1;
  const reals = (list: readonly number[]): number[] => list.map(real);
  return {
    ...exercise,
    layers: exercise.layers.map(({ W, b, activation }) => ({ W: W.map(reals), b: reals(b), activation })),
    X: exercise.X.map(reals),
    query: exercise.query && reals(exercise.query),
    eta: 0.1 + 0.8 * Math.abs(real()),
  };
}
