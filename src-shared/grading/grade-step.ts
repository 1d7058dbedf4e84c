/** Grades one step after those before it, and keeps what the later ones need to know. */
import { refs } from '../algebra/refs.ts';
import { isChoice, type Written } from './attempt.ts';
import { blankSteps, entriesBefore, inWritingOrder } from './blanks.ts';
import { cellVerdicts } from './cell-verdicts.ts';
import { followedIn } from './conventions.ts';
import { countingStandard, isCount } from './counting.ts';
import { isSpent } from './effort.ts';
import { assume, explain, explainShape, remember, type Explained } from './explain.ts';
import { formsOf } from './forms.ts';
import { hasBlank } from './inputs.ts';
import { gradeChoice } from './judge-choice.ts';
import { judgeStep, type Before, type Finding } from './judge-step.ts';
import type { CellVerdict, Judgement, Verdict } from './judgement.ts';
import { roundedEntries } from './rounded-entries.ts';
import type { Run } from './run.ts';
import { targetOf } from './target.ts';

export function gradeStep(run: Run, written: Written): Judgement {
  const { inputs } = formsOf(written.step, run.ledger.attempt.solution.valueOf);
  const before = beforeOf(run, inputs);
  const parts = {
    carriedFrom: null,
    despite: [],
    diagnosis: null,
    convention: null,
    filled: filledOf(written),
    pastBlanks: blankSteps(run.ledger, inputs).map(({ id }) => id),
    followsFrom: null,
  };
  if (isChoice(written.step)) {
    const isOne = written.fit === 'fits';
    return { ...parts, ...(isOne ? gradeChoice(run, written, before) : gradeWrongShape(run, written, null)) };
  }
  const finding = judgeWithBlanks(run, written, before);
  run.ledger.entries.set(written.step.id, finding.entry);
  if (written.fit !== 'fits') return { ...parts, ...gradeWrongShape(run, written, finding) };
  const judged = { ...parts, ...gradeMatrix(run, written, finding, parts.pastBlanks) };
  if (judged.convention !== null) return judged;
  const convention = followedIn(run.conventions, [judged.carriedFrom ?? [], judged.despite].flat());
  return convention ? { ...judged, convention, despite: [] } : judged;
}

/** @param pastBlanks the blank steps that any form of the step leads to */
function gradeMatrix(
  run: Run,
  written: Written,
  finding: Finding,
  pastBlanks: readonly string[],
): Pick<Judgement, 'verdict' | 'cells'> & Partial<Judgement> {
  const { id } = written.step;
  const { inputs, right } = formsOf(written.step, run.ledger.attempt.solution.valueOf);
  const form = right[finding.own.indexOf(finding.reference)];
  const reads = form ? refs(form) : inputs;
  const isOpen = reads.some((read) => run.coarse.has(read) || hasBlank(run.ledger, read));
  const target = targetOf(run.ledger, written, finding.gauge, finding.own);
  const cells = cellVerdicts(finding, { isOpen, target });
  const verdict = hold(cells.flat(), finding.stands) ?? finding.stands;
  if (verdict === 'too_coarse') run.coarse.add(id);
  if (verdict === 'wrong') return explain(run, written, finding, cells, pastBlanks);
  if (finding.stands === 'wrong' && cells.flat().includes('wrong')) run.faults.set(id, id);
  const { carriedFrom, despite } = finding;
  const isExact = finding.stands !== 'wrong' && finding.reference.isExact;
  const past = isExact ? [] : blankSteps(run.ledger, reads).map((step) => step.id);
  if (carriedFrom !== null) {
    run.faults.set(id, carriedFrom);
    const from = verdict === 'carried' ? carriedFrom : null;
    return { verdict, cells, pastBlanks: past, despite, carriedFrom: from };
  }
  const isOwn = finding.stands === 'rounded' && !isExact;
  const followsFrom = isOwn
    ? roundedEntries(run.ledger, reads).filter((read) => !run.faults.has(read))
    : null;
  return { verdict, cells, pastBlanks: past, despite, followsFrom };
}

/** Where mistakes tied, what is written later may tell which of them the blank steps hold. */
function judgeWithBlanks({ ledger, standard: usual }: Run, written: Written, before: Before): Finding {
  const standard = isCount(written.step) ? countingStandard(usual) : usual;
  const finding = judgeStep(ledger, written, before, standard);
  if (finding.stands !== 'wrong') return finding;
  const { throughBlanks, otherBlanks } = ledger;
  for (const other of isSpent(ledger.effort) ? [] : otherBlanks) {
    assume(ledger, other);
    const again = judgeStep(ledger, written, before, standard);
    if (again.stands !== 'wrong') return again;
  }
  if (otherBlanks.length > 0) assume(ledger, throughBlanks);
  return finding;
}

function beforeOf({ ledger, faults, explained, coarse }: Run, inputs: readonly string[]): Before {
  const entries = entriesBefore(ledger, inputs);
  const sources = new Map<string, Set<string>>();
  for (const id of entries) {
    const fault = faults.get(id);
    if (fault === undefined) continue;
    const own = sources.get(fault);
    if (own) own.add(id);
    else sources.set(fault, new Set([id]));
  }
  const faulty = entries.filter((id) => ledger.entries.get(id)?.repaired);
  return {
    faults: inWritingOrder(ledger, sources.keys()).map((fault) => ({
      fault,
      entries: sources.get(fault) ?? new Set(),
    })),
    faulty,
    doubtful: [...faulty.filter((id) => !explained.has(id)), ...entries.filter((id) => coarse.has(id))],
  };
}

function filledOf({ readings, step, fit }: Written): Judgement['filled'] {
  const cells = readings.flat();
  const of = fit === 'fits' ? step.value.values.length : cells.length;
  return { count: cells.filter(({ kind }) => kind !== 'blank').length, of };
}

/** Why nothing is said about a step, if so; a cell that is wrong at its own digits needs no more of them. */
function hold(cells: readonly CellVerdict[], stands: Verdict | null): Verdict | null {
  if (cells.includes('unreadable')) return 'unreadable';
  if (cells.includes('too_coarse') && !(stands === 'wrong' && cells.includes('wrong'))) return 'too_coarse';
  return cells.every((cell) => cell === 'blank') ? 'blank' : null;
}

function gradeWrongShape(run: Run, written: Written, finding: Finding | null): Explained {
  const cells = written.readings.map((row) =>
    row.map(({ kind }): CellVerdict => (kind === 'value' ? 'wrong' : kind)),
  );
  const held = hold(cells.flat(), null);
  if (held) return { verdict: held, cells, diagnosis: null };
  const diagnosis = finding && explainShape(run, written, finding);
  run.faults.set(written.step.id, written.step.id);
  return remember(run, written, 'wrong_shape', cells, diagnosis);
}
