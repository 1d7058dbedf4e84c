/**
 * Quality of an exercise, computed from its numbers alone and by other means than the generator's: plain loops, and
 * slopes and deltas by differences instead of formulas.
 */
import type { Exercise } from '../src-shared/exercise/exercise.ts';

type Column = readonly number[];
interface Layer {
  readonly W: readonly Column[];
  readonly b: Column;
  readonly f: (z: Column) => number[];
  readonly name: string;
}

const tiny = 1e-6;

const functions: Readonly<Record<string, (z: number, alpha: number) => number>> = {
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
  tanh: (z) => Math.tanh(z),
  relu: (z) => Math.max(z, 0),
  leaky_relu: (z, alpha) => (z > 0 ? z : alpha * z),
  linear: (z) => z,
  softplus: (z) => Math.log(1 + Math.exp(z)),
  elu: (z, alpha) => (z > 0 ? z : alpha * (Math.exp(z) - 1)),
};

/** Whether every function of the exercise is written here, by other hands than the generator's. */
export function canRecheck({ layers }: Exercise): boolean {
  return layers.every(({ activation: { name } }) => name === 'softmax' || Object.hasOwn(functions, name));
}

function functionOf({ name, alpha }: Exercise['layers'][number]['activation']): Layer['f'] {
  if (name === 'softmax') {
    return (z) => {
      const powers = z.map((value) => Math.exp(value));
      const total = powers.reduce((sum, value) => sum + value, 0);
      return powers.map((value) => value / total);
    };
  }
  const f = functions[name];
  if (!f) throw new Error(`no independent ${name}`);
  return (z) => z.map((value) => f(value, alpha ?? (name === 'elu' ? 1 : 0.01)));
}

const product = (W: readonly Column[], x: Column): number[] =>
  W.map((row) => row.reduce((sum, weight, at) => sum + weight * (x[at] ?? NaN), 0));
const netInput = ({ W, b }: Layer, x: Column): number[] =>
  product(W, x).map((value, at) => value + (b[at] ?? NaN));
const column = (rows: readonly Column[], at: number): number[] => rows.map((row) => row[at] ?? NaN);

function lossOf(loss: Exercise['loss'], x: Column, t: Column): number {
  const parts = x.map((value, at) => {
    const target = t[at] ?? NaN;
    switch (loss) {
      case 'half_sse':
        return (value - target) ** 2 / 2;
      case 'mse':
        return (value - target) ** 2 / x.length;
      case 'cross_entropy':
        return target === 0 ? 0 : -target * Math.log(value);
      case 'binary_cross_entropy':
        return -(target * Math.log(value) + (1 - target) * Math.log(1 - value));
    }
  });
  return parts.reduce((sum, part) => sum + part, 0);
}

/** Net inputs of every layer for one input. */
function forward(layers: readonly Layer[], input: Column): number[][] {
  let x: Column = input;
  return layers.map((layer) => {
    const z = netInput(layer, x);
    x = layer.f(z);
    return z;
  });
}

/** dE/dz of one example at one layer, by central differences. */
function deltaAt(layers: readonly Layer[], at: number, z: Column, loss: (x: Column) => number): number[] {
  const lossFrom = (start: Column): number => {
    let x = layers[at]?.f(start) ?? [];
    for (const layer of layers.slice(at + 1)) x = layer.f(netInput(layer, x));
    return loss(x);
  };
  return z.map((value, unit) => {
    const moved = (by: number): number =>
      lossFrom(z.map((other, place) => (place === unit ? value + by : other)));
    return (moved(tiny) - moved(-tiny)) / (2 * tiny);
  });
}

interface Pass {
  /** By layer, then by example. */
  readonly z: readonly (readonly Column[])[];
  readonly deltas: readonly (readonly Column[])[];
}

function pass(exercise: Exercise, layers: readonly Layer[], examples: readonly number[]): Pass {
  const perExample = examples.map((example) => {
    const z = forward(layers, column(exercise.X, example));
    const loss = (x: Column): number => lossOf(exercise.loss, x, column(exercise.T, example));
    return { z, deltas: layers.map((_, at) => deltaAt(layers, at, z[at] ?? [], loss)) };
  });
  return {
    z: layers.map((_, at) => perExample.map((one) => one.z[at] ?? [])),
    deltas: layers.map((_, at) => perExample.map((one) => one.deltas[at] ?? [])),
  };
}

function updated(
  exercise: Exercise,
  layers: readonly Layer[],
  examples: readonly number[],
  { z, deltas }: Pass,
): Layer[] {
  const scale = exercise.reduction === 'mean' ? exercise.eta / examples.length : exercise.eta;
  return layers.map((layer, at) => {
    const inputs = examples.map((example, n) =>
      at === 0 ? column(exercise.X, example) : (layers[at - 1]?.f(z[at - 1]?.[n] ?? []) ?? []),
    );
    const gradient = (row: number, factor: (n: number) => number): number =>
      examples.reduce((sum, _, n) => sum + (deltas[at]?.[n]?.[row] ?? NaN) * factor(n), 0);
    return {
      ...layer,
      W: layer.W.map((row, r) =>
        row.map((weight, c) => weight - scale * gradient(r, (n) => inputs[n]?.[c] ?? NaN)),
      ),
      b: layer.b.map((bias, r) => bias - scale * gradient(r, () => 1)),
    };
  });
}

const unitOf = (value: number, { digits, kind }: Exercise['precision']): number =>
  kind === 'decimals' ? 10 ** -digits : 10 ** (Math.floor(Math.log10(Math.abs(value))) + 1 - digits);

/** @returns the rules that the exercise breaks, by name; no rule needs the generator */
export function brokenRules(exercise: Exercise): string[] {
  const broken = new Set<string>();
  const given: readonly Layer[] = exercise.layers.map(({ W, b, activation }) => ({
    W,
    b,
    f: functionOf(activation),
    name: activation.name,
  }));
  let layers = given;
  const all = (exercise.X[0] ?? []).map((_, at) => at);
  const updates = exercise.updates ?? Array.from({ length: exercise.steps }, () => null);
  for (const update of updates) {
    const examples = update ? update.examples.map((example) => example - 1) : all;
    const now = pass(exercise, layers, examples);
    layers.forEach((layer, at) => {
      checkLayer(exercise, layer, now.z[at] ?? [], now.deltas[at] ?? []).forEach((rule) => broken.add(rule));
    });
    layers = updated(exercise, layers, examples, now);
  }
  if (longGivens(exercise)) broken.add('short_givens');
  const isUpdated = exercise.tasks.includes('update') || updates.length > 1;
  if (!isClear(exercise, isUpdated ? layers : given)) broken.add('clear_class');
  return [...broken];
}

function checkLayer(
  exercise: Exercise,
  { f, name }: Layer,
  z: readonly Column[],
  deltas: readonly Column[],
): string[] {
  const broken: string[] = [];
  const units = z[0]?.length ?? 0;
  if (['relu', 'leaky_relu'].includes(name) && z.flat().some((value) => Math.abs(value) < 1e-9)) {
    broken.push('off_kinks');
  }
  if (name === 'relu') {
    const alwaysOff = Array.from({ length: units }, (_, unit) => z.every((one) => (one[unit] ?? 0) < 1e-9));
    if (z.some((one) => one.every((value) => value < 1e-9))) broken.push('live_units');
    if (z.length > 1 && alwaysOff.includes(true)) broken.push('live_units');
  } else if (name !== 'softmax' && name !== 'leaky_relu') {
    const slope = (value: number): number =>
      ((f([value + tiny])[0] ?? 0) - (f([value - tiny])[0] ?? 0)) / (2 * tiny);
    if (z.flat().some((value) => Math.abs(slope(value)) < 0.05 - 1e-7)) broken.push('steep_slopes');
  }
  if (name === 'softmax' && z.some((one) => Math.max(...f(one)) > 0.5 + Math.sqrt(0.2) + 1e-9)) {
    // Where p (1 - p) is 0.05: above, the others are too near 0 as well; below, the largest has slope enough.
    broken.push('steep_slopes');
  }
  if (deltas.flat().every((delta) => Math.abs(delta) < 1e-8)) broken.push('deltas_not_zero');
  const isSmall = (delta: number, at: number, n: number): boolean => {
    const isOff = name === 'relu' && (z[n]?.[at] ?? 0) <= 0;
    return !isOff && Math.abs(delta) < 5 * unitOf(delta, exercise.precision) - 1e-8;
  };
  if (deltas.some((one, n) => one.some((delta, at) => isSmall(delta, at, n)))) broken.push('deltas_visible');
  return broken;
}

function longGivens({ layers, X, T, query, eta }: Exercise): boolean {
  const text = JSON.stringify([layers.map(({ W, b }) => [W, b]), X, T, query ?? [], eta]);
  return (text.match(/-?[\d.e]+/g) ?? []).some((given) => given.length > 4);
}

function isClear({ query, tasks }: Exercise, layers: readonly Layer[]): boolean {
  const last = layers.at(-1);
  if (!query || !last || !tasks.includes('query') || last.b.length < 2) return true;
  const outputs = last.f(forward(layers, query).at(-1) ?? []).sort((one, other) => other - one);
  return (outputs[0] ?? 0) - (outputs[1] ?? 0) >= 0.02 - 1e-6;
}
