/** What was said last of each step of an attempt: graded again from the raw text, or that it was shown. */
import type { MarkedStep } from '../../src-shared/document/paper/marked.ts';
import type { Printing } from '../../src-shared/document/working.ts';
import { gradeAttempt, type AttemptGrade } from './attempt-grade.ts';
import { rungOf, standingOf, timeOf, type AttemptRecord, type Standing } from './attempt-record.ts';
import { changedSince } from './changed-since.ts';
import type { Step } from '../../src-shared/solution/solve.ts';
import type { SolvedExercise } from './solved-exercise.ts';

export interface StepResult extends MarkedStep {
  readonly tries: number;
  /** A hint was asked for. */
  readonly assisted: boolean;
}

/** By step id, the one that something was said of last at the end. */
export type StepResults = ReadonlyMap<string, StepResult>;

export async function resultsOf(
  record: AttemptRecord,
  solved: SolvedExercise,
  printing: Printing,
): Promise<StepResults> {
  const said = solved.steps.flatMap((step) => {
    const standing = standingOf(record, step.id);
    return standing ? [{ step, standing, at: timeOf(standing) }] : [];
  });
  if (said.length === 0) return new Map();
  said.sort((one, other) => one.at - other.at);
  const graded = new Map<number, AttemptGrade>();
  const results = new Map<string, StepResult>();
  for (const { step, standing } of said) {
    const then = asShownTo(standing, record);
    const found = graded.get(then.hints.length) ?? (await gradeAttempt(then, solved, printing));
    graded.set(then.hints.length, found);
    const result = resultOf(step, standing, record, found);
    if (!result) continue;
    const outdatedBy = await changedSince(result, record, solved, printing);
    results.set(step.id, { ...result, outdatedBy });
  }
  return results;
}

/** What is shown later is no fault of what was worked out before from the own numbers. */
function asShownTo(standing: Standing, record: AttemptRecord): AttemptRecord {
  if (standing.kind === 'shown') return record;
  return { ...record, hints: record.hints.filter(({ rung, at }) => rung < 3 || at < standing.entry.at) };
}

function resultOf(
  step: Step,
  standing: Standing,
  record: AttemptRecord,
  { answers, grade }: AttemptGrade,
): Omit<StepResult, 'outdatedBy'> | null {
  const found = grade.steps.get(step.id);
  const cells = answers.get(step.id);
  if (!found || !cells) return null;
  const rung = rungOf(record, step.id);
  return {
    step,
    cells,
    grade: found,
    answers,
    shown: standing.kind === 'shown',
    earned: rung === 3 ? 0 : found.earned,
    tries: record.checks.filter((check) => check.step === step.id).length,
    assisted: rung !== null,
  };
}
