/** A graded step as the window shows it. */
import type { Mark, ResultView } from '../../src-shared/contract/views.ts';
import { stepLabels } from '../../src-shared/document/step-labels.ts';
import { cellRemarks, verdictText } from '../../src-shared/document/verdict-text.ts';
import { workTex } from '../../src-shared/document/working.ts';
import type { CellVerdict, Verdict } from '../../src-shared/grading/judgement.ts';
import type { CheckedStep } from './attempt-results.ts';
import type { SolvedExercise } from './solved-exercise.ts';

export const stepMarks: Readonly<Record<Verdict, Mark>> = {
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
  'cut off': 'approx',
  carried: 'carry',
  wrong: 'bad',
  too_coarse: 'hold',
  unreadable: 'hold',
  blank: null,
};

export function resultView(
  { step, cells, grade }: CheckedStep,
  { exercise, solution, notation }: SolvedExercise,
): ResultView {
  const labels = stepLabels(step, exercise);
  const { precision } = exercise;
  const { title, body } = verdictText({ step, labels, grade, precision, solution, notation });
  return {
    verdict: grade.verdict,
    mark: stepMarks[grade.verdict],
    cells: grade.cells.map((row) => row.map((cell) => cellMark(cell, grade.verdict))),
    title,
    body: body.plain,
    remarks: cellRemarks(grade),
    earned: grade.earned,
    total: 1,
    answer: cells.map((row) => [...row]),
    workTex: workTex(step, cells, grade, notation),
  };
}

/** Where one cell keeps a step from being checked, nothing is told of the others. */
function cellMark(cell: CellVerdict, verdict: Verdict): Mark | null {
  const isHeld = verdict === 'unreadable' || verdict === 'too_coarse';
  const mark = cellMarks[cell];
  return isHeld && mark !== 'hold' ? null : mark;
}
