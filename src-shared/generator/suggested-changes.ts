/** Changes of knobs after which there is an exercise: each was tried. */
import { knobLimits, type Knobs } from '../exercise/knobs.ts';
import { askedDigits, checkKnobs } from './check-knobs.ts';
import { searchFor } from './generate.ts';
import { changeWords as words } from './knob-words.ts';
import { outputChoices } from './output-choices.ts';
import type { Search } from './search.ts';

export interface SuggestedChange {
  readonly label: string;
  readonly knobs: Knobs;
}

const mostChanges = 2;
/** Of a change that helps, more than one draw in so many is good enough. */
const triedDraws = 40;
const usualEta = 0.1;
const plainRates = [usualEta, 0.5];
const exact: Knobs['precision'] = { digits: 6, kind: 'figures' };

/** @returns the first that help, the one that changes least first */
export function* suggestedChanges(knobs: Knobs, seed: number): Search<readonly SuggestedChange[]> {
  const found: SuggestedChange[] = [];
  for (const change of [...fittingChanges(knobs), ...numberChanges(knobs)]) {
    if (found.length === mostChanges) break;
    if ([knobs, ...found.map((earlier) => earlier.knobs)].some(isSameAs(change.knobs))) continue;
    if (checkKnobs(change.knobs).length > 0) continue;
    const drawn = yield* searchFor(change.knobs, seed, { mostDraws: triedDraws });
    if ('exercise' in drawn) found.push(change);
  }
  return found;
}

function isSameAs(knobs: Knobs): (other: Knobs) => boolean {
  const text = JSON.stringify(knobs);
  return (other) => JSON.stringify(other) === text;
}

/** For knobs that do not fit together. */
function fittingChanges(knobs: Knobs): SuggestedChange[] {
  if (checkKnobs(knobs).length === 0) return [];
  const { precision, batch } = knobs;
  const digits = Math.min(Math.max(precision.digits, askedDigits.least), askedDigits.most);
  const sound = {
    ...knobs,
    layers: soundLayers(knobs),
    precision: { ...precision, digits },
    updates: knobs.examples === 'one_by_one' ? Math.min(knobs.updates, batch) : knobs.updates,
  };
  const fitting = withOfferedOutput(sound);
  const candidates = [sound, fitting, { ...fitting, eta: usualEta }];
  return candidates.map((candidate) => ({
    label: words.fit(namesOfChanges(knobs, candidate)),
    knobs: candidate,
  }));
}

function soundLayers({ layers }: Knobs): Knobs['layers'] {
  return layers.map(({ units, activation }, at) => {
    const isLast = at === layers.length - 1;
    if (activation.name !== 'softmax') return { units, activation };
    return isLast ? { units: Math.max(units, 2), activation } : { units, activation: { name: 'tanh' } };
  });
}

function withOfferedOutput(knobs: Knobs): Knobs {
  const offered = outputChoices(knobs).losses.filter(({ reason }) => reason === null);
  const loss = offered.find(({ name }) => name === knobs.loss) ?? offered[0];
  const withLoss = loss ? { ...knobs, loss: loss.name } : knobs;
  const open = outputChoices(withLoss).targets.filter(({ reason }) => reason === null);
  const targets = open.find(({ name }) => name === knobs.targets) ?? open[0];
  return targets ? { ...withLoss, targets: targets.name } : withLoss;
}

function namesOfChanges(before: Knobs, after: Knobs): (keyof Knobs)[] {
  const names = Object.keys(before) as (keyof Knobs)[];
  return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}

/** For knobs that fit together, where no draw was good enough. */
function numberChanges(knobs: Knobs): SuggestedChange[] {
  const { batch, tasks, layers } = knobs;
  const smooth = layers.map((layer, at) =>
    at === layers.length - 1 ? layer : { ...layer, activation: { name: 'tanh' } as const },
  );
  return [
    { label: words.exact, knobs: { ...knobs, precision: exact } },
    { label: words.oneDecimalWeights, knobs: { ...knobs, weights: 'one_decimal' } },
    { label: words.oneDecimalData, knobs: { ...knobs, data: 'one_decimal' } },
    { label: words.binaryData, knobs: { ...knobs, data: 'binary' } },
    ...plainRates.map((eta) => ({ label: words.rate(eta), knobs: { ...knobs, eta } })),
    { label: words.oneMoreExample, knobs: { ...knobs, batch: Math.min(batch + 1, knobLimits.examples) } },
    { label: words.oneMoreUnit, knobs: { ...knobs, layers: wider(layers) } },
    { label: words.smooth, knobs: { ...knobs, layers: smooth } },
    { label: words.noQuery, knobs: { ...knobs, tasks: tasks.filter((task) => task !== 'query') } },
    {
      label: words.gentle,
      knobs: { ...knobs, layers: smooth, weights: 'one_decimal', data: 'one_decimal', precision: exact },
    },
  ];
}

/** Another unit in each hidden layer. */
function wider(layers: Knobs['layers']): Knobs['layers'] {
  return layers.map((layer, at) =>
    at === layers.length - 1 ? layer : { ...layer, units: Math.min(layer.units + 1, knobLimits.units) },
  );
}
