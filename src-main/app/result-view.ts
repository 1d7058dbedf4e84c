/** What was said of a step, as the window shows it. */
import type { Mark, ResultView, Results } from '../../src-shared/contract/step-views.ts';
import { toneOf, type Tone } from '../../src-shared/document/paper/marked.ts';
import { equal } from '../../src-shared/document/prose.ts';
import { resultText } from '../../src-shared/document/result-text.ts';
import { cellRemarks } from '../../src-shared/document/verdict-text.ts';
import { withFormulas } from '../../src-shared/document/with-formulas.ts';
import { nameOf, valueTable, workLine, type Printing } from '../../src-shared/document/working.ts';
import type { StepGrade } from '../../src-shared/grading/grade.ts';
import type { CellVerdict, Verdict } from '../../src-shared/grading/judgement.ts';
import type { Notation } from '../../src-shared/notation/symbols.ts';
import type { Step } from '../../src-shared/solution/solve.ts';
import type { StepResult, StepResults } from './attempt-results.ts';
import type { KnownExercise } from './known-exercise.ts';
import type { SolvedExercise } from './solved-exercise.ts';

const cellMarks: Readonly<Record<CellVerdict, Mark | null>> = {
  correct: 'ok',
  rounded: 'approx',
  cut_off: 'approx',
  carried: 'carry',
  wrong: 'bad',
  too_coarse: 'hold',
  unreadable: 'hold',
  blank: null,
};

export const toneMarks: Readonly<Record<Tone, Mark>> = {
  correct: 'ok',
  rounded: 'approx',
  carried: 'carry',
  wrong: 'bad',
  hold: 'hold',
  shown: 'shown',
  outdated: 'outdated',
};

export function markOf(result: StepResult): Mark {
  return toneMarks[toneOf(result)];
}

/** What a result is worded from. */
export interface Wording {
  readonly solved: SolvedExercise;
  readonly printing: Printing;
  /** By step id: remarks on it, in which steps are named by id. */
  readonly notes: KnownExercise['notes'];
}

/** @param explained the rules of marking that other steps explain: those that this one explains are added */
export function resultView(
  result: StepResult,
  { solved, printing, notes }: Wording,
  explained = new Set<string>(),
): ResultView {
  const { step, cells, grade, shown, outdated } = result;
  const { notation } = printing;
  const line = workLine(step, solved.solution, cells, grade, printing);
  const isJudged = !shown && !outdated;
  const mark = markOf(result);
  return {
    verdict: shown ? 'shown' : outdated ? 'outdated' : grade.verdict,
    mark,
    cells: grade.cells.map((row) => row.map((cell) => (isJudged ? cellMark(cell, grade.verdict) : null))),
    ...resultText(result, solved, notation, explained),
    notes: isDone(mark) ? (notes[step.id] ?? []).map((note) => withFormulas(note, notation)) : [],
    goBack: isJudged ? goBack(grade, step.id, notation) : null,
    remarks: isJudged ? cellRemarks(grade) : [],
    earned: result.earned,
    total: 1,
    tries: result.tries,
    assisted: result.assisted,
    answer: cells.map((row) => [...row]),
    workTex: line.tex,
    workSpoken: line.spoken,
    exact: mark === 'approx' ? exactOf(step, printing) : null,
  };
}

/** Nothing in a remark is a hint by then. */
const isDone = (mark: Mark): boolean => mark !== 'bad' && mark !== 'hold';

/** Each rule of marking is explained once, in the step that was said first. */
export function resultViews(results: StepResults, wording: Wording): Results {
  const explained = new Set<string>();
  return Object.fromEntries([...results].map(([id, found]) => [id, resultView(found, wording, explained)]));
}

/** Those of the later results that say something else than before. */
export function changedResults(before: Results, after: Results): Results {
  return Object.fromEntries(
    Object.entries(after).filter(([id, result]) => JSON.stringify(result) !== JSON.stringify(before[id])),
  );
}

/** Where the fault was made, or the left out step that keeps this one from being judged. */
function goBack(
  { carriedFrom, diagnosis, pastBlanks, verdict }: StepGrade,
  id: string,
  notation: Notation,
): ResultView['goBack'] {
  const known = diagnosis && 'labels' in diagnosis ? diagnosis : null;
  const madeIn = known && known.madeIn !== id ? known.madeIn : null;
  const leftOut = verdict === 'blank' ? pastBlanks[0] : null;
  const step = carriedFrom ?? madeIn ?? known?.decidedBy ?? leftOut ?? null;
  return step === null ? null : { step, name: nameOf(step, notation) };
}

/** Due where the mark is earned and the numbers are not the exact ones; a class has none. */
function exactOf({ id, kind, value }: Step, printing: Printing): ResultView['exact'] {
  if (kind.name === 'class') return null;
  return equal(nameOf(id, printing.notation), valueTable(value, printing));
}

/** Where one cell keeps a step from being checked, nothing is told of the others. */
function cellMark(cell: CellVerdict, verdict: Verdict): Mark | null {
  const isHeld = verdict === 'unreadable' || verdict === 'too_coarse';
  const mark = cellMarks[cell];
  return isHeld && mark !== 'hold' ? null : mark;
}
