/** Settings that the user keeps under a name. */
import type { Api } from '../../../src-shared/contract/contract.ts';
import { ApiFailure } from '../../../src-shared/contract/errors.ts';
import type { PresetsChanged, SavedPreset } from '../../../src-shared/contract/generator-views.ts';
import { ExerciseError } from '../../../src-shared/exercise/exercise-error.ts';
import type { Knobs } from '../../../src-shared/exercise/knobs.ts';
import { readKnobs } from '../../../src-shared/exercise/read-knobs.ts';
import { handwork } from '../../../src-shared/generator/handwork.ts';
import { storeSentences } from '../../store/sentences.ts';
import { StoreError, type Preset, type Store } from '../../store/store.ts';
import type { Context } from '../context.ts';
import { knobsOfView } from './draw-source.ts';
import { generatorWords as words, presetTitles } from './generator-words.ts';
import { handworkView } from './handwork-view.ts';

type Generator = Api['generator'];

const longestName = 60;

/** By name. */
export function savedPresets(store: Store): SavedPreset[] {
  return store
    .presets()
    .map(({ id, name, knobs: file }) => {
      const knobs = keptKnobs(file);
      return { id, name, knobs, handwork: handworkView(handwork(knobs)) };
    })
    .sort((one, other) => one.name.localeCompare(other.name, 'en', { numeric: true }));
}

/** @throws StoreError when they cannot be read any more */
function keptKnobs(file: string): Knobs {
  try {
    return readKnobs(JSON.parse(file));
  } catch (error) {
    if (!(error instanceof ExerciseError) && !(error instanceof SyntaxError)) throw error;
    throw new StoreError(storeSentences.damagedRow(error.message), { cause: error });
  }
}

const saved = (store: Store): PresetsChanged => ({ kind: 'saved', saved: savedPresets(store) });

/** Names that differ in capitals only would be taken for each other. */
const plain = (name: string): string => name.toLowerCase();

function nameIsTaken(store: Store, name: string, id: string | null): boolean {
  const others = store.presets().filter((other) => other.id !== id);
  const taken = [...Object.values(presetTitles), ...others.map((other) => other.name)];
  return taken.some((other) => plain(other) === plain(name));
}

function put(store: Store, preset: Preset): PresetsChanged {
  if (preset.name.length > longestName) return { kind: 'refused', sentence: words.nameLong(longestName) };
  if (nameIsTaken(store, preset.name, preset.id))
    return { kind: 'refused', sentence: words.nameTaken(preset.name) };
  store.putPreset(preset);
  return saved(store);
}

export function savePreset({ ports: { store, newId } }: Context): Generator['savePreset'] {
  return async ({ name, knobs }) =>
    Promise.resolve(put(store, { id: newId(), name, knobs: JSON.stringify(knobsOfView(knobs)) }));
}

export function renamePreset({ ports: { store } }: Context): Generator['renamePreset'] {
  return async ({ id, name }) => Promise.resolve(put(store, { ...presetWithId(store, id), name }));
}

export function deletePreset({ ports: { store } }: Context): Generator['deletePreset'] {
  return async ({ id }) => {
    store.deletePreset(presetWithId(store, id).id, true);
    return Promise.resolve(saved(store));
  };
}

export function restorePreset({ ports: { store } }: Context): Generator['restorePreset'] {
  return async ({ id }) => {
    const preset = presetWithId(store, id);
    if (nameIsTaken(store, preset.name, id))
      return Promise.resolve({ kind: 'refused', sentence: words.nameTaken(preset.name) });
    store.deletePreset(id, false);
    return Promise.resolve(saved(store));
  };
}

/** @throws ApiFailure notFound */
function presetWithId(store: Store, id: string): Preset {
  const found = store.preset(id);
  if (!found) throw new ApiFailure({ code: 'notFound', what: 'preset' });
  return found;
}
