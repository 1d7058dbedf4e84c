/** Parts of a result alone, and which entries a cell depends on: over every right and wrong formula of random networks. */
import { expect, it } from 'vitest';
import { Chance } from '../../testing/chance.ts';
import { solvedNetwork } from '../../testing/random-network.ts';
import { formsOf, pairsOf } from '../grading/forms.ts';
import { workingRounding } from '../grading/working-rounding.ts';
import type { Solution, Step } from '../solution/solve.ts';
import type { BallMatrix } from './ball.ts';
import { dependenceOn, type Dependence } from './dependence.ts';
import { evaluateBall } from './evaluate-ball.ts';
import { evaluate } from './evaluate.ts';
import type { Formula } from './formula.ts';
import { onPaper } from './on-paper.ts';
import { refs } from './refs.ts';

const digits = { decimals: 4, figures: 4 };
const rounding = workingRounding(digits, digits);

function formulasOf(step: Step, valueOf: Solution['valueOf']): Formula[] {
  const { right, longer, wrong } = formsOf(step, valueOf);
  const made = [...wrong, ...pairsOf(step, valueOf).slice(0, 20)].map(({ formula }) => formula);
  return [...right, ...longer, ...made].filter(({ op }) => op !== 'argmax');
}

function everyFormula(visit: (formula: Formula, valueOf: Solution['valueOf'], chance: Chance) => void): void {
  for (let seed = 0; seed < 25; seed += 1) {
    const chance = new Chance(500 + seed);
    const { steps, valueOf } = solvedNetwork(chance);
    for (const step of steps) {
      for (const formula of formulasOf(step, valueOf)) visit(formula, valueOf, chance);
    }
  }
}

it('gives one cell of a ball as it is in the whole', () => {
  everyFormula((formula, valueOf, chance) => {
    const read = (id: string): BallMatrix => {
      const { rows, cols, values } = valueOf(id);
      return { rows, cols, mid: values, rad: values.map((value) => Math.abs(value) * 1e-3) };
    };
    const whole = evaluateBall(formula, read, rounding);
    const [row, col] = [chance.whole(0, whole.rows - 1), chance.whole(0, whole.cols - 1)];
    const { rows, cols, mid, rad } = evaluateBall(formula, read, rounding, { row, col });
    const at = row * whole.cols + col;
    expect([rows, cols, mid, rad]).toEqual([1, 1, [whole.mid[at]], [whole.rad[at]]]);
  });
});

it('gives one cell worked out on paper as it is in the whole', () => {
  everyFormula((formula, valueOf, chance) => {
    const habit = {
      round: (value: number) => Math.round(value * 1e4) / 1e4,
      isDeep: chance.is(0.7),
      isThorough: chance.is(0.5),
      roundsFractions: chance.is(0.5),
      dividesFirst: chance.is(0.5),
    };
    const whole = onPaper(formula, valueOf, habit);
    const [row, col] = [chance.whole(0, whole.rows - 1), chance.whole(0, whole.cols - 1)];
    const { rows, cols, values } = onPaper(formula, valueOf, habit, { row, col });
    expect([rows, cols, values]).toEqual([1, 1, [whole.values[row * whole.cols + col]]]);
  });
});

const mayMove: Readonly<Record<Dependence, (row: boolean, col: boolean) => boolean>> = {
  none: () => false,
  cell: (sameRow, sameCol) => sameRow && sameCol,
  column: (_sameRow, sameCol) => sameCol,
  row: (sameRow) => sameRow,
  any: () => true,
};

it('moves only cells that depend on an entry, and tells them apart where it can', () => {
  const found = new Set<Dependence>();
  everyFormula((formula, valueOf, chance) => {
    const before = evaluate(formula, valueOf);
    for (const id of refs(formula)) {
      const dependence = dependenceOn(id, formula, valueOf);
      found.add(dependence);
      const own = valueOf(id);
      const at = chance.whole(0, own.values.length - 1);
      const values = own.values.map((value, place) => (place === at ? value + 0.1 : value));
      const after = evaluate(formula, (other) => (other === id ? { ...own, values } : valueOf(other)));
      after.values.forEach((value, place) => {
        if (Object.is(value, before.values[place])) return;
        const [row, col] = [Math.floor(place / after.cols), place % after.cols];
        const isSameRow = row === Math.floor(at / own.cols);
        expect(mayMove[dependence](isSameRow, col === at % own.cols)).toBe(true);
      });
    }
  });
  expect([...found].sort()).toEqual(['any', 'cell', 'column', 'row']);
});
