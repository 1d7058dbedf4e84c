/** Where a drawn exercise comes from: what the generator needs to draw it again. */
import * as v from 'valibot';
import { exerciseWords as words } from './exercise-words.ts';
import { choice, object, wholeNumber } from './fields.ts';
import { knobsSchema } from './knobs.ts';

export const presetNames = ['warm_up', 'exam', 'hard'] as const;
export type PresetName = (typeof presetNames)[number];

/** The seeds and draws that a share code has room for, and the versions of the generator. */
export const originLimits = { seeds: 2 ** 30, draws: 2 ** 10, versions: 31 } as const;

export const originSchema = object({
  /** Of the generator. */
  version: wholeNumber(1, originLimits.versions),
  /** A preset draws the knobs too. */
  source: v.union([choice(presetNames), knobsSchema], words.source(presetNames)),
  seed: wholeNumber(0, originLimits.seeds - 1),
  /** Which of the draws from this seed was good enough. */
  draw: wholeNumber(0, originLimits.draws - 1),
});

export type Origin = v.InferOutput<typeof originSchema>;
