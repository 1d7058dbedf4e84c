/** What was said of a step, as the window shows it. */
import type { Mark, ResultView, Results } from '../../src-shared/contract/step-views.ts';
import { equal } from '../../src-shared/document/prose.ts';
import { resultText } from '../../src-shared/document/result-text.ts';
import { cellRemarks } from '../../src-shared/document/verdict-text.ts';
import { nameOf, valueTable, workLine, type Printing } from '../../src-shared/document/working.ts';
import type { StepGrade } from '../../src-shared/grading/grade.ts';
import type { CellVerdict, Verdict } from '../../src-shared/grading/judgement.ts';
import type { Notation } from '../../src-shared/notation/symbols.ts';
import type { StepResult, StepResults } from './attempt-results.ts';
import type { SolvedExercise } from './solved-exercise.ts';

const stepMarks: Readonly<Record<Verdict, Mark>> = {
  correct: 'ok',
  rounded: 'approx',
  carried: 'carry',
  wrong: 'bad',
  wrong_shape: 'bad',
  too_coarse: 'hold',
  unreadable: 'hold',
  blank: 'hold',
};

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

/** What is half filled has no mark yet, however right it is. */
export function markOf({ shown, grade: { verdict, filled } }: StepResult): Mark {
  if (shown) return 'shown';
  return filled.count < filled.of ? 'hold' : stepMarks[verdict];
}

export function resultView(result: StepResult, solved: SolvedExercise, printing: Printing): ResultView {
  const { step, cells, grade, shown } = result;
  const { notation } = printing;
  const { title, body } = resultText(result, solved, notation);
  const line = workLine(step, cells, grade, printing);
  return {
    verdict: shown ? 'shown' : grade.verdict,
    mark: markOf(result),
    cells: grade.cells.map((row) => row.map((cell) => (shown ? null : cellMark(cell, grade.verdict)))),
    title,
    body,
    goBack: shown ? null : goBack(grade, step.id, notation),
    remarks: shown ? [] : cellRemarks(grade),
    earned: result.earned,
    total: 1,
    tries: result.tries,
    assisted: result.assisted,
    answer: cells.map((row) => [...row]),
    workTex: line.tex,
    workSpoken: line.spoken,
    exact: exactOf(result, printing),
  };
}

export function resultViews(results: StepResults, solved: SolvedExercise, printing: Printing): Results {
  return Object.fromEntries([...results].map(([id, found]) => [id, resultView(found, solved, printing)]));
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

/** Due where the mark is earned and the numbers are not the exact ones. */
function exactOf(result: StepResult, printing: Printing): ResultView['exact'] {
  const { id, kind, value } = result.step;
  if (markOf(result) !== 'approx' || kind.name === 'class') return null;
  return equal(nameOf(id, printing.notation), valueTable(value, printing));
}

/** Where one cell keeps a step from being checked, nothing is told of the others. */
function cellMark(cell: CellVerdict, verdict: Verdict): Mark | null {
  const isHeld = verdict === 'unreadable' || verdict === 'too_coarse';
  const mark = cellMarks[cell];
  return isHeld && mark !== 'hold' ? null : mark;
}
