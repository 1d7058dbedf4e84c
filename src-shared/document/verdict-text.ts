/** The title and the sentences of a verdict; nothing in them tells an exact value. */
import { fewest } from '../grading/digits.ts';
import type { StepGrade } from '../grading/grade.ts';
import type { CellVerdict, Precision } from '../grading/judge-cell.ts';
import type { Step } from '../solution/solve.ts';
import { capitalised } from './prose.ts';
import type { StepLabels } from './step-labels.ts';
import { verdictWords as words } from './verdict-words.ts';

export interface VerdictText {
  readonly title: string;
  readonly body: string;
}

interface Checked {
  readonly step: Step;
  readonly labels: StepLabels;
  readonly grade: StepGrade;
  readonly precision: Precision;
}

export function verdictText(checked: Checked): VerdictText {
  const { grade, labels } = checked;
  switch (grade.verdict) {
    case 'correct':
      return { title: words.correct, body: correctBody(checked) };
    case 'rounded':
    case 'carried':
      return { title: words.rounded, body: roundedBody(grade) };
    case 'wrong':
    case 'wrong_shape':
      return labels.options ? { title: words.wrongClass, body: words.lookAtOutputs } : wrongText(grade);
    case 'too_coarse':
      return { title: words.tooCoarse, body: words.giveMore(fewest.decimals) };
    case 'unreadable':
      return { title: words.cannot, body: unreadableBody(grade) };
    case 'blank':
      return blankText(grade);
  }
}

/** Why a cell could not be read, beside the cell. */
export function cellRemarks({ readings }: StepGrade): { row: number; col: number; message: string }[] {
  return readings.flatMap((cells, row) =>
    cells.flatMap((reading, col) =>
      reading.kind === 'unreadable' ? [{ row, col, message: `${capitalised(reading.reason)}.` }] : [],
    ),
  );
}

function correctBody({ step, labels, precision }: Checked): string {
  const { values } = step.value;
  if (labels.options) return words.rightClass;
  if (values.every((value) => Math.abs(value) < 1e-12)) return words.allZero(values.length);
  return words.agree(values.length, words.precision(precision.digits, precision.kind));
}

function roundedBody({ cells, readings }: StepGrade): string {
  if (cells.flat().includes('cut off')) return words.cutOff;
  const typed = readings
    .flat()
    .map((reading) => (reading.kind === 'value' && reading.digits ? reading.digits.decimals : null));
  const [first = null] = typed;
  const alike = first !== null && first > 0 && typed.every((decimals) => decimals === first);
  return words.rightTo(alike ? words.decimals(first) : words.digits);
}

function wrongText(grade: StepGrade): VerdictText {
  const all = grade.cells.flat();
  const wrong = all.filter((cell) => cell === 'wrong').length;
  const right = all.length - wrong;
  const title = words.wrong(whereWrong(grade, wrong));
  if (right === 0 && all.length > 1) return { title, body: words.lookAtMethod };
  return { title, body: (right === 0 ? '' : words.restRight(right)) + words.lookAt(wrong) };
}

/** The cell if it is the only one, the row if it holds all that differs, else how many. */
function whereWrong({ cells }: StepGrade, wrong: number): string {
  const rows = cells.flatMap((row, at) => (row.includes('wrong') ? [at] : []));
  const [row = 0] = rows;
  if (wrong === 1) return placeOf(cells, row, cells[row]?.indexOf('wrong') ?? 0);
  const isOneOfSeveral = rows.length === 1 && cells.length > 1;
  return isOneOfSeveral ? words.row(row + 1) : words.someCells(wrong, cells.flat().length);
}

function placeOf(cells: StepGrade['cells'], row: number, col: number): string {
  if (cells.flat().length === 1) return words.number;
  return (cells[row]?.length ?? 0) > 1 ? words.cell(row + 1, col + 1) : words.row(row + 1);
}

function count(cells: readonly CellVerdict[], what: CellVerdict): number {
  return cells.filter((cell) => cell === what).length;
}

function unreadableBody({ readings, cells }: StepGrade): string {
  const unread = readings.flatMap((found, row) =>
    found.flatMap((reading, col) =>
      reading.kind === 'unreadable' ? [words.unread(placeOf(cells, row, col), reading.reason)] : [],
    ),
  );
  const empty = count(cells.flat(), 'blank');
  return [...unread, ...(empty > 0 ? [words.emptyCells(empty)] : [])].join(' ');
}

function blankText({ cells }: StepGrade): VerdictText {
  const all = cells.flat();
  const empty = count(all, 'blank');
  if (empty === all.length) return { title: words.cannot, body: words.nothing };
  const wrong = count(all, 'wrong');
  const title = words.filled(all.length - empty, all.length);
  return { title, body: wrong === 0 ? words.filledRight : words.filledWrong(wrong) };
}
