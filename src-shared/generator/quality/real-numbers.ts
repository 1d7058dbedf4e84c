/** The same exercise with arbitrary real numbers: what does not show there cannot show at all. */
import type { Exercise } from '../../exercise/exercise.ts';
import { openStream } from '../random.ts';

const steps = 2 ** 32;

/** @param sample another number, other reals, all between -1 and 1 */
export function withRealNumbers(exercise: Exercise, sample: number): Exercise {
  return withNumbers(
    exercise,
    sample,
    (_, real) => real,
    (real) => 0.1 + 0.8 * Math.abs(real),
  );
}

/** Near those of the exercise, the nearer the later the sample: functions such as the root have no value elsewhere. */
export function withNumbersNear(exercise: Exercise, sample: number): Exercise {
  const near = (was: number, real: number): number => was + real / 2 ** (sample + 4);
  return withNumbers(exercise, sample, near, (real) => near(exercise.eta, real));
}

function withNumbers(
  exercise: Exercise,
  sample: number,
  changed: (was: number, real: number) => number,
  rate: (real: number) => number,
): Exercise {
  const stream = openStream(`deltadrill/reals/${sample}`);
  /** Between -1 and 1. */
  const real = (): number => (2 * (stream.below(steps) + 0.5)) / steps - 1;
  const reals = (list: readonly number[]): number[] => list.map((was) => changed(was, real()));
  return {
    ...exercise,
    layers: exercise.layers.map(({ W, b, activation }) => ({ W: W.map(reals), b: reals(b), activation })),
    X: exercise.X.map(reals),
    query: exercise.query && reals(exercise.query),
    eta: rate(real()),
  };
}
