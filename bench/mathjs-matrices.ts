/** The same gradient step with mathjs matrices, as one would write it with that library. */
import {
  add,
  dotMultiply,
  dotPow,
  map,
  matrix,
  multiply,
  ones,
  subtract,
  sum,
  tanh,
  transpose,
  type Matrix,
} from 'mathjs';
import type { Exercise } from '../src-shared/exercise/exercise.ts';

interface MathjsLayer {
  readonly W: Matrix;
  readonly b: Matrix;
}

export interface MathjsExercise {
  readonly layers: readonly MathjsLayer[];
  readonly eta: number;
  readonly X: Matrix;
  readonly T: Matrix;
  /** A row of ones, as long as the batch. */
  readonly row: Matrix;
}

export function inMathjs({ layers, X, T, eta }: Exercise): MathjsExercise {
  return {
    layers: layers.map(({ W, b }) => ({ W: matrix(W), b: matrix(b.map((value) => [value])) })),
    eta,
    X: matrix(X),
    T: matrix(T),
    row: matrix(ones(1, X[0]?.length ?? 0)),
  };
}

function passThrough(layers: readonly MathjsLayer[], X: Matrix, row: Matrix) {
  const passed: { readonly z: Matrix; readonly x: Matrix }[] = [];
  for (const { W, b } of layers) {
    const z = add(multiply(W, passed.at(-1)?.x ?? X), multiply(b, row));
    passed.push({ z, x: map(z, tanh) });
  }
  return passed;
}

const halfSumOfSquares = (x: Matrix, T: Matrix): number => Number(sum(dotPow<Matrix>(subtract(x, T), 2))) / 2;
const slope = (x: Matrix): Matrix => map(x, (value: number) => 1 - value ** 2);

export function solveWithMathjs({ layers, eta, X, T, row }: MathjsExercise) {
  const passed = passThrough(layers, X, row);
  const output = passed.at(-1)?.x ?? X;
  const loss = halfSumOfSquares(output, T);
  let delta = dotMultiply<Matrix>(subtract(output, T), slope(output));
  const steps = [];
  for (let l = layers.length - 1; l >= 0; l -= 1) {
    const layer = layers[l];
    if (!layer) continue;
    const x = passed[l - 1]?.x ?? X;
    const dW = multiply(delta, transpose(x));
    const db = multiply(delta, transpose(row));
    const W = subtract(layer.W, multiply<Matrix>(eta, dW));
    const b = subtract(layer.b, multiply<Matrix>(eta, db));
    steps.unshift({ ...passed[l], delta, dW, db, W, b });
    if (l > 0) delta = dotMultiply<Matrix>(multiply(transpose(layer.W), delta), slope(x));
  }
  const lossAfter = halfSumOfSquares(passThrough(steps, X, row).at(-1)?.x ?? X, T);
  return { steps, loss, lossAfter };
}
