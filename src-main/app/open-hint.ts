/** Opens a rung of a step's hints: its formula, one cell with the student's numbers, the whole step. */
import { entryAt } from '../../src-shared/algebra/matrix.ts';
import type { Handlers } from '../../src-shared/contract/contract.ts';
import type { HintView, Rung } from '../../src-shared/contract/hint-views.ts';
import type { Printing } from '../../src-shared/document/working.ts';
import { workedCell, type Entered } from '../../src-shared/document/worked-cell.ts';
import { readCell } from '../../src-shared/grading/cell-text.ts';
import { entriesOf, isRetyped, readRecord, shownSteps, type AttemptRecord } from './attempt-record.ts';
import { keepsMark, resultsOf } from './attempt-results.ts';
import { attemptWithId, needCell, stepWithId, type Context } from './context.ts';
import { openRung } from './free-hints.ts';
import { notesOf } from './known-exercise.ts';
import { marksLine } from './marks-line.ts';
import { openedHint } from './opened-hint.ts';
import { printingFor } from './printing.ts';
import { changedResults, resultViews } from './result-view.ts';
import type { Step } from '../../src-shared/solution/solve.ts';
import type { SolvedExercise } from './solved-exercise.ts';

export function openHint(context: Context): Handlers['attempts']['hint'] {
  const { ports, drafts } = context;
  return async ({ attemptId, step: id, rung: asked, row, col }) => {
    const { attempt, solved } = attemptWithId(context, attemptId);
    const step = stepWithId(solved, id);
    needCell(step, row, col);
    drafts.flush();
    const { store } = ports;
    const printing = printingFor(store, solved);
    const wording = { solved, printing, notes: notesOf(store, attempt.exerciseId) };
    const before = readRecord(store, attemptId, solved);
    const known = await resultsOf(before, solved, printing);
    const isNew = ((await openRung(id, before, solved, printing))?.rung ?? 0) < asked;
    const hint = { attemptId, step: id, rung: asked, at: ports.now(), keepsMark: keepsMark(known.get(id)) };
    const record = isNew ? { ...before, hints: [...before.hints, hint] } : before;
    const after = await resultsOf(record, solved, printing);
    // Only now: where grading was stopped, nothing was opened.
    if (isNew) store.addHint(hint);
    const { [id]: result = null, ...others } = resultViews(after, wording);
    const open = (await openRung(id, record, solved, printing)) ?? { rung: asked, free: false };
    return {
      ...openedHint(step, open, solved, printing),
      ...workedNumbers(step, { row, col }, open.rung, { record, solved, printing }),
      result,
      results: changedResults(resultViews(known, wording), others),
      marks: marksLine(after, solved, printing),
    };
  };
}

interface Written {
  readonly record: AttemptRecord;
  readonly solved: SolvedExercise;
  readonly printing: Printing;
}

function workedNumbers(
  step: Step,
  place: { readonly row: number; readonly col: number },
  rung: Rung,
  written: Written,
): Pick<HintView, 'numbers' | 'note'> {
  if (rung === 1) return { numbers: null, note: null };
  const { solved, printing } = written;
  const numbers = entered(written);
  const { line, note } = workedCell(step, place, numbers, solved.solution, printing, rung === 3);
  return { numbers: line, note };
}

/** The student's numbers of steps, and those that are given. */
function entered({ record, solved, printing: { shown } }: Written): Entered {
  const written = entriesOf(record, solved, shown);
  const untouched = shownSteps(record, solved);
  const computed = new Set(solved.solution.steps.map(({ id }) => id));
  const isExact = (id: string): boolean => !computed.has(id) || (untouched.has(id) && !isRetyped(record, id));
  return {
    read: ({ id, row, col }) => {
      if (isExact(id)) return entryAt(solved.solution.valueOf(id), row, col);
      const reading = readCell(written.get(id)?.[row]?.[col] ?? '');
      return reading.kind === 'value' ? reading.value : null;
    },
    isOwn: (id) => !isExact(id),
  };
}
