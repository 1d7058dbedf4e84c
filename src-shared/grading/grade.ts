/** Grades a whole attempt: what each step's raw text is worth, cell by cell. */
import { tiedRows } from '../algebra/evaluate.ts';
import { entryAt } from '../algebra/matrix.ts';
import type { Solution, Step } from '../solution/solve.ts';
import type { CellReader } from './cell-text.ts';
import type { CellReading, Digits } from './cell-value.ts';
import { mostDigits } from './digits.ts';
import { judgeCell, type CellVerdict, type Precision } from './judge-cell.ts';
import { readChoice } from './read-choice.ts';

/** Cells row by row, as typed. */
export type RawCells = readonly (readonly string[])[];

export type Verdict =
  'correct' | 'rounded' | 'carried' | 'wrong' | 'too_coarse' | 'unreadable' | 'blank' | 'wrong_shape';

export interface StepGrade {
  readonly verdict: Verdict;
  readonly cells: readonly (readonly CellVerdict[])[];
  readonly readings: readonly (readonly CellReading[])[];
  /** Marks, out of 1. */
  readonly earned: number;
}

export interface Grade {
  /** By step id; only the steps that were answered. */
  readonly steps: ReadonlyMap<string, StepGrade>;
  readonly earned: number;
  /** One mark for each step that is asked. */
  readonly total: number;
}

export interface GradeOptions {
  readonly precision: Precision;
  readonly read: CellReader;
}

/** Whether a check with this verdict counts as a try; otherwise nothing was checked. */
export function usesTry(verdict: Verdict): boolean {
  return ['correct', 'rounded', 'carried', 'wrong', 'wrong_shape'].includes(verdict);
}

/**
 * @param steps those that the exercise asks for
 * @param answers by step id, each of its step's shape
 */
export function grade(
  solution: Solution,
  steps: readonly Step[],
  answers: ReadonlyMap<string, RawCells>,
  { precision, read }: GradeOptions,
): Grade {
  const readings = new Map(
    steps.flatMap((step) => {
      const cells = answers.get(step.id);
      return cells ? [[step.id, readCells(step, cells, solution, read)] as const] : [];
    }),
  );
  const grades = new Map(
    steps.flatMap((step) => {
      const own = readings.get(step.id);
      const digits = own && digitsOf(own, step, readings, precision);
      return digits ? [[step.id, gradeStep(step, own, solution, digits, precision)] as const] : [];
    }),
  );
  const earned = [...grades.values()].reduce((sum, step) => sum + step.earned, 0);
  return { steps: grades, earned, total: steps.length };
}

type Readings = readonly (readonly CellReading[])[];

const isChoice = ({ formula }: Step): boolean => formula.op === 'argmax';

function readCells(step: Step, cells: RawCells, solution: Solution, read: CellReader): Readings {
  if (!isChoice(step)) return cells.map((row) => row.map(read));
  const classes = outputsOf(step, solution).length;
  return cells.map((row) => row.map((text) => readChoice(text, classes)));
}

function outputsOf({ operands }: Step, solution: Solution): readonly number[] {
  return operands.flatMap((id) => [...solution.valueOf(id).values]);
}

/** A matrix of zeros has no digits of its own: it is as exact as what it was worked out from, else as is asked. */
function digitsOf(
  own: Readings,
  { operands }: Step,
  all: ReadonlyMap<string, Readings>,
  { digits: asked }: Precision,
): Digits {
  const cells = own.flat();
  const digits = mostDigits(cells);
  if (cells.some((cell) => cell.kind === 'value' && cell.value !== 0)) return digits;
  const inputs = mostDigits(operands.flatMap((id) => all.get(id)?.flat() ?? [])).decimals;
  return { ...digits, decimals: Math.max(digits.decimals, inputs === 0 ? asked : inputs) };
}

function gradeStep(
  step: Step,
  readings: Readings,
  solution: Solution,
  digits: Digits,
  precision: Precision,
): StepGrade {
  const judge = (reading: CellReading, row: number, col: number): CellVerdict => {
    if (reading.kind !== 'value') return reading.kind;
    if (!isChoice(step)) return judgeCell(reading, entryAt(step.value, row, col), digits, precision);
    return tiedRows(outputsOf(step, solution)).includes(reading.value) ? 'correct' : 'wrong';
  };
  const cells = readings.map((row, r) => row.map((reading, c) => judge(reading, r, c)));
  const verdict = verdictOf(cells.flat());
  const earned = verdict === 'correct' || verdict === 'rounded' || verdict === 'carried' ? 1 : 0;
  return { verdict, cells, readings, earned };
}

function verdictOf(cells: readonly CellVerdict[]): Verdict {
  if (cells.includes('unreadable')) return 'unreadable';
  if (cells.includes('too_coarse')) return 'too_coarse';
  if (cells.includes('blank')) return 'blank';
  if (cells.includes('wrong')) return 'wrong';
  return cells.every((cell) => cell === 'correct') ? 'correct' : 'rounded';
}
