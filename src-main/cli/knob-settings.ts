/** Knobs as the command line sets them: NAME=VALUE over those of a preset. */
import type { Knobs } from '../../src-shared/exercise/knobs.ts';
import { readKnobs } from '../../src-shared/exercise/read-knobs.ts';
import { generateSentences as sentences } from './generate-sentences.ts';
import { InputError } from './exercise-pieces.ts';

/** Not yet checked: what the schema of knobs reads. */
type Raw = Record<string, unknown> & { layers: Record<string, unknown>[] };
type Setter = (raw: Raw, value: string) => void;

const asText =
  (knob: string): Setter =>
  (raw, value) => {
    raw[knob] = value;
  };
const asNumber =
  (knob: string): Setter =>
  (raw, value) => {
    raw[knob] = numberOf(value);
  };

const setters: Readonly<Record<string, Setter>> = {
  inputs: asNumber('inputs'),
  units: setUnits,
  hidden: (raw, value) => {
    for (const layer of raw.layers.slice(0, -1)) layer['activation'] = activationOf(value);
  },
  output: (raw, value) => {
    for (const layer of raw.layers.slice(-1)) layer['activation'] = activationOf(value);
  },
  loss: asText('loss'),
  batch: asNumber('batch'),
  eta: asNumber('eta'),
  reduction: asText('reduction'),
  updates: asNumber('updates'),
  examples: asText('examples'),
  weights: asText('weights'),
  data: asText('data'),
  targets: asText('targets'),
  precision: setPrecision,
  tasks: (raw, value) => {
    raw['tasks'] = value.split(',');
  },
};

export const settingNames: readonly string[] = Object.keys(setters);

/**
 * @param settings each `name=value`
 * @throws InputError for a name that no knob has
 * @throws ExerciseError for a value that it cannot have
 */
export function setKnobs(knobs: Knobs, settings: readonly string[]): Knobs {
  const raw = structuredClone(knobs) as Raw;
  for (const setting of settings) {
    const [name = '', ...rest] = setting.split('=');
    const setter = Object.hasOwn(setters, name) ? setters[name] : undefined;
    if (!setter || rest.length === 0) throw new InputError(sentences.unknownSetting(setting, settingNames));
    setter(raw, rest.join('='));
  }
  return readKnobs(raw);
}

/** What is no number stays a text, for the schema to refuse by name. */
function numberOf(value: string): unknown {
  return value.trim() === '' || Number.isNaN(Number(value)) ? value : Number(value);
}

/** "3,2": the last layer keeps its function, a new one takes that of the layer before. */
function setUnits(raw: Raw, value: string): void {
  const [last, ...hidden] = raw.layers.toReversed();
  const widths = value.split(',');
  raw.layers = widths.map((units, at) => {
    const isLast = at === widths.length - 1;
    const like = isLast
      ? last
      : ((raw.layers[at] === last ? hidden[0] : raw.layers[at]) ?? hidden[0] ?? last);
    return { activation: like?.['activation'], units: numberOf(units) };
  });
}

/** "tanh", "leaky_relu:0.1", "custom:1/(1+exp(-2*z))". */
function activationOf(value: string): unknown {
  const [name = '', ...rest] = value.split(':');
  if (rest.length === 0) return { name };
  return name === 'custom' ? { name, expr: rest.join(':') } : { name, alpha: numberOf(rest.join(':')) };
}

/** "6 figures", "4 decimals". */
function setPrecision(raw: Raw, value: string): void {
  const [digits = '', kind] = value.split(' ');
  raw['precision'] = { digits: numberOf(digits), kind };
}
