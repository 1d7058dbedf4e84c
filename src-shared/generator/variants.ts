/** Exercises made from another: the same shape with new numbers, and the same numbers with softmax. */
import type { Exercise } from '../exercise/exercise.ts';
import type { Knobs } from '../exercise/knobs.ts';
import type { Origin } from '../exercise/origin.ts';
import { checkKnobs } from './check-knobs.ts';
import { drawAgain, knobsOfOrigin } from './draw-version.ts';
import { searchFor, type Generated, type Impossible } from './generate.ts';
import type { Search } from './search.ts';
import { addsUpToOne, knobsOf } from './knobs-of.ts';
import { originWords as words } from './origin-words.ts';
import { trueOrigin } from './true-origin.ts';

export function* likeThisOne(exercise: Exercise, seed: number): Search<Generated | Impossible> {
  const knobs = knobsOf(exercise);
  if (typeof knobs === 'string')
    return { impossible: 'settings', sentence: knobs, suggestion: null, hidden: [] };
  return yield* searchFor(knobs, seed);
}

const softmax = { activation: { name: 'softmax' }, loss: 'cross_entropy' } as const;

/** @returns the exercise with softmax outputs and cross-entropy, or a sentence on why it has none */
export function withSoftmax(exercise: Exercise): Exercise | string {
  const last = exercise.layers.at(-1);
  if (!last || last.W.length < 2) return words.oneOutput;
  const odd = (exercise.T[0] ?? []).findIndex((_, column) => !addsUpToOne(exercise.T, column));
  if (odd >= 0) return words.targetsNotOne(odd + 1);
  const origin = trueOrigin(exercise);
  const source = origin && knobsWithSoftmax(origin);
  if (source && checkKnobs(source).length === 0) return drawAgain({ ...origin, source });
  const { origin: _none, ...rest } = exercise;
  return {
    ...rest,
    title: words.withSoftmax(exercise.title),
    loss: softmax.loss,
    layers: [...exercise.layers.slice(0, -1), { ...last, activation: { ...softmax.activation } }],
  };
}

/** The numbers do not depend on the functions, so the same draw gives them again. */
function knobsWithSoftmax(origin: Origin): Knobs {
  const knobs = knobsOfOrigin(origin);
  const layers = knobs.layers.map((layer, at) =>
    at === knobs.layers.length - 1 ? { ...layer, activation: { ...softmax.activation } } : layer,
  );
  return { ...knobs, layers, loss: softmax.loss };
}
