/** Settings that the user keeps under a name. */
import type { Handlers } from '../../../src-shared/contract/contract.ts';
import { ApiFailure } from '../../../src-shared/contract/errors.ts';
import type { PresetsChanged, SavedPreset } from '../../../src-shared/contract/generator-views.ts';
import { ExerciseError } from '../../../src-shared/exercise/exercise-error.ts';
import type { Knobs } from '../../../src-shared/exercise/knobs.ts';
import { readKnobs } from '../../../src-shared/exercise/read-knobs.ts';
import { handwork } from '../../../src-shared/generator/handwork.ts';
import { storeSentences } from '../../store/sentences.ts';
import { StoreError, type Preset, type Store } from '../../store/store.ts';
import type { Context } from '../context.ts';
import type { Ports } from '../ports.ts';
import { knobsOfView } from './draw-source.ts';
import { generatorWords as words, presetTitles } from './generator-words.ts';
import { handworkView } from './handwork-view.ts';

type Generator = Handlers['generator'];

const longestName = 60;

/** By name; one that cannot be read any more is left where it is, and out of the list. */
export function savedPresets({ store, logError }: Ports): SavedPreset[] {
  return store
    .presets()
    .flatMap(({ id, name, knobs: file }) => {
      const knobs = keptKnobs(file, logError);
      return knobs ? [{ id, name, knobs, handwork: handworkView(handwork(knobs)) }] : [];
    })
    .sort((one, other) => one.name.localeCompare(other.name, 'en', { numeric: true }));
}

/** @returns null when they cannot be read any more, which the error log says */
function keptKnobs(file: string, logError: Ports['logError']): Knobs | null {
  try {
    return readKnobs(JSON.parse(file));
  } catch (error) {
    if (!(error instanceof ExerciseError) && !(error instanceof SyntaxError)) throw error;
    logError(new StoreError(storeSentences.damagedRow(error.message), { cause: error }));
    return null;
  }
}

const saved = (ports: Ports): PresetsChanged => ({ kind: 'saved', saved: savedPresets(ports) });

/** Names that differ in capitals only would be taken for each other. */
const plain = (name: string): string => name.toLowerCase();

/** @returns why a preset cannot have the name, else null */
function nameRefusal(store: Store, name: string, id: string | null): string | null {
  const isName = (other: string): boolean => plain(other) === plain(name);
  if (name.length > longestName) return words.nameLong(longestName);
  if (isName(words.custom)) return words.nameReserved(name);
  const others = store.presets().filter((other) => other.id !== id);
  const taken = [...Object.values(presetTitles), ...others.map((other) => other.name)];
  return taken.some(isName) ? words.nameTaken(name) : null;
}

function put(ports: Ports, preset: Preset): PresetsChanged {
  const { store } = ports;
  const refusal = nameRefusal(store, preset.name, preset.id);
  if (refusal !== null) return { kind: 'refused', sentence: refusal };
  store.putPreset(preset);
  return saved(ports);
}

export function savePreset({ ports }: Context): Generator['savePreset'] {
  return ({ name, knobs }) =>
    put(ports, { id: ports.newId(), name, knobs: JSON.stringify(knobsOfView(knobs)) });
}

export function renamePreset({ ports }: Context): Generator['renamePreset'] {
  return ({ id, name }) => put(ports, { ...presetWithId(ports.store, id), name });
}

export function deletePreset({ ports }: Context): Generator['deletePreset'] {
  return ({ id }) => {
    ports.store.deletePreset(presetWithId(ports.store, id).id, true);
    return saved(ports);
  };
}

export function restorePreset({ ports }: Context): Generator['restorePreset'] {
  return ({ id }) => {
    const { store } = ports;
    const preset = presetWithId(store, id);
    const refusal = nameRefusal(store, preset.name, id);
    if (refusal !== null) return { kind: 'refused', sentence: refusal };
    store.deletePreset(id, false);
    return saved(ports);
  };
}

/** @throws ApiFailure notFound */
function presetWithId(store: Store, id: string): Preset {
  const found = store.preset(id);
  if (!found) throw new ApiFailure({ code: 'notFound', what: 'preset' });
  return found;
}
