/** Attempts that cost the grader most: as large as the format lets them be, with as much wrong as can be. */
import { readExercise } from '../src-shared/exercise/read-exercise.ts';
import type { RawCells } from '../src-shared/grading/attempt.ts';
import { grade, type Grade } from '../src-shared/grading/grade.ts';
import { solve, type Solution, type Step } from '../src-shared/solution/solve.ts';
import { Chance } from './chance.ts';

export interface Sizes {
  /** Inputs first. */
  readonly units: readonly number[];
  readonly batch: number;
  readonly updates: number;
  readonly hidden?: string;
  readonly last: string;
  readonly loss: string;
}

export interface Large {
  readonly solution: Solution;
  readonly precision: { readonly digits: number; readonly kind: 'figures' | 'decimals' };
  /** A plain solution of the same exercise. */
  readonly solveAgain: () => Solution;
}

/** An exercise file of these sizes. */
export function largeFile({ units, batch, updates, hidden = 'tanh', last, loss }: Sizes): object {
  const chance = new Chance(units.length * 1000 + batch);
  const matrix = (rows: number, cols: number, entry: () => number): number[][] =>
    Array.from({ length: rows }, () => Array.from({ length: cols }, entry));
  const weight = (): number => chance.whole(-90, 90) / 100;
  const outputs = units.at(-1) ?? 1;
  const hot = Array.from({ length: batch }, () => chance.whole(0, outputs - 1));
  return {
    layers: units.slice(1).map((size, at) => ({
      W: matrix(size, units[at] ?? 1, weight),
      b: Array.from({ length: size }, weight),
      activation: { name: at === units.length - 2 ? last : hidden },
    })),
    loss,
    eta: 0.01,
    steps: updates,
    X: matrix(units[0] ?? 1, batch, () => chance.whole(-20, 20) / 10),
    T: Array.from({ length: outputs }, (_, row) => hot.map((at) => (at === row ? 1 : 0))),
  };
}

export function largeExercise(sizes: Sizes): Large {
  const exercise = readExercise(largeFile(sizes));
  const solveAgain = (): Solution => solve(exercise);
  return { solution: solveAgain(), precision: exercise.precision, solveAgain };
}

/** What is written for one cell; an empty text leaves it out. */
export type Write = (value: number, at: number, step: Step, chance: Chance) => string;

export function attemptAt({ steps }: Solution, write: Write): Map<string, RawCells> {
  const chance = new Chance(77);
  return new Map(
    steps.map((step) => {
      const { rows, cols, values } = step.value;
      const texts = values.map((value, at) => write(value, at, step, chance));
      return [step.id, Array.from({ length: rows }, (_, row) => texts.slice(row * cols, (row + 1) * cols))];
    }),
  );
}

export function gradeLarge(
  { solution, precision }: Pick<Large, 'solution' | 'precision'>,
  answers: ReadonlyMap<string, RawCells>,
): Grade {
  return grade(solution, solution.steps, answers, { precision });
}

const figures = (value: number): string => String(Number(value.toPrecision(6)));
const anyFactor = (chance: Chance): number => 0.5 + chance.next();

/** Ways to get much wrong. */
export const ways: Readonly<Record<string, Write>> = {
  right: (value) => figures(value),
  'every cell wrong': (value, _at, _step, chance) => figures(value * anyFactor(chance) + 0.013),
  'half wrong': (value, _at, _step, chance) =>
    figures(chance.is(0.5) ? value : value * anyFactor(chance) + 0.013),
  'one wrong in every step': (value, at, _step, chance) =>
    figures(at === 0 ? value * anyFactor(chance) + 0.013 : value),
  signs: (value, _at, _step, chance) => figures(chance.is(0.5) ? value : -value),
  decimals: (value, _at, _step, chance) =>
    (chance.is(0.5) ? value : value * anyFactor(chance) + 0.013).toFixed(3),
  'cells left out': (value, _at, _step, chance) =>
    chance.is(0.3) ? '' : figures(chance.is(0.5) ? value : value * anyFactor(chance) + 0.013),
  'steps left out': (value, _at, { id }, chance) => {
    if (id.length % 2 === 0) return '';
    return figures(chance.is(0.5) ? value : value * anyFactor(chance) + 0.013);
  },
  coarse: (value, _at, _step, chance) =>
    chance.is(0.5) ? value.toFixed(1) : figures(value * anyFactor(chance) + 0.013),
  twice: (value) => figures(2 * value),
};
