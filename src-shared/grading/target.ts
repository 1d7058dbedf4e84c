/** What a wrong formula is tried on: the cells of a step, in the shape in which they were written. */
import type { BallMatrix } from '../algebra/ball.ts';
import { evaluate } from '../algebra/evaluate.ts';
import type { Formula } from '../algebra/formula.ts';
import type { Matrix, Shape } from '../algebra/matrix.ts';
import { fitsShape } from '../algebra/shape-of.ts';
import { tightBall } from '../algebra/tight-ball.ts';
import { allAgree, type Gauge } from './agreement.ts';
import type { Written } from './attempt.ts';
import { zeroWidth } from './digits.ts';
import { roundingFor, type Ledger, type Read } from './inputs.ts';

export interface Target {
  readonly ledger: Ledger;
  readonly written: Written;
  readonly shape: Shape;
  /** Flat, in that shape; null where nothing can be read. */
  readonly cells: Written['cells'];
  readonly gauge: Gauge;
}

export function targetOf(ledger: Ledger, written: Written, gauge: Gauge): Target {
  const { readings, step, fit } = written;
  if (fit === 'fits') return { ledger, written, shape: step.value, cells: written.cells, gauge };
  const shape = { rows: readings.length, cols: readings[0]?.length ?? 0 };
  const cells = readings.flat().map((reading) => (reading.kind === 'value' ? reading : null));
  return { ledger, written, shape, cells, gauge };
}

/** Of the largest number of a matrix: values as far off as this are put aside before any ball is worked out. */
const farOff = 0.1;
const halvesOff = 30;

/** Whether the formula, read from the student's own entries, gives what was written. */
export function gives(target: Target, formula: Formula, read: Read): boolean {
  const { ledger, written, shape, cells, gauge } = target;
  if (!fitsShape(formula, (id) => ledger.attempt.solution.valueOf(id), shape)) return false;
  if (
    isFarOff(
      target,
      evaluate(formula, (id) => middleOf(read(id))),
    )
  )
    return false;
  const reference = { ball: tightBall(formula, read, roundingFor(written)), isExact: false };
  return cells.some((cell) => cell !== null) && allAgree(cells, reference, gauge);
}

function isFarOff({ cells, gauge }: Target, { values }: Matrix): boolean {
  const allowed = farOff * Math.max(...values.map(Math.abs)) + zeroWidth;
  return cells.some((cell, at) => {
    if (cell === null) return false;
    const value = values[at] as number;
    return Math.abs(cell.value - value) > allowed + halvesOff * gauge.reach(cell, value);
  });
}

function middleOf({ rows, cols, mid }: BallMatrix): Matrix {
  return { rows, cols, values: mid };
}
