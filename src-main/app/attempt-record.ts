/** Everything that an attempt has written down, and what counts as the answer to each step by it. */
import { stepLabels } from '../../src-shared/document/step-labels.ts';
import { numberText, type NumberStyle } from '../../src-shared/notation/number-text.ts';
import { toRows } from '../../src-shared/algebra/matrix.ts';
import type { Step } from '../../src-shared/solution/solve.ts';
import type { Check, Entry, Hint, RawCells, Rung, Store } from '../store/store.ts';
import { hasShapeOf } from './context.ts';
import { styleOf } from './printing.ts';
import type { SolvedExercise } from './solved-exercise.ts';

/** Of steps that the exercise asks for, in their shape. */
export interface AttemptRecord {
  /** The newest text of each step begun. */
  readonly drafts: readonly Entry[];
  /** Oldest first. */
  readonly checks: readonly Check[];
  readonly hints: readonly Hint[];
}

export function readRecord(store: Store, attemptId: string, { steps }: SolvedExercise): AttemptRecord {
  const fits = ({ step: id, cells }: Entry): boolean => {
    const step = steps.find((candidate) => candidate.id === id);
    return step !== undefined && hasShapeOf(step, cells);
  };
  return {
    drafts: store.drafts(attemptId).filter(fits),
    checks: store.checks(attemptId).filter(fits),
    hints: store.hints(attemptId).filter(({ step: id }) => steps.some((step) => step.id === id)),
  };
}

/** What was there when that check was made, but for texts that were typed anew since. */
export function recordAt({ drafts, checks, hints }: AttemptRecord, index: number): AttemptRecord {
  const then = checks[index]?.at ?? 0;
  return {
    drafts: drafts.filter(({ at }) => at <= then),
    checks: checks.slice(0, index + 1),
    hints: hints.filter(({ at }) => at <= then),
  };
}

/** The highest rung opened of a step's hints, else null. */
export function rungOf({ hints }: AttemptRecord, id: string): Rung | null {
  const rungs = hints.filter(({ step }) => step === id).map(({ rung }) => rung);
  return rungs.length === 0 ? null : (Math.max(...rungs) as Rung);
}

/** What was said last of a step: its newest check, or that it was revealed after that. */
export type Standing =
  { readonly kind: 'checked'; readonly entry: Entry } | { readonly kind: 'shown'; readonly at: number };

export function standingOf({ checks, hints }: AttemptRecord, id: string): Standing | null {
  const entry = checks.findLast(({ step }) => step === id);
  const revealed = hints.find(({ step, rung }) => step === id && rung === 3);
  if (revealed && !(entry && entry.at > revealed.at)) return { kind: 'shown', at: revealed.at };
  return entry ? { kind: 'checked', entry } : null;
}

export function timeOf(standing: Standing): number {
  return standing.kind === 'checked' ? standing.entry.at : standing.at;
}

/** Those that count as their right values, which were shown after the newest check. */
export function shownSteps(record: AttemptRecord, { steps }: SolvedExercise): ReadonlySet<string> {
  const shown = steps.filter(({ id }) => standingOf(record, id)?.kind === 'shown');
  return new Set(shown.map(({ id }) => id));
}

/** Whether something was typed for a step after it had been shown. */
export function isRetyped(record: AttemptRecord, id: string): boolean {
  const standing = standingOf(record, id);
  return record.drafts.some(({ step, at }) => step === id && standing !== null && at >= timeOf(standing));
}

/** The step's cells as the printed values say, in text that could be typed; what they count as is the values. */
export function revealedCells(step: Step, { exercise }: SolvedExercise, shown: NumberStyle): string[][] {
  const { options } = stepLabels(step, exercise);
  const asked = styleOf(exercise.precision, shown.decimalSign);
  return toRows(step.value).map((row) =>
    row.map((value) => (options ? (options[value - 1] ?? '') : finestText(value, [shown, asked]))),
  );
}

/** One has to be able to work on with what is shown: it never has fewer digits than the exercise asks for. */
function finestText(value: number, styles: readonly NumberStyle[]): string {
  const offBy = (style: NumberStyle): number =>
    Math.abs(Number(numberText(value, { ...style, decimalSign: '.' })) - value);
  const [finest] = styles.toSorted((one, other) => offBy(one) - offBy(other));
  return finest ? numberText(value, finest) : '';
}

export type Answers = ReadonlyMap<string, RawCells>;

/** For each step what counts: what was checked last or shown, else what stands there. */
export function answersOf(record: AttemptRecord, solved: SolvedExercise, shown: NumberStyle): Answers {
  return new Map(
    solved.steps.flatMap((step) => {
      const standing = standingOf(record, step.id);
      const cells = standing
        ? cellsOf(standing, step, solved, shown)
        : record.drafts.find(({ step: id }) => id === step.id)?.cells;
      return cells ? [[step.id, cells] as const] : [];
    }),
  );
}

/** For each step what the student sees there: the newest of what was typed, checked and shown. */
export function entriesOf(record: AttemptRecord, solved: SolvedExercise, shown: NumberStyle): Answers {
  return new Map(
    solved.steps.flatMap((step) => {
      const standing = standingOf(record, step.id);
      const draft = record.drafts.find(({ step: id }) => id === step.id);
      if (draft && (!standing || draft.at >= timeOf(standing))) return [[step.id, draft.cells] as const];
      return standing ? [[step.id, cellsOf(standing, step, solved, shown)] as const] : [];
    }),
  );
}

function cellsOf(standing: Standing, step: Step, solved: SolvedExercise, shown: NumberStyle): RawCells {
  return standing.kind === 'checked' ? standing.entry.cells : revealedCells(step, solved, shown);
}
