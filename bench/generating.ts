/** How fast exercises are made, which rules refuse how many draws, and what the exercises are like. */
import assert from 'node:assert/strict';
import { presetNames, type PresetName } from '../src-shared/exercise/origin.ts';
import { generate, type Generated } from '../src-shared/generator/generate.ts';
import { quantile } from './measure.ts';

/** How many exercises have a value up to each limit (and above the one before). */
export interface Histogram {
  readonly name: string;
  readonly bars: readonly { readonly upTo: number; readonly count: number }[];
}

export interface GeneratingMeasured {
  readonly preset: PresetName;
  readonly exercises: number;
  /** By processor time, which a busy machine does not stretch. */
  readonly perSecond: number;
  /** Milliseconds on the clock for one exercise: median, and 99 of 100. */
  readonly median: number;
  readonly slow: number;
  /** Share of all draws that each rule refused. */
  readonly refused: readonly { readonly rule: string; readonly share: number }[];
  readonly histograms: readonly Histogram[];
}

const warmUps = 300;

function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

export function measureGenerating(exercises: number): GeneratingMeasured[] {
  const measured: GeneratingMeasured[] = [];
  for (const preset of presetNames) measured.push(measurePreset(preset, exercises));
  return measured;
}

function measurePreset(preset: PresetName, exercises: number): GeneratingMeasured {
  for (let seed = 0; seed < warmUps; seed += 1) generate(preset, exercises + seed);
  const made: Generated[] = [];
  const times: number[] = [];
  const begun = processorSeconds();
  for (let seed = 0; seed < exercises; seed += 1) {
    const started = performance.now();
    const result = generate(preset, seed);
    times.push(performance.now() - started);
    assert.ok('exercise' in result, `${preset}, seed ${seed}`);
    made.push(result);
  }
  return {
    preset,
    exercises,
    perSecond: exercises / (processorSeconds() - begun),
    median: quantile(times, 0.5),
    slow: quantile(times, 0.99),
    refused: refusals(made),
    histograms: histograms(made),
  };
}

function refusals(made: readonly Generated[]): GeneratingMeasured['refused'] {
  const counts = new Map<string, number>();
  for (const { refused } of made) {
    for (const [rule, count] of refused) counts.set(rule, (counts.get(rule) ?? 0) + count);
  }
  const draws = made.reduce((sum, { origin }) => sum + origin.draw + 1, 0);
  return [...counts]
    .sort((one, other) => other[1] - one[1])
    .map(([rule, count]) => ({ rule, share: count / draws }));
}

function histograms(made: readonly Generated[]): Histogram[] {
  return [
    histogram(
      'cells',
      10,
      made.map(({ handwork }) => handwork.cells),
    ),
    histogram(
      'minutes',
      6,
      made.map(({ handwork }) => handwork.minutes),
    ),
    histogram(
      're-draws',
      8,
      made.map(({ origin }) => origin.draw),
    ),
  ];
}

function histogram(name: string, width: number, values: readonly number[]): Histogram {
  const counts = new Map<number, number>();
  for (const value of values) {
    const upTo = Math.ceil(value / width - 1e-9) * width;
    counts.set(upTo, (counts.get(upTo) ?? 0) + 1);
  }
  const bars = [...counts].sort((one, other) => one[0] - other[0]).map(([upTo, count]) => ({ upTo, count }));
  return { name, bars };
}
