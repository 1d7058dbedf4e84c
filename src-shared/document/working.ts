/** Lines of working: a step's name, its formula, the student's entries as they were written. */
import type { Formula } from '../algebra/formula.ts';
import { toRows, type Matrix } from '../algebra/matrix.ts';
import { withAsciiSigns } from '../grading/cell-language.ts';
import type { CellReading } from '../grading/cell-value.ts';
import type { StepGrade } from '../grading/grade.ts';
import { printedFormula } from '../notation/formula-print.ts';
import { inScripts } from '../notation/in-scripts.ts';
import type { NumberStyle } from '../notation/number-text.ts';
import { spokenDigits } from '../notation/scalar-speech.ts';
import { spokenFormula, spokenId } from '../notation/speech.ts';
import { printedId, type Notation } from '../notation/symbols.ts';
import type { Solution, Step } from '../solution/solve.ts';
import { matrixOf, printedValue } from './printed-value.ts';
import { equal, formula, type FormulaPiece } from './prose.ts';
import { shownFormula } from './shown-formula.ts';

type Values = Pick<Solution, 'valueOf'>;
type Cells = readonly (readonly string[])[];

export interface Printing {
  readonly notation: Notation;
  /** Of values that were worked out, which have no digits of their own. */
  readonly shown: NumberStyle;
}

const words = { missing: 'nothing', unread: 'unreadable' } as const;
const missing = formula(
  inScripts(({ symbols }) => symbols.dot),
  words.missing,
);
const unread = formula({ tex: '?', typst: '?' }, words.unread);

export function nameOf(id: string, notation: Notation): FormulaPiece {
  return formula(
    inScripts((script) => printedId(id, notation, script)),
    spokenId(id, notation),
  );
}

export function formulaPiece(of: Formula, notation: Notation): FormulaPiece {
  const printed = inScripts((script) => printedFormula(of, notation, script));
  return formula(printed, spokenFormula(of, notation));
}

/** What a step asks for: `z^{[1]}=W^{[1]}x^{[0]}+b^{[1]}`. */
export function stepLine(step: Step, solution: Values, notation: Notation): FormulaPiece {
  return equal(nameOf(step.id, notation), formulaPiece(shownFormula(step, solution), notation));
}

/** The same, and what the student wrote. */
export function workLine(
  step: Step,
  solution: Values,
  cells: Cells,
  grade: StepGrade,
  printing: Printing,
): FormulaPiece {
  return equal(stepLine(step, solution, printing.notation), entries(cells, grade, printing));
}

/** The name and what the student wrote. */
export function resultLine(step: Step, cells: Cells, grade: StepGrade, printing: Printing): FormulaPiece {
  return equal(nameOf(step.id, printing.notation), entries(cells, grade, printing));
}

/** What the student wrote. */
export function entries(cells: Cells, { readings }: StepGrade, printing: Printing): FormulaPiece {
  return tableOf(
    readings.map((row, r) => row.map((reading, c) => entryOf(reading, cells[r]?.[c] ?? '', printing))),
  );
}

/** Values that were worked out. */
export function valueTable(value: Matrix, { shown }: Printing): FormulaPiece {
  return tableOf(toRows(value).map((row) => row.map((entry) => printedValue(entry, shown))));
}

/** A matrix of printed entries; a single one stands without brackets. */
function tableOf(table: readonly (readonly FormulaPiece[])[]): FormulaPiece {
  const [only, ...others] = table.flat();
  if (only && others.length === 0) return only;
  return matrixOf(table);
}

/** Digits stay as they were typed; nothing else of the raw text gets into the TeX. */
function entryOf(reading: CellReading, raw: string, { notation, shown }: Printing): FormulaPiece {
  if (reading.kind === 'blank') return missing;
  if (reading.kind === 'unreadable') return unread;
  if (reading.digits === null) {
    return printedValue(reading.value, shown);
  }
  const [digits = '', power] = withAsciiSigns(raw).replaceAll(' ', '').toLowerCase().split('e');
  const plain = digits.replace(/^\+/, '').replace(',', '.');
  const exponent = power?.replace(/^\+/, '');
  const written = plain.replace('.', notation.decimalSign);
  return formula(
    inScripts((script) => script.number(written, exponent)),
    spokenDigits(plain, exponent),
  );
}
