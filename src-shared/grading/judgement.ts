/** The words of a graded step and what is behind them. */
import type { Formula } from '../algebra/formula.ts';
import type { MistakeKind, MistakeLabel } from '../solution/mistake.ts';

export type Verdict =
  'correct' | 'rounded' | 'carried' | 'wrong' | 'too_coarse' | 'unreadable' | 'blank' | 'wrong_shape';

export type CellVerdict =
  'correct' | 'rounded' | 'cut_off' | 'carried' | 'wrong' | 'too_coarse' | 'unreadable' | 'blank';

/**
 * A wrong number without a wrong formula: what can be seen in the digits. Rows and columns from 0.
 * Last digit: so many cells are right but for it.
 */
export type Slip =
  | { readonly seen: 'decimal_point' | 'digits_swapped' | 'sign'; readonly row: number; readonly col: number }
  | { readonly seen: 'copied_row'; readonly row: number; readonly from: number }
  | { readonly seen: 'last_digit'; readonly count: number };

/** Something that the right matrix fulfils and the entry does not. */
export type Invariant =
  | { readonly broken: 'column_sum_1' | 'column_sum_0'; readonly col: number }
  | { readonly broken: 'row_sum'; readonly row: number };

export type Diagnosis =
  | {
      readonly kind: MistakeKind;
      /** Two for a pair. */
      readonly labels: readonly [MistakeLabel, ...MistakeLabel[]];
      /** Mistakes that would give the same numbers. */
      readonly ties: readonly MistakeLabel[];
      /** The blank step that would tell which of them it was, if it were entered. */
      readonly decidedBy: string | null;
      /** The step in which it was made: this one, or a blank one before it. */
      readonly madeIn: string;
      /** The wrong formula that gives the entries; null for entries in the wrong place. */
      readonly formula: Formula | null;
    }
  | { readonly kind: 'slip'; readonly slip: Slip }
  | { readonly kind: 'invariant'; readonly invariant: Invariant };

/** A convention, and the step in which the attempt followed it first. */
export interface Followed {
  readonly label: MistakeLabel;
  readonly since: string;
}

/** What is found of one step. */
export interface Judgement {
  readonly verdict: Verdict;
  /** In the shape that was written. */
  readonly cells: readonly (readonly CellVerdict[])[];
  /** What went wrong, where it can be told. */
  readonly diagnosis: Diagnosis | null;
  /** Another convention by which it is accepted, since an earlier step was charged for it. */
  readonly convention: Followed | null;
  /** For carried steps: the earliest fault whose wrong value reaches the step. */
  readonly carriedFrom: string | null;
  /** Wrong steps before it whose right values it follows from, in writing order. */
  readonly despite: readonly string[];
  readonly filled: { readonly count: number; readonly of: number };
  /** Blank steps through which it was checked against the own entries, in writing order. */
  readonly pastBlanks: readonly string[];
  /** Where it is right by the own numbers only: the rounded entries it follows from, in writing order; else null. */
  readonly followsFrom: readonly string[] | null;
}

/** @returns how a diagnosis is called in files: null for anything but a known mistake */
export function labelOf(diagnosis: Diagnosis | null): string | null {
  return diagnosis !== null && 'labels' in diagnosis ? diagnosis.labels.join('+') : null;
}
