/** What a step is worth: one mark in practice, method and accuracy in an exam. */
import type { Step } from '../solution/solve.ts';
import { isChoice } from './attempt.ts';
import type { Diagnosis, Verdict } from './judgement.ts';

export interface Marks {
  readonly earned: number;
  readonly total: number;
}

/** What marks are given for. */
export interface Judged {
  readonly verdict: Verdict;
  readonly diagnosis: Diagnosis | null;
  readonly filled: { readonly count: number; readonly of: number };
  /** Filled cells that agree with what follows from the own entries, or with the exact values. */
  readonly right: number;
}

const accepted: readonly Verdict[] = ['correct', 'rounded', 'carried'];

function isWhole({ filled }: Judged): boolean {
  return filled.count === filled.of;
}

/** One mark a step: nothing when it was revealed, nothing while it is half filled. */
export function practiceMarks(judged: Judged, isRevealed = false): Marks {
  const isEarned = accepted.includes(judged.verdict) && isWhole(judged) && !isRevealed;
  return { earned: isEarned ? 1 : 0, total: 1 };
}

/** M 1 for the method and A 0.5 for the numbers of a matrix; a choice has no method of its own, A 0.5. */
const examWeights = { method: 1, accuracy: 0.5 } as const;

export function examTotal(step: Step): number {
  return isChoice(step) ? examWeights.accuracy : examWeights.method + examWeights.accuracy;
}

/** Follow-through earns both marks; a slip, or another convention, in a right method costs the accuracy only. */
export function examMarks(step: Step, judged: Judged): Marks {
  const total = examTotal(step);
  if (!isWhole(judged)) return { earned: 0, total };
  if (accepted.includes(judged.verdict)) return { earned: total, total };
  return { earned: !isChoice(step) && showsMethod(judged) ? examWeights.method : 0, total };
}

/** The method is seen where most numbers are right, or where it is known what one thing went wrong. */
function showsMethod({ verdict, diagnosis, right, filled }: Judged): boolean {
  if (verdict !== 'wrong') return false;
  if (diagnosis?.kind === 'slip' || diagnosis?.kind === 'convention') return true;
  return diagnosis?.kind !== 'mistake' && right * 2 > filled.of;
}

export function addMarks(marks: readonly Marks[]): Marks {
  return marks.reduce(
    (sum, { earned, total }) => ({ earned: sum.earned + earned, total: sum.total + total }),
    { earned: 0, total: 0 },
  );
}
