/** Attempts at the classic exercises: the exact numbers, with some of them changed. */
import { classics } from '../src-shared/generator/classic-list.ts';
import type { Exercise } from '../src-shared/exercise/exercise.ts';
import type { RawCells } from '../src-shared/grading/attempt.ts';
import { grade, type Grade, type GradeOptions } from '../src-shared/grading/grade.ts';
import type { Verdict } from '../src-shared/grading/judgement.ts';
import { solve, type Solution } from '../src-shared/solution/solve.ts';
import { evaluate } from '../src-shared/algebra/evaluate.ts';
import type { Matrix } from '../src-shared/algebra/matrix.ts';

function exerciseOf(number: string): Exercise {
  const found = classics.find((classic) => classic.number === number);
  if (!found) throw new RangeError(`no exercise ${number}`);
  return found.exercise;
}

export function texts(value: Matrix, write: (value: number) => string = sixFigures): string[][] {
  return Array.from({ length: value.rows }, (_, row) =>
    value.values.slice(row * value.cols, (row + 1) * value.cols).map(write),
  );
}

export const sixFigures = (value: number): string => String(Number(value.toPrecision(6)));

/**
 * Works an attempt through from some changed steps: each later step follows from what was written, by the right formulas.
 * @param changed the numbers of some steps, as they are written
 */
export function followed(
  solution: Solution,
  changed: Readonly<Record<string, RawCells>>,
  write: (value: number) => string = sixFigures,
): Map<string, RawCells> {
  const own = new Map<string, Matrix>();
  const read = (id: string): Matrix => own.get(id) ?? solution.valueOf(id);
  return new Map(
    solution.steps.map(({ id, formula, value }) => {
      const worked = evaluate(formula, read);
      const cells = changed[id] ?? texts(worked, id === 'class' ? String : write);
      const values = cells.flat().map(Number);
      // Another shape cannot be worked on with.
      if (cells.length === value.rows && values.length === value.values.length)
        own.set(id, { ...value, values });
      return [id, cells];
    }),
  );
}

/** The right numbers of every step. */
export const exact = (solution: Solution): Map<string, RawCells> => followed(solution, {});

export const column = (...cells: string[]): string[][] => cells.map((cell) => [cell]);

/** One changed cell, row and column from 0. */
export function withCell(cells: RawCells, row: number, col: number, text: string): string[][] {
  return cells.map((own, r) => own.map((cell, c) => (r === row && c === col ? text : cell)));
}

export function gradeAnswers(
  solution: Solution,
  answers: ReadonlyMap<string, RawCells>,
  options: Partial<GradeOptions> = {},
): Grade {
  return grade(solution, solution.steps, answers, {
    precision: { digits: 6, kind: 'figures' },
    ...options,
  });
}

export const verdictOf = ({ steps }: Grade, id: string): Verdict | undefined => steps.get(id)?.verdict;

export function solvedClassic(number: string): Solution {
  return solve(exerciseOf(number));
}
