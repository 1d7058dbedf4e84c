/** What a formula is tried on: the cells of a step, in the shape in which they were written. */
import { middleOf, type BallMatrix } from '../algebra/ball.ts';
import { evaluateBall } from '../algebra/evaluate-ball.ts';
import { evaluate, evaluator } from '../algebra/evaluate.ts';
import { formulaWork } from '../algebra/formula-work.ts';
import type { Formula } from '../algebra/formula.ts';
import type { Matrix, Shape } from '../algebra/matrix.ts';
import { isReadOften, tightBall } from '../algebra/tight-ball.ts';
import { agrees, agreesDirectly, allAgree, type Gauge, type Reference } from './agreement.ts';
import type { Written } from './attempt.ts';
import { zeroWidth } from './digits.ts';
import { isSpent, spendOnBall } from './effort.ts';
import { readerFor, type Ledger, type Read, type Variation } from './inputs.ts';
import { once } from './once.ts';

export interface Target {
  readonly ledger: Ledger;
  readonly written: Written;
  readonly shape: Shape;
  /** Flat, in that shape; null where nothing can be read. */
  readonly cells: Written['cells'];
  readonly gauge: Gauge;
  /** The own entries, as they are taken. */
  readonly read: Read;
  /** What a formula gives from the middles of those entries. */
  readonly middle: (formula: Formula) => Matrix;
  /** What each right form gives from them. */
  readonly own: readonly Reference[];
  /** The largest radius of what the right formulas give. */
  readonly widest: number;
  /** Places that are looked at first; worked out when first asked for. */
  readonly probes: () => readonly number[];
}

/** @param own what each right form gives from the own entries */
export function targetOf(
  ledger: Ledger,
  written: Written,
  gauge: Gauge,
  own: readonly Reference[],
  variation: Variation = {},
): Target {
  const { readings, step, fit } = written;
  const read = readerFor(ledger, written, variation);
  const middle = evaluator((id) => middleOf(read(id)));
  const shared = { ledger, written, gauge, read, middle, own, widest: widestOf(own) };
  if (fit === 'fits') {
    const { cells } = written;
    return { ...shared, shape: step.value, cells, probes: once(() => probesOf({ cells, gauge }, own)) };
  }
  const shape = { rows: readings.length, cols: readings[0]?.length ?? 0 };
  const cells = readings.flat().map((reading) => (reading.kind === 'value' ? reading : null));
  return { ...shared, shape, cells, probes: once(() => probesOf({ cells, gauge }, [])) };
}

function widestOf(own: readonly Reference[]): number {
  let widest = 0;
  for (const { ball } of own) {
    for (const rad of ball.rad) if (rad > widest && rad !== Infinity) widest = rad;
  }
  return widest;
}

/** Values farther off than this are put aside before any ball is worked out: a part of the largest, and times the reach. */
const farOff = { part: 0.02, times: 10 };

/** Cells that are looked at before the whole formula is worked out: most formulas fail at one of them. */
const mostProbes = 3;
/** In operations: less is worked out whole at once. */
const worthProbing = 300;

/** Places of filled cells, from all over the matrix, first of those that the shortest right form does not give. */
function probesOf(
  { cells, gauge }: Pick<Target, 'cells' | 'gauge'>,
  own: readonly Reference[],
): readonly number[] {
  const filled = cells.flatMap((cell, at) => (cell === null ? [] : [at]));
  const [reference] = own;
  const off = filled.filter((at) => {
    const cell = cells[at];
    return cell && reference && !agreesDirectly(cell, at, reference, gauge);
  });
  const from = off.length > 0 ? off : filled;
  const last = from.length - 1;
  const places = Array.from(
    { length: mostProbes },
    (_, k) => from[Math.floor((k * last) / (mostProbes - 1))],
  );
  return [...new Set(places)].flatMap((at) => at ?? []);
}

/** Whether one of the probed cells is too far from what the formula gives there. */
function failsProbe(
  { ledger, cells, gauge, shape, written, probes }: Target,
  formula: Formula,
  read: Read,
): boolean {
  const { effort, attempt } = ledger;
  const isQuick = formulaWork(formula, attempt.solution.valueOf) < worthProbing;
  if (isQuick || isReadOften(formula)) return false;
  return probes().some((at) => {
    spendOnBall(effort, formula, attempt.solution, 1 / (shape.rows * shape.cols));
    const window = { row: Math.floor(at / shape.cols), col: at % shape.cols };
    const ball = evaluateBall(formula, read, written.rounding, window);
    const cell = cells[at] ?? null;
    return cell !== null && !agrees(cell, 0, { ball, isExact: false }, gauge);
  });
}

/** The ball of the formula where, read from the student's own entries, it gives what was written; else null. */
export function whatGives(target: Target, formula: Formula, read: Read): BallMatrix | null {
  const { ledger, written, cells, gauge } = target;
  if (isSpent(ledger.effort) || failsProbe(target, formula, read)) return null;
  const middle = middleFor(target, formula, read);
  spendOnBall(ledger.effort, formula, ledger.attempt.solution);
  if (isFarOff(target, middle)) return null;
  const ball = tightBall(formula, read, written.rounding);
  return allAgree(cells, { ball, isExact: false }, gauge) ? ball : null;
}

function middleFor(target: Target, formula: Formula, read: Read): Matrix {
  return read === target.read ? target.middle(formula) : evaluate(formula, (id) => middleOf(read(id)));
}

/** A wrong formula explains a cell that is at most so much as far from it as from what is right. */
const nearer = 0.9;

/**
 * Whether a wrong formula gives what was written, and not by the room of its ball alone: each cell that is wrong lies
 * nearer to it than to what any right form gives.
 */
export function explains(target: Target, formula: Formula, read: Read): boolean {
  const { written, cells, gauge, own } = target;
  if (!whatGives(target, formula, read)) return false;
  if (written.fit !== 'fits') return true;
  const { values } = middleFor(target, formula, read);
  return cells.every((cell, at) => {
    if (cell === null || own.some((reference) => agrees(cell, at, reference, gauge))) return true;
    const off = Math.abs(cell.value - (values[at] as number));
    return own.every(({ ball }) => off <= nearer * Math.abs(cell.value - (ball.mid[at] as number)));
  });
}

function isFarOff({ cells, gauge, widest }: Target, { values }: Matrix): boolean {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), -Infinity);
  const allowed = farOff.part * largest + farOff.times * widest + zeroWidth;
  return cells.some((cell, at) => {
    if (cell === null) return false;
    const value = values[at] as number;
    const off = Math.abs(cell.value - value);
    return off > allowed && off > allowed + farOff.times * gauge.reach(cell, value);
  });
}
