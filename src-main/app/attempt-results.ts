/** What was said last of each step of an attempt: graded again from the raw text, or that it was shown. */
import type { MarkedStep } from '../../src-shared/document/paper/marked.ts';
import type { Printing } from '../../src-shared/document/working.ts';
import { gradeAttempt } from './attempt-grade.ts';
import { rungOf, standingOf, timeOf, type AttemptRecord } from './attempt-record.ts';
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
  const { answers, grade } = await gradeAttempt(record, solved, printing);
  said.sort((one, other) => one.at - other.at);
  return new Map(
    said.flatMap(({ step, standing }) => {
      const found = grade.steps.get(step.id);
      const cells = answers.get(step.id);
      if (!found || !cells) return [];
      const rung = rungOf(record, step.id);
      const result: StepResult = {
        step,
        cells,
        grade: found,
        answers,
        shown: standing.kind === 'shown',
        earned: rung === 3 ? 0 : found.earned,
        tries: record.checks.filter((check) => check.step === step.id).length,
        assisted: rung !== null,
      };
      return [[step.id, result] as const];
    }),
  );
}
