/** What a formula is tried on: the cells of a step, in the shape in which they were written. */
import type { BallMatrix } from '../algebra/ball.ts';
import { evaluate } from '../algebra/evaluate.ts';
import type { Formula } from '../algebra/formula.ts';
import type { Matrix, Shape } from '../algebra/matrix.ts';
import { tightBall } from '../algebra/tight-ball.ts';
import { allAgree, type Gauge, type Reference } from './agreement.ts';
import type { Written } from './attempt.ts';
import { zeroWidth } from './digits.ts';
import { readerFor, type Ledger, type Read, type Variation } from './inputs.ts';

export interface Target {
  readonly ledger: Ledger;
  readonly written: Written;
  readonly shape: Shape;
  /** Flat, in that shape; null where nothing can be read. */
  readonly cells: Written['cells'];
  readonly gauge: Gauge;
  /** The own entries, as they are taken. */
  readonly read: Read;
  /** The largest radius of what the right formulas give. */
  readonly widest: number;
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
  const radii = own.flatMap(({ ball }) => ball.rad).filter(Number.isFinite);
  const read = readerFor(ledger, written, variation);
  const shared = { ledger, written, gauge, read, widest: Math.max(0, ...radii) };
  if (fit === 'fits') return { ...shared, shape: step.value, cells: written.cells };
  const shape = { rows: readings.length, cols: readings[0]?.length ?? 0 };
  const cells = readings.flat().map((reading) => (reading.kind === 'value' ? reading : null));
  return { ...shared, shape, cells };
}

/** Values farther off than this are put aside before any ball is worked out: a part of the largest, and times the reach. */
const farOff = { part: 0.02, times: 10 };

/** The ball of the formula where, read from the student's own entries, it gives what was written; else null. */
export function whatGives(target: Target, formula: Formula, read: Read): BallMatrix | null {
  const { written, cells, gauge } = target;
  if (
    isFarOff(
      target,
      evaluate(formula, (id) => middleOf(read(id))),
    )
  )
    return null;
  const ball = tightBall(formula, read, written.rounding);
  return allAgree(cells, { ball, isExact: false }, gauge) ? ball : null;
}

function isFarOff({ cells, gauge, widest }: Target, { values }: Matrix): boolean {
  const allowed = farOff.part * Math.max(...values.map(Math.abs)) + farOff.times * widest + zeroWidth;
  return cells.some((cell, at) => {
    if (cell === null) return false;
    const value = values[at] as number;
    return Math.abs(cell.value - value) > allowed + farOff.times * gauge.reach(cell, value);
  });
}

function middleOf({ rows, cols, mid }: BallMatrix): Matrix {
  return { rows, cols, values: mid };
}
