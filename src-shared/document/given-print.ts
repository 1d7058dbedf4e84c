/** Given numbers in full, as formulas: single ones, columns on one line, matrices. */
import { toRows, type Matrix } from '../algebra/matrix.ts';
import { inScripts } from '../notation/in-scripts.ts';
import { spokenMatrix } from '../notation/matrix-speech.ts';
import { numberText, sentenceNumber, type NumberStyle } from '../notation/number-text.ts';
import type { Notation } from '../notation/symbols.ts';
import { matrixOf, printedValue } from './printed-value.ts';
import { formula, type FormulaPiece } from './prose.ts';

/** Given numbers are printed as they were given. */
const allFigures = ({ decimalSign }: Notation): NumberStyle => ({ figures: 15, decimalSign });

/** For a sentence. */
export function givenText(value: number, notation: Notation): string {
  return sentenceNumber(value, allFigures(notation));
}

export function givenNumber(value: number, notation: Notation): FormulaPiece {
  return printedValue(value, allFigures(notation));
}

/** Row by row. */
export function givenCells(value: Matrix, notation: Notation): string[][] {
  return toRows(value).map((row) => [...row].map((entry) => numberText(entry, allFigures(notation))));
}

/** A column written as a transposed row. */
export function givenColumn(values: readonly number[], notation: Notation): FormulaPiece {
  const entries = values.map((value) => givenNumber(value, notation));
  return formula(
    inScripts(({ name, transposedRow }) => transposedRow(entries.map((entry) => entry[name]))),
    spokenMatrix(entries.map(({ spoken }) => [spoken])),
  );
}

export function givenRows(rows: readonly (readonly number[])[], notation: Notation): FormulaPiece {
  return matrixOf(rows.map((row) => row.map((value) => givenNumber(value, notation))));
}

/** @returns the entry when all are the same, else null */
export function sameEntry(rows: readonly (readonly number[])[]): number | null {
  const [first, ...others] = rows.flat();
  return first !== undefined && others.every((entry) => entry === first) ? first : null;
}
