/** Whether an exercise is still the one that its origin draws: a file may have been edited by hand. */
import type { Exercise } from '../exercise/exercise.ts';
import type { Origin } from '../exercise/origin.ts';
import { checkKnobs } from './check-knobs.ts';
import { drawAgain, isKnownVersion } from './draw-version.ts';

/** What makes an exercise another one, rules of grading of its own included; its title and id do not. */
const numbersOf = ({
  layers,
  X,
  T,
  query,
  loss,
  reduction,
  eta,
  steps,
  updates,
  precision,
  tasks,
  tolerance,
  minimumDigits,
}: Exercise): string =>
  JSON.stringify([
    layers.map(({ W, b, activation: { name, alpha, expr } }) => [W, b, name, alpha, expr]),
    [X, T, query, loss, reduction, eta, steps],
    (updates ?? []).map((update) => [update.examples, update.eta]),
    [precision.digits, precision.kind, tasks, tolerance, minimumDigits],
  ]);

/** @returns null where there is no origin, or where it draws another exercise */
export function trueOrigin(exercise: Exercise): Origin | null {
  const { origin } = exercise;
  if (!origin || !isKnownVersion(origin.version)) return null;
  if (typeof origin.source !== 'string' && checkKnobs(origin.source).length > 0) return null;
  return numbersOf(drawAgain(origin)) === numbersOf(exercise) ? origin : null;
}
