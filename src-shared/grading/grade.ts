/** Grades a whole attempt as a fair examiner would: against the exact values and the student's own entries. */
import type { MistakeLabel } from '../solution/mistake.ts';
import type { Solution, Step } from '../solution/solve.ts';
import { readAttempt, type Answers, type Written } from './attempt.ts';
import type { CellReading } from './cell-value.ts';
import { gradeStep } from './grade-step.ts';
import { isSpent } from './effort.ts';
import { openLedger } from './inputs.ts';
import type { CellVerdict, Judgement, Verdict } from './judgement.ts';
import { addMarks, examMarks, examTotal, practiceMarks, type Marks } from './marks.ts';
import { standardOf } from './standard.ts';
import type { Precision, Tolerance } from './tolerance.ts';

export interface StepGrade extends Judgement {
  readonly readings: readonly (readonly CellReading[])[];
  /** Practice marks, out of 1. */
  readonly earned: number;
  readonly examMarks: Marks;
  /** Whether known mistakes were not looked for, since so much was wrong before. */
  readonly isCauseOpen: boolean;
}

export interface Grade {
  /** By step id; only the steps that were answered. */
  readonly steps: ReadonlyMap<string, StepGrade>;
  /** The earliest step that is wrong against its own inputs. */
  readonly firstFault: string | null;
  /** Practice marks: one for each step that is asked. */
  readonly earned: number;
  readonly total: number;
  readonly examMarks: Marks;
  /** Operations that were counted: no time, so that a test can hold it. */
  readonly work: number;
}

export interface GradeOptions {
  readonly precision: Precision;
  /** Left out, the digits typed decide. */
  readonly tolerance?: Tolerance | undefined;
  /** Decimals or figures below which a number is too coarse; 2 when left out. */
  readonly minimumDigits?: number | undefined;
  /** Steps that were shown: they earn nothing. */
  readonly revealed?: ReadonlySet<string> | undefined;
  /** Those that nobody has changed since: whatever their text says, they count as their right values in full. */
  readonly untouched?: ReadonlySet<string> | undefined;
  /** Called after each step, with how many of those that were answered are judged. */
  readonly onStep?: ((done: number, of: number) => void) | undefined;
}

/** Whether a check counts as a try; otherwise nothing was checked, or not all of it. */
export function usesTry({ verdict, filled }: Pick<StepGrade, 'verdict' | 'filled'>): boolean {
  const isChecked = ['correct', 'rounded', 'carried', 'wrong', 'wrong_shape'].includes(verdict);
  return isChecked && filled.count === filled.of;
}

/**
 * @param steps those that the exercise asks for
 * @param answers by step id; a step that is not in it is left out of the grade and is blank to the others
 */
export function grade(
  solution: Solution,
  steps: readonly Step[],
  answers: Answers,
  { precision, tolerance, minimumDigits, revealed, untouched = new Set(), onStep }: GradeOptions,
): Grade {
  const standard = standardOf(precision, tolerance, minimumDigits);
  const attempt = readAttempt(solution, steps, answers, { standard, shown: untouched });
  const run = {
    ledger: openLedger(attempt),
    standard,
    faults: new Map<string, string>(),
    seen: new Set<MistakeLabel>(),
    conventions: new Map(),
    explained: new Set<string>(),
    coarse: new Set<string>(),
    doubtful: new Map<string, string>(),
  };
  const grades = new Map<string, StepGrade>();
  for (const [id, written] of attempt.written) {
    const isRevealed = revealed?.has(id) ?? false;
    const judgement = gradeStep(run, written);
    const isCauseOpen = isSpent(run.ledger.effort) && isUnexplained(judgement);
    grades.set(id, { ...withMarks(written, judgement, isRevealed), isCauseOpen });
    onStep?.(grades.size, attempt.written.size);
  }
  return {
    steps: grades,
    firstFault: [...grades].find(([, { verdict }]) => isFault(verdict))?.[0] ?? null,
    earned: [...grades.values()].reduce((sum, { earned }) => sum + earned, 0),
    total: steps.length,
    work: run.ledger.effort.spent,
    examMarks: addMarks(
      steps.map((step) => grades.get(step.id)?.examMarks ?? { earned: 0, total: examTotal(step) }),
    ),
  };
}

export function isFault(verdict: Verdict): boolean {
  return verdict === 'wrong' || verdict === 'wrong_shape';
}

function isUnexplained({ verdict, diagnosis }: Judgement): boolean {
  return isFault(verdict) && (diagnosis === null || diagnosis.kind === 'invariant');
}

const agreeing: readonly CellVerdict[] = ['correct', 'rounded', 'cut_off', 'carried'];

function withMarks(
  { step, readings }: Written,
  judgement: Judgement,
  isRevealed: boolean,
): Omit<StepGrade, 'isCauseOpen'> {
  const right = judgement.cells.flat().filter((cell) => agreeing.includes(cell)).length;
  const judged = { ...judgement, right };
  const nothing = { earned: 0, total: examTotal(step) };
  return {
    ...judgement,
    readings,
    earned: practiceMarks(judged, isRevealed).earned,
    examMarks: isRevealed ? nothing : examMarks(step, judged),
  };
}
