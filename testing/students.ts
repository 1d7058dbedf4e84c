/** Simulated students: each works out step after step in its own way and writes the numbers down. */
import { evaluate } from '../src-shared/algebra/evaluate.ts';
import type { Formula } from '../src-shared/algebra/formula.ts';
import type { Matrix } from '../src-shared/algebra/matrix.ts';
import type { RawCells } from '../src-shared/grading/attempt.ts';
import type { Solution, Step } from '../src-shared/solution/solve.ts';
import type { Chance } from './chance.ts';
import { readCell } from '../src-shared/grading/cell-text.ts';
import { written, type Format } from './number-writing.ts';
import { onPaper, type Read } from './paper-work.ts';

/** Where a student may take an earlier number from. */
export interface Sources {
  /** As it was written. */
  readonly written: Read;
  /** As it stays in the calculator, or on a slip of paper; after a mistake, as it was written. */
  readonly kept: Read;
  /** The right one; after a mistake, as it was written. */
  readonly exact: Read;
}

export interface Student {
  /** Works a step out, without rounding the result. */
  readonly work: (step: Step, sources: Sources) => Matrix;
  /** What stays of a number. */
  readonly keep: (value: number) => number;
  readonly write: (value: number, step: Step) => string;
}

/**
 * a rounds each step and carries on; b keeps full precision and writes rounded numbers; c also rounds every product,
 * partial sum and part of a slope; d does now the one, now the other.
 */
export const styles = ['a', 'b', 'c', 'd'] as const;
export type Style = (typeof styles)[number];

export function rightForms({ formula, kind, place }: Step): readonly [Formula, ...Formula[]] {
  return [formula, ...kind.equivalents(place)];
}

export function roundingStudent(style: Style, format: Format, chance: Chance): Student {
  const round = (value: number): number => Number(written(value, { ...format, losesZeros: false }));
  return {
    work: (step, sources) => {
      const isFull = style === 'b' || (style === 'd' && chance.is(0.4));
      const form = chance.one(rightForms(step));
      if (isFull) return evaluate(form, sources.exact);
      const isOnPaper = style === 'c' || (style === 'd' && chance.is(0.5));
      if (!isOnPaper) return evaluate(form, sources.written);
      return onPaper(form, sources.written, { round, roundPower: round }, chance);
    },
    keep: (value) => value,
    write: (value) => written(value, format),
  };
}

export interface Attempt {
  readonly answers: ReadonlyMap<string, RawCells>;
  /** The numbers behind what was written, by step. */
  readonly worked: ReadonlyMap<string, Matrix>;
  /** The step that was changed, and how. */
  readonly changed: string | null;
}

/** What a student does to the numbers of one step before writing them; null leaves them. */
export type Change = (step: Step, texts: readonly string[]) => readonly string[] | null;

/** @returns null when the rounded numbers lead to something that has no value, such as log 0 */
export function attempt(
  { steps, valueOf }: Solution,
  student: Student,
  change: Change = () => null,
): Attempt | null {
  const [own, kept] = [new Map<string, Matrix>(), new Map<string, Matrix>()];
  const worked = new Map<string, Matrix>();
  const answers = new Map<string, RawCells>();
  let changed: string | null = null;
  const fromWritten: Read = (id) => own.get(id) ?? valueOf(id);
  const sources: Sources = {
    written: fromWritten,
    kept: (id) => (changed === null ? kept.get(id) : own.get(id)) ?? valueOf(id),
    exact: (id) => (changed === null ? valueOf(id) : fromWritten(id)),
  };
  for (const step of steps) {
    const value = student.work(step, sources);
    if (!value.values.every(Number.isFinite)) return null;
    const texts = value.values.map((cell) =>
      step.kind.name === 'class' ? String(cell) : student.write(cell, step),
    );
    const other = change(step, texts);
    if (other) changed = step.id;
    const typed = other ?? texts;
    own.set(step.id, {
      ...value,
      values: typed.map((text, at) => numberIn(text) ?? (value.values[at] as number)),
    });
    kept.set(step.id, { ...value, values: value.values.map(student.keep) });
    worked.set(step.id, value);
    answers.set(step.id, rows(typed, value.cols));
  }
  return { answers, worked, changed };
}

/** @returns null for what the app cannot read: the student knows what is meant */
function numberIn(text: string): number | null {
  const plain = Number(text);
  if (!Number.isNaN(plain)) return plain;
  const reading = readCell(text);
  return reading.kind === 'value' ? reading.value : null;
}

export function rows(texts: readonly string[], cols: number): string[][] {
  return Array.from({ length: texts.length / cols }, (_, row) => texts.slice(row * cols, (row + 1) * cols));
}
