/** Checks one step: grades the text as it stands, and keeps the check if it counts as a try. */
import type { Handlers } from '../../src-shared/contract/contract.ts';
import { usesTry } from '../../src-shared/grading/grade.ts';
import type { Check } from '../store/store.ts';
import { readRecord, type AttemptRecord } from './attempt-record.ts';
import { keepsMark, marksThen, resultsOf } from './attempt-results.ts';
import { attemptWithId, needShape, stepWithId, type Context } from './context.ts';
import { openRung } from './free-hints.ts';
import { notesOf } from './known-exercise.ts';
import { marksLine } from './marks-line.ts';
import { openedHint } from './opened-hint.ts';
import { printingFor } from './printing.ts';
import { changedResults, resultView, resultViews } from './result-view.ts';
import { rulesText } from './rules-then.ts';

export function checkStep(context: Context): Handlers['attempts']['check'] {
  const { ports, drafts } = context;
  return async ({ attemptId, step: id, cells }) => {
    const { attempt, solved } = attemptWithId(context, attemptId);
    needShape(stepWithId(solved, id), cells);
    drafts.flush();
    const printing = printingFor(ports.store, solved);
    const wording = { solved, printing, notes: notesOf(ports.store, attempt.exerciseId) };
    const before = readRecord(ports.store, attemptId, solved);
    const known = await resultsOf(before, solved, printing);
    const kept = keepsMark(known.get(id)) ? [id] : [];
    const marks = { accepted: [], kept };
    const check = { attemptId, step: id, cells, at: ports.now(), rules: rulesText(solved), marks };
    const after = await resultsOf(withCheck(before, check), solved, printing);
    const found = after.get(id);
    if (!found) throw new RangeError(`step ${id} was not graded`);
    if (!usesTry(found.grade)) {
      // Nothing was judged: the mark of the check before stays.
      const earned = known.get(id)?.earned ?? 0;
      const result = resultView({ ...found, earned, tries: found.tries - 1 }, wording);
      return { result, results: {}, hint: null, marks: marksLine(known, solved, printing) };
    }
    const checked = { ...check, marks: marksThen(after) };
    ports.store.addCheck(checked);
    const { [id]: result = resultView(found, wording), ...others } = resultViews(after, wording);
    const results = changedResults(resultViews(known, wording), others);
    const open = await openRung(id, withCheck(before, checked), solved, printing);
    const isNew = open?.rung !== (await openRung(id, before, solved, printing))?.rung;
    return {
      result,
      results,
      hint: open && isNew ? openedHint(found.step, open, solved, printing) : null,
      marks: marksLine(after, solved, printing),
    };
  };
}

function withCheck(record: AttemptRecord, check: Check): AttemptRecord {
  return { ...record, checks: [...record.checks, check] };
}
