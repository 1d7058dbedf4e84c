/** Draws the knobs of a preset, version 1: a shape of its list, then any knobs whose handwork is within its size. */
import type { Knobs } from '../../exercise/knobs.ts';
import type { PresetName } from '../../exercise/origin.ts';
import { handwork } from '../handwork.ts';
import { openStream, pickFrom, type RandomStream } from '../random.ts';
import { presetRanges, type PresetRanges, type Range, type ShapeRanges } from './preset-ranges.ts';

/** Draws in a row that share their knobs: a shape for which few draws are good enough is left in the end. */
export const drawsPerShape = 16;
/** Far more than any preset needs. */
const mostTries = 1000;

/** @throws RangeError when a preset's ranges hold nothing of its size: that is a bug in the ranges */
export function drawKnobs(preset: PresetName, seed: number, draw: number): Knobs {
  const ranges = presetRanges[preset];
  const [least, most] = ranges.cells;
  const stream = openStream(`deltadrill/1/${seed}/${preset}/${Math.floor(draw / drawsPerShape)}`);
  const shape = pickFrom(stream, ranges.shapes);
  for (let tries = 0; tries < mostTries; tries += 1) {
    const knobs = knobsWithin(ranges, shape, stream);
    const { cells } = handwork(knobs);
    if (cells >= least && cells <= most) return knobs;
  }
  throw new RangeError(`no shape of the preset ${preset} has its size`);
}

function within(stream: RandomStream, [least, most]: Range): number {
  return least + stream.below(most - least + 1);
}

function knobsWithin(ranges: PresetRanges, shape: ShapeRanges, stream: RandomStream): Knobs {
  const inputs = within(stream, shape.units);
  const hidden = pickFrom(stream, ranges.hidden);
  const { activation, loss, targets } = pickFrom(stream, ranges.outputs);
  const layers = Array.from({ length: shape.layers }, (_, at) =>
    at === shape.layers - 1
      ? { units: within(stream, ranges.outputUnits), activation: { name: activation } }
      : { units: within(stream, shape.units), activation: { name: hidden } },
  );
  return {
    inputs,
    layers,
    loss,
    batch: within(stream, shape.batch),
    eta: pickFrom(stream, ranges.eta),
    reduction: pickFrom(stream, ranges.reduction),
    updates: 1,
    examples: 'all',
    weights: 'one_decimal',
    data: pickFrom(stream, ranges.data),
    targets,
    precision: pickFrom(stream, ranges.precision),
    tasks: [...pickFrom(stream, ranges.tasks)],
  };
}
