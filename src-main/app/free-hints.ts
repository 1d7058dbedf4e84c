/** Hints that open by themselves, so that nobody is left guessing; which they are follows from the checks. */
import type { Printing } from '../../src-shared/document/working.ts';
import { isFault } from '../../src-shared/grading/grade.ts';
import type { Check, Rung } from '../store/store.ts';
import { gradeAttempt } from './attempt-grade.ts';
import { isSameText, recordAt, rungOf, type AttemptRecord } from './attempt-record.ts';
import { ruledAsThen } from './rules-then.ts';
import type { SolvedExercise } from './solved-exercise.ts';

/** After so many wrong checks of a step the next rung opens. */
const patience = 3;

/** The whole step is never given away. */
const highest = 2;

export interface OpenRung {
  readonly rung: Rung;
  /** It opened by itself. */
  readonly free: boolean;
}

/** What is open of a step's hints, asked for or not; null when nothing is. */
export async function openRung(
  id: string,
  record: AttemptRecord,
  solved: SolvedExercise,
  printing: Printing,
): Promise<OpenRung | null> {
  const asked = rungOf(record, id);
  const given = await freeRungOf(id, record, solved, printing);
  if (given !== null && given > (asked ?? 0)) return { rung: given, free: true };
  return asked && { rung: asked, free: false };
}

/** The same of every step that has something open. */
export async function openRungs(
  record: AttemptRecord,
  solved: SolvedExercise,
  printing: Printing,
): Promise<ReadonlyMap<string, OpenRung>> {
  const found = new Map<string, OpenRung>();
  for (const { id } of solved.steps) {
    const open = await openRung(id, record, solved, printing);
    if (open) found.set(id, open);
  }
  return found;
}

/** By what was said then; of a check of an earlier version it is worked out. */
async function wasWrong(
  { step, rules, marks }: Check,
  then: AttemptRecord,
  solved: SolvedExercise,
  printing: Printing,
): Promise<boolean> {
  if (marks) return !marks.accepted.includes(step);
  const { grade } = await gradeAttempt(then, ruledAsThen(solved, rules), printing);
  return isFault(grade.steps.get(step)?.verdict ?? 'blank');
}

async function freeRungOf(
  id: string,
  record: AttemptRecord,
  solved: SolvedExercise,
  printing: Printing,
): Promise<Rung | null> {
  const { checks } = record;
  if (checks.filter(({ step }) => step === id).length < patience) return null;
  let wrong = 0;
  let free: 0 | Rung = 0;
  let before: Check | undefined;
  for (const [index, check] of checks.entries()) {
    if (check.step !== id) continue;
    const isKept = check.marks?.kept.includes(id) === true && isSameText(before?.cells, check.cells);
    before = check;
    // An outdated step that is checked as it is was not judged.
    if (isKept) continue;
    const then = recordAt(record, index);
    const open = Math.max(free, rungOf(then, id) ?? 0);
    if (open >= highest) break;
    if (!(await wasWrong(check, then, solved, printing))) continue;
    wrong += 1;
    if (wrong % patience === 0) free = (open + 1) as Rung;
  }
  return free === 0 ? null : free;
}
