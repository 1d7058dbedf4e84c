/** Why a step that was accepted is wrong now: an earlier entry that it followed from was changed since. */
import type { MarkedStep } from '../../src-shared/document/paper/marked.ts';
import type { Printing } from '../../src-shared/document/working.ts';
import { isFault } from '../../src-shared/grading/grade.ts';
import type { Solution, Step } from '../../src-shared/solution/solve.ts';
import { gradeAttempt } from './attempt-grade.ts';
import { recordAt, type Answers, type AttemptRecord } from './attempt-record.ts';
import type { SolvedExercise } from './solved-exercise.ts';

/** The step that was changed last of those before it; null for a step that was wrong from the start, or is not now. */
export async function changedSince(
  { step, grade, shown, answers }: Pick<MarkedStep, 'step' | 'grade' | 'shown' | 'answers'>,
  record: AttemptRecord,
  solved: SolvedExercise,
  printing: Printing,
): Promise<string | null> {
  if (shown || !isFault(grade.verdict)) return null;
  const index = record.checks.findLastIndex((check) => check.step === step.id);
  const then = await gradeAttempt(recordAt(record, index), solved, printing);
  if (then.grade.steps.get(step.id)?.earned !== 1) return null;
  const before = stepsBehind(step, solved.solution);
  const changed = solved.steps.findLast(({ id }) => before.has(id) && !isSame(id, then.answers, answers));
  return changed?.id ?? null;
}

/** All that its formula reads, directly or through other steps. */
function stepsBehind(step: Step, { steps }: Solution): ReadonlySet<string> {
  const behind = new Set(step.operands);
  for (const { id, operands } of steps.toReversed()) {
    if (behind.has(id)) operands.forEach((operand) => behind.add(operand));
  }
  return behind;
}

function isSame(id: string, then: Answers, now: Answers): boolean {
  return JSON.stringify(then.get(id)) === JSON.stringify(now.get(id));
}
