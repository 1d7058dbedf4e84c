/** Checks one step: grades the text as it stands, and keeps the check if it counts as a try. */
import type { Api } from '../../src-shared/contract/contract.ts';
import { usesTry } from '../../src-shared/grading/grade.ts';
import { readRecord } from './attempt-record.ts';
import { resultsOf } from './attempt-results.ts';
import { attemptWithId, needShape, stepWithId, type Context } from './context.ts';
import { openRung } from './free-hints.ts';
import { marksLine } from './marks-line.ts';
import { openedHint } from './opened-hint.ts';
import { printingFor } from './printing.ts';
import { changedResults, resultView, resultViews } from './result-view.ts';
import { rulesText } from './rules-then.ts';

export function checkStep(context: Context): Api['attempts']['check'] {
  const { ports, drafts } = context;
  return async ({ attemptId, step: id, cells }) => {
    const { solved } = await attemptWithId(context, attemptId);
    needShape(stepWithId(solved, id), cells);
    drafts.flush();
    const printing = printingFor(ports.store, solved);
    const before = readRecord(ports.store, attemptId, solved);
    const check = { attemptId, step: id, cells, at: ports.now(), rules: rulesText(solved) };
    const record = { ...before, checks: [...before.checks, check] };
    const known = await resultsOf(before, solved, printing);
    const after = await resultsOf(record, solved, printing);
    const found = after.get(id);
    if (!found) throw new RangeError(`step ${id} was not graded`);
    if (!usesTry(found.grade)) {
      const result = resultView({ ...found, tries: found.tries - 1 }, solved, printing);
      return { result, results: {}, hint: null, marks: marksLine(known, solved, printing) };
    }
    ports.store.addCheck(check);
    const { [id]: result = resultView(found, solved, printing), ...others } = resultViews(
      after,
      solved,
      printing,
    );
    const results = changedResults(resultViews(known, solved, printing), others);
    const open = await openRung(id, record, solved, printing);
    const isNew = open?.rung !== (await openRung(id, before, solved, printing))?.rung;
    return {
      result,
      results,
      hint: open && isNew ? openedHint(found.step, open, solved, printing) : null,
      marks: marksLine(after, solved, printing),
    };
  };
}
