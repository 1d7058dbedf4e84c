/** Makes exercises and keeps them: from a source, from another exercise, from a file. */
import type { Handlers } from '../../../src-shared/contract/contract.ts';
import type { Started } from '../../../src-shared/contract/generator-views.ts';
import type { Generated, Impossible } from '../../../src-shared/generator/generate.ts';
import { likeThisOne, withSoftmax } from '../../../src-shared/generator/variants.ts';
import type { Context } from '../context.ts';
import { counterpartOf } from '../counterpart.ts';
import { exerciseWithId } from '../known-exercise.ts';
import { drawSource } from './draw-source.ts';
import { inTurns } from './in-turns.ts';
import { keepExercise, no, startedAs } from './keep-exercise.ts';

type Generator = Handlers['generator'];

export function startExercise(context: Context): Generator['start'] {
  return async ({ source, seed }) => {
    const drawn = await inTurns(drawSource(source, seed));
    return 'problem' in drawn ? no(drawn.problem) : keepMade(context, drawn.made);
  };
}

async function keepMade(context: Context, made: Generated | Impossible): Promise<Started> {
  return 'exercise' in made ? keepExercise(context, made.exercise) : no(made.sentence);
}

export function startLikeThisOne(context: Context): Generator['likeThisOne'] {
  const { store, newSeed } = context.ports;
  return async ({ exerciseId }) =>
    keepMade(context, await inTurns(likeThisOne(exerciseWithId(store, exerciseId).exercise, newSeed())));
}

export function startWithSoftmax(context: Context): Generator['withSoftmax'] {
  return async ({ exerciseId }) => {
    const known = exerciseWithId(context.ports.store, exerciseId);
    const ofSheet = counterpartOf(known);
    if (ofSheet?.exercise.loss === 'cross_entropy') return startedAs(context, ofSheet.id);
    const changed = withSoftmax(known.exercise);
    return typeof changed === 'string' ? no(changed) : keepExercise(context, changed);
  };
}
