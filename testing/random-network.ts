/** Random networks of the size of an exam, solved: one or two digits a weight, any activation and loss of the registries. */
import { ExerciseError } from '../src-shared/exercise/exercise-error.ts';
import type { Exercise } from '../src-shared/exercise/exercise.ts';
import { readExercise } from '../src-shared/exercise/read-exercise.ts';
import { solve, type Solution } from '../src-shared/solution/solve.ts';
import type { Chance } from './chance.ts';

const hidden = [
  'sigmoid',
  'tanh',
  'relu',
  'sigmoid',
  'tanh',
  'relu',
  'leaky_relu',
  'softplus',
  'elu',
  'linear',
];
const customs = ['1/(1+exp(-2*z))', 'z/(1+exp(-z))', 'sin(z)', 'sqrt(1+z^2)/2'];
const outputs: readonly (readonly [activation: string, losses: readonly string[]])[] = [
  ['softmax', ['cross_entropy', 'cross_entropy', 'half_sse', 'mse']],
  ['sigmoid', ['half_sse', 'mse', 'binary_cross_entropy', 'cross_entropy']],
  ['tanh', ['half_sse', 'half_sse', 'mse']],
  ['linear', ['half_sse', 'mse']],
];

/** Of what size the numbers of a network are. */
export type Size = 'usual' | 'large' | 'small';

export interface DrawnNetwork {
  readonly exercise: Exercise;
  readonly solution: Solution;
}

/** @throws ExerciseError where what is drawn cannot be solved, such as a loss without a value */
function randomNetwork(chance: Chance, size: Size, withoutBiases: boolean): DrawnNetwork {
  const depth = size === 'large' ? chance.whole(1, 2) : chance.one([1, 2, 2, 2, 3, 3, 4]);
  const units = Array.from({ length: depth + 1 }, () => chance.whole(2, 5));
  const batch = chance.one([1, 1, 2, 2, 3, 3, 5]);
  const [last, losses] = size === 'large' ? (['linear', ['half_sse', 'mse']] as const) : chance.one(outputs);
  const loss = chance.one(losses);
  const [inputs, outputUnits] = [units[0] as number, units.at(-1) as number];
  const exercise = readExercise({
    layers: units.slice(1).map((rows, at) => ({
      W: matrix(rows, units[at] as number, () => weight(chance, size)),
      b: Array.from({ length: rows }, () => (withoutBiases || chance.is(0.2) ? 0 : weight(chance, size))),
      activation: at === depth - 1 ? { name: last } : hiddenActivation(chance, size),
    })),
    loss,
    reduction: chance.one(['sum', 'sum', 'mean']),
    eta: chance.one([1, 0.1, 0.5, 0.2, 0.05]),
    steps: size === 'large' ? 1 : chance.one([1, 1, 1, 2]),
    X: matrix(inputs, batch, () => input(chance, size)),
    T: oneHot(outputUnits, batch, chance),
    query: Array.from({ length: inputs }, () => chance.one([0, 1, 1, -1, 0.5])),
  });
  return { exercise, solution: solve(exercise) };
}

export function solvedNetwork(chance: Chance, withoutBiases = false): Solution {
  return drawnNetwork(chance, 'usual', withoutBiases).solution;
}

/** What cannot be solved is drawn again. */
export function drawnNetwork(chance: Chance, size: Size = 'usual', withoutBiases = false): DrawnNetwork {
  for (;;) {
    try {
      return randomNetwork(chance, size, withoutBiases);
    } catch (error) {
      if (!(error instanceof ExerciseError)) throw error;
    }
  }
}

function hiddenActivation(chance: Chance, size: Size): { name: string; expr?: string } {
  if (size === 'large') return { name: chance.one(['linear', 'relu']) };
  if (size === 'small') return { name: chance.one(['sigmoid', 'tanh']) };
  return chance.is(0.1) ? { name: 'custom', expr: chance.one(customs) } : { name: chance.one(hidden) };
}

function weight(chance: Chance, size: Size): number {
  if (size === 'large') return chance.whole(-120, 120);
  if (size === 'small') return chance.whole(-9, 9) / 100;
  return chance.is(0.5) ? chance.whole(-9, 9) / 10 : chance.whole(-90, 90) / 100;
}

function input(chance: Chance, size: Size): number {
  if (size === 'large') return chance.whole(-990, 990) / 10;
  return chance.one([0, 1, 1, -1, 0.5, 2]);
}

function matrix(rows: number, cols: number, entry: () => number): number[][] {
  return Array.from({ length: rows }, () => Array.from({ length: cols }, entry));
}

function oneHot(rows: number, cols: number, chance: Chance): number[][] {
  const hot = Array.from({ length: cols }, () => chance.whole(0, rows - 1));
  return Array.from({ length: rows }, (_, row) => hot.map((at) => (at === row ? 1 : 0)));
}
