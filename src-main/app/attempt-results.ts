/** What was said last of each step of an attempt: graded again from the raw text, or that it was shown. */
import type { MarkedStep } from '../../src-shared/document/paper/marked.ts';
import type { Printing } from '../../src-shared/document/working.ts';
import type { MarksThen } from '../store/store.ts';
import { gradeAttempt, type AttemptGrade } from './attempt-grade.ts';
import { revealOf, rungOf, standingOf, timeOf, type AttemptRecord, type Standing } from './attempt-record.ts';
import { outdatedOf } from './outdated.ts';
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
  said.sort((one, other) => one.at - other.at);
  const graded = new Map<string, AttemptGrade>();
  const results = new Map<string, StepResult>();
  for (const { step, standing } of said) {
    const later = shownLater(standing, step, record, solved);
    const key = later.join(' ');
    const seen = withoutReveals(record, later);
    const found = graded.get(key) ?? (await gradeAttempt(seen, solved, printing));
    graded.set(key, found);
    const result = await resultOf({ step, standing, record, seen, solved, printing }, found);
    if (result) results.set(step.id, result);
  }
  return withOutdatedSources(results);
}

/** Earlier steps that were shown after this one was checked: no fault of what was worked out from the own numbers. */
function shownLater(
  standing: Standing,
  step: Step,
  record: AttemptRecord,
  { steps }: SolvedExercise,
): string[] {
  if (standing.kind === 'shown') return [];
  const before = steps.slice(0, steps.indexOf(step));
  return before.flatMap(({ id }) =>
    (revealOf(record, id)?.at ?? -Infinity) < standing.entry.at ? [] : [id],
  );
}

function withoutReveals(record: AttemptRecord, steps: readonly string[]): AttemptRecord {
  return { ...record, hints: record.hints.filter(({ step, rung }) => rung < 3 || !steps.includes(step)) };
}

interface Said {
  readonly step: Step;
  readonly standing: Standing;
  readonly record: AttemptRecord;
  /** Without the reveals that are no fault of this step. */
  readonly seen: AttemptRecord;
  readonly solved: SolvedExercise;
  readonly printing: Printing;
}

async function resultOf(said: Said, { answers, grade }: AttemptGrade): Promise<StepResult | null> {
  const { step, standing, record, seen, solved, printing } = said;
  const found = grade.steps.get(step.id);
  const cells = answers.get(step.id);
  if (!found || !cells) return null;
  const isOpen = standing.kind === 'checked' && found.earned === 0;
  const attempt = { record: seen, solved, printing };
  const outdated = isOpen ? await outdatedOf(step, standing.entry, answers, attempt) : null;
  const stays = isOpen && standing.entry.marks?.kept.includes(step.id) === true;
  const reveal = revealOf(record, step.id);
  const hasMark = reveal ? reveal.keepsMark : found.earned === 1 || outdated !== null || stays;
  return {
    step,
    cells,
    grade: found,
    answers,
    shown: standing.kind === 'shown',
    outdated,
    fromOutdated: false,
    kept: isOpen && outdated === null && hasMark,
    earned: hasMark ? 1 : 0,
    tries: record.checks.filter((check) => check.step === step.id).length,
    assisted: rungOf(record, step.id) !== null,
  };
}

/** What follows from an outdated step follows from no slip. */
function withOutdatedSources(results: StepResults): StepResults {
  return new Map(
    [...results].map(([id, result]) => {
      const source = results.get(result.grade.carriedFrom ?? '');
      return [id, { ...result, fromOutdated: Boolean(source?.outdated) }];
    }),
  );
}

/** Whether its mark stays until other cells are accepted: it was earned before an earlier step was corrected. */
export function keepsMark(result: StepResult | undefined): boolean {
  return result?.earned === 1 && (result.kept || result.outdated !== null);
}

/** To be kept with a check. */
export function marksThen(results: StepResults): MarksThen {
  const all = [...results.values()];
  const idsOf = (found: readonly StepResult[]): string[] => found.map(({ step }) => step.id);
  return {
    accepted: idsOf(all.filter(({ shown, grade }) => !shown && grade.earned === 1)),
    kept: idsOf(all.filter(keepsMark)),
  };
}
