/** How much work may go into looking for what went wrong: counted, never timed, so that a grade is always the same. */
import { formulaWork } from '../algebra/formula-work.ts';
import type { Formula } from '../algebra/formula.ts';
import { refs } from '../algebra/refs.ts';
import { isReadOften } from '../algebra/tight-ball.ts';
import type { Solution } from '../solution/solve.ts';

/** An attempt of up to so many cells is graded within a second, whatever is wrong in it. */
export const mostCells = 20_000;

export function cellsOf({ steps }: Pick<Solution, 'steps'>): number {
  return steps.reduce((sum, { value }) => sum + value.values.length, 0);
}

/** In operations on plain numbers. */
export interface Effort {
  spent: number;
  readonly most: number;
}

/** Ten times what the largest exercise needs with everything wrong; a fraction of a second. */
const always = 10_000_000;
/** In plain solutions, for attempts beyond that. */
const solutions = 20;
/** A ball is so many times the work of a plain number. */
const perBall = 10;
/** A way by hand is so many times that work, with the roundings of each part. */
const perWay = 12;
/** What it takes to begin with a formula, however small. */
const perFormula = 100;

export function effortFor({ steps, valueOf }: Solution): Effort {
  const once = steps.reduce((sum, { formula }) => sum + formulaWork(formula, valueOf), 0);
  return { spent: 0, most: Math.max(always, solutions * once) };
}

export const isSpent = ({ spent, most }: Effort): boolean => spent >= most;

/** @returns whether there was room for working out all of a step by hand, each formula once for each time it is named */
export function spendOnWays(effort: Effort, formulas: readonly Formula[], { valueOf }: Solution): boolean {
  const work = formulas.reduce(
    (sum, formula) => sum + perFormula + perWay * formulaWork(formula, valueOf),
    0,
  );
  const hasRoom = effort.spent + work <= effort.most;
  if (hasRoom) effort.spent += work;
  return hasRoom;
}

/** @param share of the cells that are worked out */
export function spendOnBall(effort: Effort, formula: Formula, { valueOf }: Solution, share = 1): void {
  const times = perBall + (share === 1 ? movesOf(formula, valueOf) : 0);
  effort.spent += perFormula + times * share * formulaWork(formula, valueOf);
}

/** How often a formula whose ball is made narrower is worked out for that: up and down for each row that it reads. */
function movesOf(formula: Formula, valueOf: Solution['valueOf']): number {
  if (!isReadOften(formula)) return 0;
  return refs(formula).reduce((sum, id) => sum + 2 * valueOf(id).rows, 0);
}
