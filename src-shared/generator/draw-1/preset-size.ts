/** What a preset of version 1 draws from, in short: for whoever chooses one. */
import type { Knobs } from '../../exercise/knobs.ts';
import type { PresetName } from '../../exercise/origin.ts';
import { presetRanges, type Range } from './preset-ranges.ts';

export interface PresetSize {
  /** Weight layers. */
  readonly layers: Range;
  readonly units: Range;
  readonly functions: readonly Knobs['layers'][number]['activation']['name'][];
  readonly batch: Range;
  readonly asksQuery: boolean;
}

export function presetSize(preset: PresetName): PresetSize {
  const { shapes, outputUnits, hidden, outputs, tasks } = presetRanges[preset];
  return {
    layers: around(shapes.map(({ layers }): Range => [layers, layers])),
    units: around([...shapes.map(({ units }) => units), outputUnits]),
    functions: [...new Set([...hidden, ...outputs.map(({ activation }) => activation)])],
    batch: around(shapes.map(({ batch }) => batch)),
    asksQuery: tasks.every((some) => some.includes('query')),
  };
}

function around(ranges: readonly Range[]): Range {
  return [Math.min(...ranges.map(([least]) => least)), Math.max(...ranges.map(([, most]) => most))];
}
