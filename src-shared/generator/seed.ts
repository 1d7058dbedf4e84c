/** Seeds: what a user calls a draw, as the whole number that a share code carries. */
import { originLimits } from '../exercise/origin.ts';
import { openStream } from './random.ts';

/** @returns a whole number stands for itself where it is a seed; any other text for a number that is always the same */
export function seedOf(text: string): number {
  const number = /^\d{1,10}$/.test(text) ? Number(text) : Infinity;
  return number < originLimits.seeds
    ? number
    : openStream(`deltadrill/seed/${text}`).below(originLimits.seeds);
}

/** @returns the seed after this one, the first after the last */
export function nextSeed(seed: number): number {
  return (seed + 1) % originLimits.seeds;
}
