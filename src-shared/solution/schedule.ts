/** The order of the work: which step, where, reading what. */
import type { Network } from '../network/network.ts';
import type { Loss } from '../network/loss.ts';
import { biasGradient } from './kinds/bias-gradient.ts';
import { classStep } from './kinds/class.ts';
import { hiddenDelta } from './kinds/hidden-delta.ts';
import { lossStep } from './kinds/loss.ts';
import { netInput } from './kinds/net-input.ts';
import { outputDelta } from './kinds/output-delta.ts';
import { output } from './kinds/output.ts';
import { parameterCount } from './kinds/parameter-count.ts';
import { queryNetInput, queryOutput } from './kinds/query.ts';
import { biasUpdate, weightUpdate } from './kinds/update.ts';
import { weightGradient } from './kinds/weight-gradient.ts';
import { idsOf, type LayerIds } from './pass-ids.ts';
import { passId, queryId, versionId } from './step-id.ts';
import type { Place, StepKind } from './step-kind.ts';

export interface PlannedStep {
  readonly id: string;
  readonly kind: StepKind;
  readonly place: Place;
}

export interface ScheduleInput {
  readonly network: Network;
  readonly loss: Loss;
  readonly reduction: 'sum' | 'mean';
}

/** The place of each layer in pass k. */
function placesOf(
  { network, loss, reduction }: ScheduleInput,
  pass: number,
  batch: number,
): readonly Place[] {
  const { layers } = network;
  const outputs = layers.at(-1)?.W.rows ?? 0;
  const units = [network.inputs, ...layers.map(({ W }) => W.rows)];
  const hasBiases = layers.some(({ b }) => b.values.some((value) => value !== 0));
  const ids = idsOf(pass, layers.length + 1);
  const { t, eta } = ids[0] as LayerIds;
  return layers.map(({ f }, at) => {
    const layer = at + 1;
    const [before, own, above] = [ids[at], ids[layer], ids[layer + 1]] as [LayerIds, LayerIds, LayerIds];
    const isLast = layer === layers.length;
    const { W, b, z, x, delta, dW, db } = own;
    const id = {
      W,
      b,
      z,
      x,
      xBefore: before.x,
      t,
      eta,
      delta,
      dW,
      db,
      WAbove: above.W,
      deltaAbove: above.delta,
    };
    const elsewhere = elsewhereOf(ids, layer, layers.length);
    return { layer, f, isLast, outputs, units, batch, hasBiases, reduction, loss, id, elsewhere };
  });
}

function elsewhereOf(ids: readonly LayerIds[], layer: number, depth: number): Place['elsewhere'] {
  const [before, own, above] = [ids[layer - 1], ids[layer], ids[layer + 1]] as [LayerIds, LayerIds, LayerIds];
  const isLast = layer === depth;
  const xOthers: string[] = [];
  for (let other = 0; other <= depth; other += 1) {
    if (other !== layer - 1) xOthers.push((ids[other] as LayerIds).x);
  }
  return {
    zBefore: layer === 1 ? null : before.z,
    xOthers,
    zAbove: isLast ? null : above.z,
    xAbove: isLast ? null : above.x,
    WAboveUpdated: isLast ? null : above.WUpdated,
    dWAbove: isLast ? null : above.dW,
    WOlder: own.WOlder,
    bOlder: own.bOlder,
  };
}

function forward(places: readonly Place[], kindOfZ: StepKind, kindOfX: StepKind): PlannedStep[] {
  return places.flatMap((place) => [
    { id: place.id.z, kind: kindOfZ, place },
    { id: place.id.x, kind: kindOfX, place },
  ]);
}

/** What is asked of the network as it is, before any pass. */
export function networkSteps(input: ScheduleInput): PlannedStep[] {
  return placesOf(input, 1, 1)
    .slice(-1)
    .map((place) => ({ id: 'parameters', kind: parameterCount, place }));
}

/** Forward pass and loss alone: what the next update would start from. */
export function forwardAndLoss(input: ScheduleInput, pass: number, batch: number): PlannedStep[] {
  const places = placesOf(input, pass, batch);
  const last = places.at(-1);
  return [
    ...forward(places, netInput, output),
    ...(last ? [{ id: passId('E', null, pass), kind: lossStep, place: last }] : []),
  ];
}

/** One whole update: forward, loss, deltas from the last layer back, gradients, new weights. */
export function updatePass(input: ScheduleInput, pass: number, batch: number): PlannedStep[] {
  const backwards = placesOf(input, pass, batch).toReversed();
  return [
    ...forwardAndLoss(input, pass, batch),
    ...backwards.map((place) => ({
      id: place.id.delta,
      kind: place.isLast ? outputDelta : hiddenDelta,
      place,
    })),
    ...backwards.flatMap((place) => [
      { id: place.id.dW, kind: weightGradient, place },
      { id: place.id.db, kind: biasGradient, place },
    ]),
    ...backwards.flatMap((place) => [
      { id: versionId('W', place.layer, pass), kind: weightUpdate, place },
      { id: versionId('b', place.layer, pass), kind: biasUpdate, place },
    ]),
  ];
}

/** The query through the weights after so many updates, and its class. */
export function queryPass(input: ScheduleInput, updates: number): PlannedStep[] {
  const places = placesOf(input, updates + 1, 1).map((place): Place => ({
    ...place,
    id: {
      ...place.id,
      z: queryId('z', place.layer),
      x: queryId('x', place.layer),
      xBefore: queryId('x', place.layer - 1),
    },
    elsewhere: {
      ...place.elsewhere,
      zBefore: place.layer === 1 ? null : queryId('z', place.layer - 1),
      xOthers: place.elsewhere.xOthers.map((_, at) => queryId('x', at < place.layer - 1 ? at : at + 1)),
    },
  }));
  const last = places.at(-1);
  return [
    ...forward(places, queryNetInput, queryOutput),
    ...(last ? [{ id: 'class', kind: classStep, place: last }] : []),
  ];
}
