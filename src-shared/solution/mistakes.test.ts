/** Every known mistake is told apart from the right formula and from the other mistakes of its step. */
import { beforeAll, describe, expect, it } from 'vitest';
import { Chance } from '../../testing/chance.ts';
import { solvedNetwork } from '../../testing/random-network.ts';
import { evaluate } from '../algebra/evaluate.ts';
import type { Formula } from '../algebra/formula.ts';
import { fittingShape } from '../algebra/fitting-shape.ts';
import { mistakeKinds, type MistakeLabel } from './mistake.ts';
import type { Solution, Step } from './solve.ts';

/** Found in the numbers, not by a formula. */
const withoutFormula: readonly MistakeLabel[] = ['examples_swapped', 'rows_swapped', 'other_example'];

const solutions: Solution[] = [];
beforeAll(async () => {
  const chance = new Chance(5);
  while (solutions.length < 250) solutions.push(await solvedNetwork(chance));
});

function rightForms({ formula, kind, place }: Step): readonly Formula[] {
  return [formula, ...kind.equivalents(place)];
}

/** What a mistake gives in a step, once for each way to make it. */
function valuesOf(solution: Solution, step: Step, label: MistakeLabel): (readonly number[])[] {
  return step.kind.mistakes
    .filter((mistake) => mistake.label === label && !mistake.followsFromEarlier)
    .flatMap(({ rewrite }) => rightForms(step).flatMap((form) => rewrite(form, step.place)))
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
  return [...new Set(step.kind.mistakes.filter((m) => !m.followsFromEarlier).map(({ label }) => label))];
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
      for (const step of solution.steps.filter(({ kind }) => kind.mistakes.some((m) => m.label === label))) {
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
