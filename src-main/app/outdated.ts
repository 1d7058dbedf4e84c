/** Steps that were accepted and are not right any more, because an earlier entry that they follow from was changed. */
import type { Outdated } from '../../src-shared/document/checked-step.ts';
import type { Printing } from '../../src-shared/document/working.ts';
import type { Solution, Step } from '../../src-shared/solution/solve.ts';
import type { Check } from '../store/store.ts';
import { gradeAttempt } from './attempt-grade.ts';
import { answersOf, isSameText, recordAt, type Answers, type AttemptRecord } from './attempt-record.ts';
import { rulesText } from './rules-then.ts';
import type { SolvedExercise } from './solved-exercise.ts';

interface Attempt {
  readonly record: AttemptRecord;
  readonly solved: SolvedExercise;
  readonly printing: Printing;
}

/**
 * Why a step that is not accepted now had been, by its check or by a later one.
 * @param check the one that counts, of what is written there
 * @param now the entries by which it is not accepted
 * @returns null for what was never accepted, and for what another rule of the settings makes wrong
 */
export async function outdatedOf(
  step: Step,
  check: Check,
  now: Answers,
  attempt: Attempt,
): Promise<Outdated | null> {
  const { record, solved, printing } = attempt;
  const index = await acceptedAt(step, check, attempt);
  if (index === -1) return null;
  const then = answersOf(recordAt(record, index), solved, printing.shown);
  const before = stepsBehind(step, solved.solution);
  const changed = solved.steps.filter(({ id }) => before.has(id) && !isSameText(then.get(id), now.get(id)));
  // A text that was not checked then is known only if nothing was typed over it since.
  const by = changed.findLast(({ id }) => then.has(id)) ?? changed.at(-1);
  const rules = record.checks[index]?.rules ?? null;
  if (!by && rules !== null && rules !== rulesText(solved)) return null;
  return { by: by?.id ?? null };
}

/** The place of the newest check after which the step was accepted as it is written; -1 where there is none. */
async function acceptedAt(step: Step, check: Check, { record, solved, printing }: Attempt): Promise<number> {
  const { checks } = record;
  const first = checks.indexOf(check);
  const found = checks.findLastIndex(
    ({ marks }, at) => at >= first && marks?.accepted.includes(step.id) === true,
  );
  if (found !== -1 || check.marks) return found;
  const { grade } = await gradeAttempt(recordAt(record, first), solved, printing);
  return grade.steps.get(step.id)?.earned === 1 ? first : -1;
}

/** All that its formula reads, directly or through other steps. */
function stepsBehind(step: Step, { steps }: Solution): ReadonlySet<string> {
  const behind = new Set(step.operands);
  for (const { id, operands } of steps.toReversed()) {
    if (behind.has(id)) operands.forEach((operand) => behind.add(operand));
  }
  return behind;
}
