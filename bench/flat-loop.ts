/** One gradient step of a tanh network under half sum of squares, as plain loops over typed arrays: the yardstick. */
import type { Exercise } from '../src-shared/exercise/exercise.ts';

interface FlatLayer {
  readonly outputs: number;
  readonly inputs: number;
  readonly W: Float64Array;
  readonly b: Float64Array;
}

interface FlatExercise {
  readonly layers: readonly FlatLayer[];
  readonly batch: number;
  readonly eta: number;
  readonly X: Float64Array;
  readonly T: Float64Array;
}

const flat = (rows: readonly (readonly number[])[]): Float64Array => Float64Array.from(rows.flat());

export function flatten({ layers, X, T, eta }: Exercise): FlatExercise {
  return {
    layers: layers.map(({ W, b }) => ({
      outputs: W.length,
      inputs: W[0]?.length ?? 0,
      W: flat(W),
      b: Float64Array.from(b),
    })),
    batch: X[0]?.length ?? 0,
    eta,
    X: flat(X),
    T: flat(T),
  };
}

const at = (values: Float64Array, index: number): number => values[index] ?? NaN;

function forward({ outputs, inputs, W, b }: FlatLayer, x: Float64Array, batch: number) {
  const z = new Float64Array(outputs * batch);
  const y = new Float64Array(outputs * batch);
  for (let row = 0; row < outputs; row += 1) {
    for (let col = 0; col < batch; col += 1) {
      let sum = at(b, row);
      for (let k = 0; k < inputs; k += 1) sum += at(W, row * inputs + k) * at(x, k * batch + col);
      z[row * batch + col] = sum;
      y[row * batch + col] = Math.tanh(sum);
    }
  }
  return { z, x: y };
}

function halfSumOfSquares(x: Float64Array, t: Float64Array): number {
  let sum = 0;
  for (let n = 0; n < x.length; n += 1) sum += (at(x, n) - at(t, n)) ** 2;
  return sum / 2;
}

function gradients({ outputs, inputs }: FlatLayer, delta: Float64Array, x: Float64Array, batch: number) {
  const dW = new Float64Array(outputs * inputs);
  const db = new Float64Array(outputs);
  for (let row = 0; row < outputs; row += 1) {
    for (let col = 0; col < batch; col += 1) {
      const d = at(delta, row * batch + col);
      db[row] = at(db, row) + d;
      for (let k = 0; k < inputs; k += 1)
        dW[row * inputs + k] = at(dW, row * inputs + k) + d * at(x, k * batch + col);
    }
  }
  return { dW, db };
}

function deltaBelow(above: FlatLayer, delta: Float64Array, x: Float64Array, batch: number): Float64Array {
  const below = new Float64Array(above.inputs * batch);
  for (let unit = 0; unit < above.inputs; unit += 1) {
    for (let col = 0; col < batch; col += 1) {
      let sum = 0;
      for (let row = 0; row < above.outputs; row += 1)
        sum += at(above.W, row * above.inputs + unit) * at(delta, row * batch + col);
      below[unit * batch + col] = sum * (1 - at(x, unit * batch + col) ** 2);
    }
  }
  return below;
}

const updated = (values: Float64Array, gradient: Float64Array, eta: number): Float64Array =>
  values.map((value, n) => value - eta * at(gradient, n));

/** Everything that a worked solution holds: z, x, E, delta, dW, db, the new weights, and the loss with them. */
export function solveFlat({ layers, batch, eta, X, T }: FlatExercise) {
  const passed = passThrough(layers, X, batch);
  const output = passed.at(-1)?.x ?? X;
  const loss = halfSumOfSquares(output, T);
  let delta: Float64Array = output.map((x, n) => (x - at(T, n)) * (1 - x ** 2));
  const steps = [];
  const after: FlatLayer[] = [];
  for (let l = layers.length - 1; l >= 0; l -= 1) {
    const layer = layers[l];
    if (!layer) continue;
    const x = passed[l - 1]?.x ?? X;
    const { dW, db } = gradients(layer, delta, x, batch);
    const moved = { ...layer, W: updated(layer.W, dW, eta), b: updated(layer.b, db, eta) };
    after.unshift(moved);
    steps.unshift({ ...passed[l], delta, dW, db, W: moved.W, b: moved.b });
    if (l > 0) delta = deltaBelow(layer, delta, x, batch);
  }
  const lossAfter = halfSumOfSquares(passThrough(after, X, batch).at(-1)?.x ?? X, T);
  return { steps, loss, lossAfter };
}

function passThrough(layers: readonly FlatLayer[], X: Float64Array, batch: number) {
  const passed: ReturnType<typeof forward>[] = [];
  for (const layer of layers) passed.push(forward(layer, passed.at(-1)?.x ?? X, batch));
  return passed;
}
