/** Draws an exercise from what the window names: a preset, settings, or a share code. */
import type { KnobsView, SourceView } from '../../../src-shared/contract/generator-views.ts';
import { ApiFailure } from '../../../src-shared/contract/errors.ts';
import { ExerciseError } from '../../../src-shared/exercise/exercise-error.ts';
import type { Knobs } from '../../../src-shared/exercise/knobs.ts';
import { readKnobs } from '../../../src-shared/exercise/read-knobs.ts';
import { decode } from '../../../src-shared/generator/decode.ts';
import { knobsOfOrigin, newestVersion } from '../../../src-shared/generator/draw-version.ts';
import {
  describeDraw,
  searchFor,
  type Generated,
  type Impossible,
} from '../../../src-shared/generator/generate.ts';
import type { Search } from '../../../src-shared/generator/search.ts';
import { generatorWords as words } from './generator-words.ts';

export interface Drawn {
  readonly seed: number;
  readonly knobs: Knobs;
  readonly made: Generated | Impossible;
}

/** A sentence on what is wrong with a code. */
export interface BadCode {
  readonly problem: string;
}

/** @throws ApiFailure invalidInput for settings that no exercise has */
export function* drawSource(source: SourceView, seed: number): Search<Drawn | BadCode> {
  if (typeof source === 'string') {
    const made = yield* searchFor(source, seed);
    const origin = 'origin' in made ? made.origin : { version: newestVersion, source, seed, draw: 0 };
    return { seed, knobs: knobsOfOrigin(origin), made };
  }
  if ('code' in source) return yield* fromCode(source.code);
  const knobs = knobsOfView(source);
  return { seed, knobs, made: yield* searchFor(knobs, seed) };
}

function* fromCode(code: string): Search<Drawn | BadCode> {
  const decoded = decode(code);
  if ('problem' in decoded) return decoded;
  const { origin } = decoded;
  const made = yield* describeDraw(origin);
  if (!made) return { problem: words.notFinite };
  return { seed: origin.seed, knobs: knobsOfOrigin(origin), made };
}

/** @throws ApiFailure invalidInput */
export function knobsOfView(view: KnobsView): Knobs {
  try {
    return readKnobs(view);
  } catch (error) {
    if (!(error instanceof ExerciseError)) throw error;
    const path = (error.path ?? []).join('.');
    throw new ApiFailure(
      { code: 'invalidInput', issues: [{ path, message: error.message }] },
      { cause: error },
    );
  }
}
