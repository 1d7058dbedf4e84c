/** What a verdict is worded from, and what the wording is made of. */
import type { RawCells } from '../grading/attempt.ts';
import type { StepGrade } from '../grading/grade.ts';
import type { Precision, Tolerance } from '../grading/tolerance.ts';
import type { Notation } from '../notation/symbols.ts';
import type { Solution, Step } from '../solution/solve.ts';
import type { Told } from './diagnosis-text.ts';
import { say, type Said } from './said.ts';
import type { StepLabels } from './step-labels.ts';

/** A step that was accepted, and is not right any more by the entries that it follows from. */
export interface Outdated {
  /** The last of them that was changed; null where none can be named. */
  readonly by: string | null;
}

/** What a body explains besides what is so in this step. */
export type Rule = 'rounded' | 'near' | 'left out' | 'carried' | 'convention' | 'outdated';

/** What is said of a step, and what says the same where the rule behind it was explained before. */
export interface Text extends Told {
  readonly short?: { readonly rule: Rule; readonly line: Said };
}

export interface Checked {
  readonly step: Step;
  readonly labels: StepLabels;
  readonly grade: StepGrade;
  readonly precision: Precision;
  /** By which it was graded; left out, the digits typed decide. */
  readonly tolerance?: Tolerance | undefined;
  readonly solution: Solution;
  readonly notation: Notation;
  /** The whole attempt, to name the number that was carried on. */
  readonly answers?: ReadonlyMap<string, RawCells> | undefined;
  /** It was accepted before an earlier entry was changed. */
  readonly outdated?: Outdated | null;
  /** What it follows from is outdated, and no slip. */
  readonly fromOutdated?: boolean;
  /** It is wrong, and has a mark from before. */
  readonly kept?: boolean;
  /** Decimals or figures below which a number is too coarse. */
  readonly minimumDigits?: number | undefined;
  /** Whether its mark is lost, since it was revealed before. */
  readonly isLost?: boolean;
}

export const plain = (sentence: string): Said => say`${sentence}`;
