/** The exercises that are not of the sheet, as Home lists them. */
import type { Handlers } from '../../src-shared/contract/contract.ts';
import { ApiFailure } from '../../src-shared/contract/errors.ts';
import type { HomeView } from '../../src-shared/contract/views.ts';
import { layersOf } from '../../src-shared/document/given-list.ts';
import type { Exercise } from '../../src-shared/exercise/exercise.ts';
import type { StoredExercise } from '../store/store.ts';
import { attemptProgress, progressOf } from './attempt-progress.ts';
import type { Context } from './context.ts';
import { generatorWords as words, presetTitles } from './generator/generator-words.ts';
import { savedPresets } from './generator/own-presets.ts';
import { keptFile } from './kept-file.ts';
import { waysOn } from './ways-on.ts';

type Recent = HomeView['recent'][number];

/** More would make Home slow and long; the others open by their codes. */
const mostRecent = 20;

export async function recentExercises(context: Context): Promise<Recent[]> {
  const found = context.ports.store.recentExercises(mostRecent);
  return Promise.all(found.map((kept) => recentOf(context, kept)));
}

async function recentOf(context: Context, { id, file, madeAt }: StoredExercise): Promise<Recent> {
  const { store } = context.ports;
  const exercise = keptFile(file);
  const attempts = store.attemptsAt(id);
  const newest = attempts.at(-1);
  const state = newest ? await attemptProgress(context, newest) : null;
  const { steps } = state?.solved ?? context.solve(file);
  return {
    exerciseId: id,
    title: exercise.title,
    from: originOf(exercise, context),
    layers: layersOf(exercise),
    steps: steps.length,
    madeAt,
    progress: state?.isBegun === true ? progressOf(state) : null,
    attempts: attempts.length,
    finished: state?.left.length === 0,
    ...waysOn(exercise),
  };
}

/** The preset by its name, one of the user's own too. */
function originOf({ origin }: Exercise, { ports }: Context): string {
  if (!origin) return words.ownNumbers;
  if (typeof origin.source === 'string') return presetTitles[origin.source];
  const knobs = JSON.stringify(origin.source);
  return savedPresets(ports).find((own) => JSON.stringify(own.knobs) === knobs)?.name ?? words.ownSettings;
}

export function hideRecent({ ports }: Context, hidden: boolean): Handlers['home']['hideRecent'] {
  return ({ exerciseId }) => {
    if (!ports.store.hideExercise(exerciseId, hidden))
      throw new ApiFailure({ code: 'notFound', what: 'exercise' });
    return { hidden };
  };
}
