/** The versions of drawing: an old one is kept as it is, so that its codes give the same exercises for ever. */
import type { Exercise } from '../exercise/exercise.ts';
import type { Knobs } from '../exercise/knobs.ts';
import type { Origin, PresetName } from '../exercise/origin.ts';
import { drawExercise } from './draw-1/draw-exercise.ts';
import { drawKnobs } from './draw-1/draw-knobs.ts';
import { mistakesToShow } from './draw-1/mistakes-to-show.ts';
import type { MistakeLabel } from '../solution/mistake.ts';

interface DrawVersion {
  readonly drawKnobs: (preset: PresetName, seed: number, draw: number) => Knobs;
  readonly drawExercise: (knobs: Knobs, seed: number, draw: number) => Exercise;
  readonly mistakesToShow: ReadonlySet<MistakeLabel>;
}

const versions: Readonly<Record<number, DrawVersion>> = { 1: { drawKnobs, drawExercise, mistakesToShow } };

/** The version of new exercises. */
export const newestVersion = 1;

export function isKnownVersion(version: number): boolean {
  return Object.hasOwn(versions, version);
}

/** The knobs of an origin: its own, or those that its preset draws. @throws RangeError for an unknown version */
export function knobsOfOrigin({ version, source, seed, draw }: Origin): Knobs {
  return typeof source === 'string' ? versionOf(version).drawKnobs(source, seed, draw) : source;
}

/** Runs the one draw that an origin names. @throws RangeError for an unknown version */
export function drawAgain(origin: Origin, knobs: Knobs = knobsOfOrigin(origin)): Exercise {
  return { ...versionOf(origin.version).drawExercise(knobs, origin.seed, origin.draw), origin };
}

/** The known mistakes that must give other numbers in what is drawn. @throws RangeError for an unknown version */
export function toShow({ version }: Origin): ReadonlySet<MistakeLabel> {
  return versionOf(version).mistakesToShow;
}

function versionOf(version: number): DrawVersion {
  const found = versions[version];
  if (!found) throw new RangeError(`there is no version ${version} of drawing`);
  return found;
}
