/** An attempt as it was written: what each cell says, and how exact each step claims to be. */
import { noRounding, type Rounding } from '../algebra/ball.ts';
import { toRows } from '../algebra/matrix.ts';
import type { Solution, Step } from '../solution/solve.ts';
import { readCell } from './cell-text.ts';
import type { CellReading, CellValue, Digits } from './cell-value.ts';
import { isCount } from './counting.ts';
import { mostDigits, mostOf, workingDigits } from './digits.ts';
import { readChoice } from './read-choice.ts';
import type { Standard } from './standard.ts';
import type { Precision } from './tolerance.ts';
import { workingRounding } from './working-rounding.ts';

/** Cells row by row, as typed. */
export type RawCells = readonly (readonly string[])[];

export type Answers = ReadonlyMap<string, RawCells>;

/** What was written for a step. */
export interface Written {
  readonly step: Step;
  /** Row by row, as typed. */
  readonly readings: readonly (readonly CellReading[])[];
  readonly fit: 'fits' | 'transposed' | 'other';
  /** In the step's own shape, flat; null where nothing can be read, and everywhere when the shape is another. */
  readonly cells: readonly (CellValue | null)[];
  readonly digits: Digits;
  /** The most digits of anything written in the attempt up to this step. */
  readonly soFar: Digits;
  /** The digits at which the step is worked out, and the rounding on the way that goes with them. */
  readonly working: Digits;
  readonly rounding: Rounding;
  /** Whether every cell was written and can be read. */
  readonly isWhole: boolean;
  /** The right values were shown: whatever the digits on the screen, later steps follow from the values. */
  readonly isShown: boolean;
}

export interface Attempt {
  readonly solution: Solution;
  /** By step id, in writing order. */
  readonly written: ReadonlyMap<string, Written>;
  /** The place of each step in writing order. */
  readonly order: ReadonlyMap<string, number>;
  readonly steps: ReadonlyMap<string, Step>;
}

export const isChoice = ({ formula }: Step): boolean => formula.op === 'argmax';

export function readAttempt(
  solution: Solution,
  asked: readonly Step[],
  answers: Answers,
  { standard, shown }: ReadOptions,
): Attempt {
  const readings = new Map(
    asked.flatMap((step) => {
      const cells = answers.get(step.id);
      if (!cells) return [];
      return [[step.id, shown.has(step.id) ? valuesOf(step) : readStep(step, cells)] as const];
    }),
  );
  const written = new Map<string, Written>();
  for (const step of asked) {
    const own = readings.get(step.id);
    if (!own) continue;
    written.set(step.id, { ...write(step, own, written, standard), isShown: shown.has(step.id) });
  }
  return {
    solution,
    written,
    order: new Map(solution.steps.map(({ id }, at) => [id, at])),
    steps: new Map(solution.steps.map((step) => [step.id, step])),
  };
}

interface ReadOptions {
  readonly standard: Standard;
  /** Steps whose right values were shown. */
  readonly shown: ReadonlySet<string>;
}

type Readings = Written['readings'];

const noDigits: Digits = { decimals: 0, figures: 0 };

/** The values themselves, as if they had been worked out in full. */
function valuesOf({ value }: Step): Readings {
  return toRows(value).map((row) =>
    row.map((entry) => ({ kind: 'value', value: entry, digits: null, slack: 0 })),
  );
}

function readStep(step: Step, cells: RawCells): Readings {
  if (!isChoice(step)) return cells.map((row) => row.map(readCell));
  const { outputs } = step.place;
  return cells.map((row) => row.map((text) => readChoice(text, outputs)));
}

function write(
  step: Step,
  readings: Readings,
  before: ReadonlyMap<string, Written>,
  { precision, least }: Standard,
): Omit<Written, 'isShown'> {
  const inputDigits = mostOf(step.operands.flatMap((id) => before.get(id)?.digits ?? []));
  const fit = fitOf(step, readings);
  const flat = fit === 'other' ? [] : inOwnShape(step, readings, fit);
  const cells =
    fit === 'other'
      ? step.value.values.map(() => null)
      : flat.map((reading) => (reading.kind === 'value' ? reading : null));
  const digits = isChoice(step)
    ? mostOf([...before.values()].map((written) => written.digits))
    : digitsOf(readings.flat(), inputDigits, before, precision);
  const working = workingDigits(digits, least);
  return {
    step,
    readings,
    fit,
    cells,
    digits,
    soFar: mostOf([mostDigits(readings.flat()), [...before.values()].at(-1)?.soFar ?? noDigits]),
    working,
    rounding: isCount(step) ? noRounding : workingRounding(working, inputDigits),
    isWhole: !cells.includes(null),
  };
}

function fitOf({ value: { rows, cols } }: Step, readings: Readings): Written['fit'] {
  const isShape = (r: number, c: number): boolean =>
    readings.length === r && readings.every((row) => row.length === c);
  if (isShape(rows, cols)) return 'fits';
  return isShape(cols, rows) ? 'transposed' : 'other';
}

function inOwnShape(
  { value: { rows, cols } }: Step,
  readings: Readings,
  fit: 'fits' | 'transposed',
): CellReading[] {
  if (fit === 'fits') return readings.flat();
  return Array.from({ length: rows * cols }, (_, at): CellReading => {
    const [row, col] = [Math.floor(at / cols), at % cols];
    return readings[col]?.[row] ?? { kind: 'blank' };
  });
}

/**
 * A matrix of zeros has no digits of its own: it is as exact as what it was worked out from, else as what was written
 * before, else as is asked.
 */
function digitsOf(
  cells: readonly CellReading[],
  inputs: Digits,
  before: ReadonlyMap<string, Written>,
  { digits: asked }: Precision,
): Digits {
  const digits = mostDigits(cells);
  if (cells.some((cell) => cell.kind === 'value' && cell.value !== 0)) return digits;
  const earlier = inputs.decimals || mostOf([...before.values()].map((written) => written.digits)).decimals;
  return { ...digits, decimals: Math.max(digits.decimals, earlier || asked) };
}
