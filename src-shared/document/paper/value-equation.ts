/** Equations that tell a value, and how any equation is read aloud. */
import { spokenId } from '../../notation/speech.ts';
import type { Notation } from '../../notation/symbols.ts';
import type { Equation, EquationPart } from '../blocks.ts';
import { matrixOf } from '../printed-value.ts';
import { countWord, type FormulaPiece } from '../prose.ts';
import { nameOf } from '../working.ts';
import { printedRows, type Operand } from './operands.ts';
import type { PaperOptions } from './paper-options.ts';
import { paperWords as words } from './paper-words.ts';

/** An equation that only tells a value. */
export function valueEquation(
  id: string,
  operand: Operand,
  stepId: string | null,
  options: PaperOptions,
): Equation {
  const rows = printedRows(operand, options);
  return {
    kind: 'equation',
    stepId,
    left: nameOf(id, options.notation),
    sides: [resultSide(rows)],
    spoken: altOf(altName(id, options.notation), null, rows),
  };
}

export function resultSide(rows: readonly (readonly FormulaPiece[])[]): readonly EquationPart[] {
  const [only, ...others] = rows.flat();
  if (only && others.length === 0) return [{ tex: only.tex, typst: only.typst }];
  const { tex, typst } = matrixOf(rows);
  return [{ tex, typst, cells: rows }];
}

/** With numbers as words, since `delta 2` reads like a number of deltas. */
export function altName(id: string, notation: Notation): string {
  return spokenId(id, notation).replace(/\d+/g, (digits) => countWord(Number(digits)));
}

/** @param formula read aloud; null where there is none */
export function altOf(
  name: string,
  formula: string | null,
  rows: readonly (readonly FormulaPiece[])[],
): string {
  const entries = rows.map((row) => row.map(({ spoken }) => spoken));
  const [[only = ''] = []] = entries;
  const cols = entries[0]?.length ?? 0;
  const isOne = entries.length * cols === 1;
  const told = isOne ? only : entries.map((row, at) => words.altRow(at + 1, row)).join('; ');
  return words.alt(name, entries.length, cols, formula, told);
}
