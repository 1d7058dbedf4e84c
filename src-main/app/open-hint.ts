/** Opens a rung of a step's hints: its formula, one cell with the student's numbers, the whole step. */
import { entryAt } from '../../src-shared/algebra/matrix.ts';
import type { Api } from '../../src-shared/contract/contract.ts';
import type { Printing } from '../../src-shared/document/working.ts';
import { workedCell, type ReadEntry } from '../../src-shared/document/worked-cell.ts';
import { loadCellReader } from '../../src-shared/grading/cell-text.ts';
import { entriesOf, isRetyped, readRecord, shownSteps, type AttemptRecord } from './attempt-record.ts';
import { resultsOf } from './attempt-results.ts';
import { attemptWithId, needCell, stepWithId, type Context } from './context.ts';
import { openRung } from './free-hints.ts';
import { marksLine } from './marks-line.ts';
import { openedHint } from './opened-hint.ts';
import { printingFor } from './printing.ts';
import { changedResults, resultViews } from './result-view.ts';
import type { SolvedExercise } from './solved-exercise.ts';

export function openHint(context: Context): Api['attempts']['hint'] {
  const { ports, drafts } = context;
  return async ({ attemptId, step: id, rung: asked, row, col }) => {
    const { solved } = await attemptWithId(context, attemptId);
    const step = stepWithId(solved, id);
    needCell(step, row, col);
    drafts.flush();
    const { store } = ports;
    const printing = printingFor(store, solved);
    const before = readRecord(store, attemptId, solved);
    if (((await openRung(id, before, solved, printing))?.rung ?? 0) < asked)
      store.addHint({ attemptId, step: id, rung: asked, at: ports.now() });
    const record = readRecord(store, attemptId, solved);
    const after = await resultsOf(record, solved, printing);
    const known = resultViews(await resultsOf(before, solved, printing), solved, printing);
    const { [id]: result = null, ...others } = resultViews(after, solved, printing);
    const open = (await openRung(id, record, solved, printing)) ?? { rung: asked, free: false };
    const worked =
      open.rung === 1
        ? null
        : workedCell(
            step,
            { row, col },
            await entryReader(record, solved, printing),
            solved.solution,
            printing,
          );
    return {
      ...openedHint(step, open, solved, printing),
      numbers: worked?.line ?? null,
      why: worked?.why ?? null,
      result,
      results: changedResults(known, others),
      marks: marksLine(after, solved, printing),
    };
  };
}

/** The student's numbers of steps, and those that are given. */
async function entryReader(
  record: AttemptRecord,
  solved: SolvedExercise,
  { shown }: Printing,
): Promise<ReadEntry> {
  const written = entriesOf(record, solved, shown);
  const read = await loadCellReader([...written.values()].flat(2));
  const untouched = shownSteps(record, solved);
  const computed = new Set(solved.solution.steps.map(({ id }) => id));
  return ({ id, row, col }) => {
    if (!computed.has(id) || (untouched.has(id) && !isRetyped(record, id)))
      return entryAt(solved.solution.valueOf(id), row, col);
    const reading = read(written.get(id)?.[row]?.[col] ?? '');
    return reading.kind === 'value' ? reading.value : null;
  };
}
