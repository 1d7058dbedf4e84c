/** Simulated students: honest ones who round in one way or another, and one who gets a cell wrong. */
import { evaluate } from '../src-shared/algebra/evaluate.ts';
import type { Matrix } from '../src-shared/algebra/matrix.ts';
import type { RawCells } from '../src-shared/grading/attempt.ts';
import type { Solution, Step } from '../src-shared/solution/solve.ts';
import type { Chance } from './chance.ts';
import { onPaper } from './paper-work.ts';

export interface Format {
  readonly kind: 'figures' | 'decimals';
  readonly digits: number;
  readonly losesZeros: boolean;
}

export const formats: readonly Omit<Format, 'losesZeros'>[] = (['figures', 'decimals'] as const).flatMap(
  (kind) => [3, 4, 5, 6].map((digits) => ({ kind, digits })),
);

/**
 * a rounds each step and carries on; b keeps full precision and writes rounded numbers; c also rounds every product,
 * partial sum and part of a slope; d does now the one, now the other.
 */
export const styles = ['a', 'b', 'c', 'd'] as const;
export type Style = (typeof styles)[number];

export function written(value: number, { kind, digits, losesZeros }: Format): string {
  const text = kind === 'figures' ? plain(value, digits) : value.toFixed(digits);
  const kept = losesZeros && text.includes('.') && !text.includes('e') ? text.replace(/\.?0+$/, '') : text;
  return /^-?0*\.?0*$/.test(kept) ? kept.replace('-', '') : kept;
}

/** Significant figures with their zeros, without a power of ten where it can be avoided. */
function plain(value: number, figures: number): string {
  if (value === 0) return '0';
  const decimals = figures - 1 - Math.floor(Math.log10(Math.abs(Number(value.toPrecision(figures)))));
  return decimals >= 0 && decimals <= 20 ? value.toFixed(decimals) : value.toPrecision(figures);
}

export interface Attempt {
  readonly answers: ReadonlyMap<string, RawCells>;
  /** The step that was changed, and how. */
  readonly changed: string | null;
}

/** What a student does to the numbers of one step before writing them; null leaves them. */
export type Change = (step: Step, texts: readonly string[]) => readonly string[] | null;

/** @returns null when the rounded numbers lead to something that has no value, such as log 0 */
export function attempt(
  { steps, valueOf }: Solution,
  style: Style,
  format: Format,
  chance: Chance,
  change: Change = () => null,
): Attempt | null {
  const own = new Map<string, Matrix>();
  const answers = new Map<string, RawCells>();
  let changed: string | null = null;
  const round = (value: number): number => Number(written(value, { ...format, losesZeros: false }));
  for (const step of steps) {
    const isFull = changed === null && (style === 'b' || (style === 'd' && chance.is(0.4)));
    const read = (id: string): Matrix => (isFull ? undefined : own.get(id)) ?? valueOf(id);
    const form = chance.one([step.formula, ...step.kind.equivalents(step.place)]);
    const isOnPaper = style === 'c' || (style === 'd' && !isFull && chance.is(0.5));
    const value = isOnPaper ? onPaper(form, read, round, chance) : evaluate(form, read);
    if (!value.values.every(Number.isFinite)) return null;
    const texts = value.values.map((cell) => (step.id === 'class' ? String(cell) : written(cell, format)));
    const other = change(step, texts);
    if (other) changed = step.id;
    const typed = other ?? texts;
    own.set(step.id, { rows: value.rows, cols: value.cols, values: typed.map(Number) });
    answers.set(step.id, rows(typed, value.cols));
  }
  return { answers, changed };
}

function rows(texts: readonly string[], cols: number): string[][] {
  return Array.from({ length: texts.length / cols }, (_, row) => texts.slice(row * cols, (row + 1) * cols));
}
