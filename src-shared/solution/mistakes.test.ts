/** Every known mistake is told apart from the right formula and from the other mistakes of its step. */
import { beforeAll, describe, expect, it } from 'vitest';
import { Chance } from '../../testing/chance.ts';
import { solvedNetwork } from '../../testing/random-network.ts';
import { evaluate } from '../algebra/evaluate.ts';
import { constant, type Formula } from '../algebra/formula.ts';
import { fittingShape } from '../algebra/fitting-shape.ts';
import { mistakeKinds, type MistakeLabel } from './mistake.ts';
import type { Solution, Step } from './solve.ts';

/** Found in the numbers, or in what follows, not by a formula of a step. */
const withoutFormula: readonly MistakeLabel[] = [
  'examples_swapped',
  'rows_swapped',
  'columns_swapped',
  'other_example',
  'loss_of_one_example',
  'error_term',
  'classes_from_0',
];
/** One network in so many has no biases. */
const withoutBiases = 5;
/** What a number that is fitted to the entries may be, times the right one. */
const otherNumber = 0.3;

const solutions: Solution[] = [];
beforeAll(() => {
  const chance = new Chance(5);
  while (solutions.length < 250) {
    solutions.push(solvedNetwork(chance, solutions.length % withoutBiases === 0));
  }
});

function rightForms({ formula, kind, place }: Step): readonly Formula[] {
  return [formula, ...kind.equivalents(place)];
}

/** What a mistake gives in a step, once for each way to make it. */
function valuesOf(solution: Solution, step: Step, label: MistakeLabel): (readonly number[])[] {
  const rewritten = step.kind.mistakes
    .filter((mistake) => mistake.label === label && !mistake.followsFromEarlier)
    .flatMap(({ rewrite }) => rightForms(step).flatMap((form) => rewrite(form, step.place)));
  const fitted = (step.kind.fitted ?? []).filter((mistake) => mistake.label === label);
  const other = fitted.map(({ number, formula }) => {
    const [right = NaN] = solution.valueOf(number(step.place)).values;
    return formula(constant(otherNumber * right), step.place);
  });
  return [...rewritten, ...other]
    .filter((form) => fittingShape(form, solution.valueOf) !== null)
    .map((form) => evaluate(form, solution.valueOf).values);
}

function differs(one: readonly number[], other: readonly number[]): boolean {
  const largest = Math.max(...other.map(Math.abs), 1e-9);
  return (
    one.length !== other.length ||
    one.some((value, at) => Math.abs(value - (other[at] ?? NaN)) > 1e-4 * largest)
  );
}

function labelsOf(step: Step): readonly MistakeLabel[] {
  const own = step.kind.mistakes.filter(({ followsFromEarlier }) => !followsFromEarlier);
  return [...new Set([...own, ...(step.kind.fitted ?? [])].map(({ label }) => label))];
}

const labels = (Object.keys(mistakeKinds) as MistakeLabel[]).filter(
  (label) => !withoutFormula.includes(label),
);

describe.each(labels)('%s', (label) => {
  it('gives other numbers than the right formula', () => {
    const shown = solutions.flatMap((solution) =>
      solution.steps.filter((step) =>
        valuesOf(solution, step, label).some((values) => differs(values, step.value.values)),
      ),
    );
    expect(shown.length).toBeGreaterThan(0);
  });

  it('gives other numbers than each other mistake of its step', () => {
    const confused = new Map<MistakeLabel, boolean>();
    for (const solution of solutions) {
      for (const step of solution.steps.filter((candidate) => labelsOf(candidate).includes(label))) {
        const own = valuesOf(solution, step, label);
        if (own.length === 0) continue;
        for (const other of labelsOf(step).filter((candidate) => candidate !== label)) {
          const theirs = valuesOf(solution, step, other);
          if (theirs.length === 0) continue;
          const apart = own.every((mine) => theirs.every((values) => differs(mine, values)));
          confused.set(other, (confused.get(other) ?? true) && !apart);
        }
      }
    }
    const always = [...confused].filter(([, isConfused]) => isConfused).map(([other]) => other);
    expect(always).toEqual([]);
  });
});
