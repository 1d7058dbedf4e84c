/** The exercise that another one can be compared with: the same data and start, another loss. */
import { classics } from '../../src-shared/generator/classic-list.ts';
import type { Classic } from '../../src-shared/generator/classic.ts';

/** @returns null for an exercise that is not of the sheet, or when none differs in loss and output function only */
export function counterpartOf({ id, exercise }: Pick<Classic, 'id' | 'exercise'>): Classic | null {
  if (!classics.some((classic) => classic.id === id)) return null;
  const shared = sharedPart(exercise);
  return (
    classics.find(
      (other) => other.exercise.loss !== exercise.loss && sharedPart(other.exercise) === shared,
    ) ?? null
  );
}

/** All that is worked with but the loss and the output function, to be compared as text. */
function sharedPart({
  layers,
  X,
  T,
  eta,
  reduction,
  updates,
  steps,
  query,
  tasks,
}: Classic['exercise']): string {
  const network = layers.map(({ W, b, activation }, at) => [
    W,
    b,
    at === layers.length - 1 ? null : activation,
  ]);
  return JSON.stringify([network, X, T, eta, reduction, updates, steps, query, tasks]);
}
