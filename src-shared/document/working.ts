/** Lines of working: a step's name, its formula, the student's entries as they were written. */
import type { CellReading } from '../grading/cell-value.ts';
import { withAsciiSigns } from '../grading/cell-language.ts';
import type { StepGrade } from '../grading/grade.ts';
import { formulaTex } from '../notation/formula-tex.ts';
import { matrixTex } from '../notation/matrix-tex.ts';
import { numberTex, type NumberStyle } from '../notation/number-text.ts';
import { idTex, type Notation } from '../notation/symbols.ts';
import type { Step } from '../solution/solve.ts';

type Cells = readonly (readonly string[])[];

/** Values of expressions, which have no digits of their own. */
const workedOut: NumberStyle = { figures: 6, decimalSign: '.' };
const missing = '\\cdot';
const unread = '?';

/** What a step asks for: `z^{[1]}=W^{[1]}x^{[0]}+b^{[1]}`. */
export function stepLineTex({ id, formula }: Step, notation: Notation): string {
  return `${idTex(id, notation)}=${formulaTex(formula, notation)}`;
}

/** The same, and what the student wrote. */
export function workTex(step: Step, cells: Cells, grade: StepGrade, notation: Notation): string {
  return `${stepLineTex(step, notation)}=${entriesTex(step, cells, grade)}`;
}

/** The name and what the student wrote. */
export function resultTex(step: Step, cells: Cells, grade: StepGrade, notation: Notation): string {
  return `${idTex(step.id, notation)}=${entriesTex(step, cells, grade)}`;
}

function entriesTex({ value }: Step, cells: Cells, { readings }: StepGrade): string {
  const entries = readings.map((row, r) => row.map((reading, c) => entryTex(reading, cells[r]?.[c] ?? '')));
  return value.rows === 1 && value.cols === 1 ? (entries[0]?.[0] ?? missing) : matrixTex(entries);
}

/** Digits stay as they were typed; nothing else of the raw text gets into the TeX. */
function entryTex(reading: CellReading, raw: string): string {
  if (reading.kind === 'blank') return missing;
  if (reading.kind === 'unreadable') return unread;
  if (reading.digits === null) return numberTex(reading.value, workedOut);
  const [digits = '', power] = withAsciiSigns(raw).replaceAll(' ', '').toLowerCase().split('e');
  const body = digits.replace(/^\+/, '').replace(',', '{,}');
  return power === undefined ? body : `${body}\\cdot 10^{${power.replace(/^\+/, '')}}`;
}
