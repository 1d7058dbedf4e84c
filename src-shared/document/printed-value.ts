/** Numbers and matrices as formulas. */
import { inScripts } from '../notation/in-scripts.ts';
import { spokenMatrix } from '../notation/matrix-speech.ts';
import { printedNumber, type NumberStyle } from '../notation/number-text.ts';
import { spokenNumberText } from '../notation/scalar-speech.ts';
import { formula, type FormulaPiece } from './prose.ts';

/** A value as it is shown, read aloud with the same digits. */
export function printedValue(value: number, style: NumberStyle): FormulaPiece {
  return formula(
    inScripts((script) => printedNumber(value, style, script)),
    spokenNumberText(value, style),
  );
}

/** In square brackets, whatever its shape. */
export function matrixOf(rows: readonly (readonly FormulaPiece[])[]): FormulaPiece {
  return formula(
    inScripts(({ name, matrix }) => matrix(rows.map((row) => row.map((entry) => entry[name])))),
    spokenMatrix(rows.map((row) => row.map(({ spoken }) => spoken))),
  );
}
