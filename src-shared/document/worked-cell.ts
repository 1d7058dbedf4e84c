/** One cell of a step worked with the student's own numbers; what is not there stands as a symbol. */
import { cellOf, entryName, entryNamed, type Entry } from '../algebra/cell.ts';
import { provenance } from '../algebra/provenance.ts';
import type { Shape } from '../algebra/matrix.ts';
import type { Scalar } from '../algebra/scalar.ts';
import { tiedRows } from '../algebra/evaluate.ts';
import { workOutScalar } from '../algebra/work-out.ts';
import { printedEntry, spokenEntry } from '../notation/entry.ts';
import { inScripts } from '../notation/in-scripts.ts';
import { levels, type Level } from '../notation/levels.ts';
import { printedNumber } from '../notation/number-text.ts';
import { printedScalar } from '../notation/scalar-print.ts';
import { spokenScalar } from '../notation/scalar-speech.ts';
import { speechWords } from '../notation/speech-words.ts';
import type { Solution, Step } from '../solution/solve.ts';
import { printedValue } from './printed-value.ts';
import { equal, formula, listedPieces, text, type FormulaPiece, type Paragraph } from './prose.ts';
import { nameOf, type Printing } from './working.ts';

export interface WorkedCell {
  readonly line: FormulaPiece;
  /** Which operands stand as symbols, and why; null when every number was there. */
  readonly why: Paragraph | null;
}

interface Place {
  readonly row: number;
  readonly col: number;
}

/** @returns null where the student has no number that can be read */
export type ReadEntry = (entry: Entry) => number | null;

const words = {
  notThere: (one: boolean): string =>
    one
      ? ' is not filled in or cannot be read; it stands as a symbol.'
      : ' are not all filled in or cannot be read; they stand as symbols.',
} as const;

export function workedCell(
  step: Step,
  { row, col }: Place,
  read: ReadEntry,
  { valueOf }: Solution,
  printing: Printing,
): WorkedCell {
  const entries = provenance(step.formula, row, col, valueOf);
  const printer = entryPrinter(read, valueOf, printing);
  const missing = [...new Set(entries.filter((entry) => read(entry) === null).map(({ id }) => id))];
  const right =
    step.formula.op === 'argmax'
      ? largestOf(entries, printer)
      : cellWithNumbers(cellOf(step.formula, row, col, valueOf), printer, printing);
  const place = { id: step.id, row, col };
  const line = equal(entryPiece(place, step.value, printing), right);
  return missing.length === 0
    ? { line: equal(line, resultOf(step, place, entries, read, valueOf, printing)), why: null }
    : { line, why: whySymbols(missing, printing) };
}

function entryPiece(entry: Entry, shape: Shape, { notation }: Printing): FormulaPiece {
  return formula(
    inScripts((script) => printedEntry(entry, shape, notation, script)),
    spokenEntry(entry, shape, notation),
  );
}

function cellWithNumbers(cell: Scalar, printer: EntryPrinter, { shown }: Printing): FormulaPiece {
  const printed = inScripts(
    (script) =>
      printedScalar(cell, {
        variable: (name) => {
          const { piece, level } = printer(entryNamed(name));
          return { text: piece[script.name], level };
        },
        number: (value) => printedNumber(value, shown, script),
        times: 'dot',
        script,
      }).text,
  );
  const heard = spokenScalar(cell, (name) => {
    const { piece, spokenLevel } = printer(entryNamed(name));
    return { text: piece.spoken, level: spokenLevel };
  });
  return formula(printed, heard.text);
}

function whySymbols(ids: readonly string[], { notation }: Printing): Paragraph {
  return [...listedPieces(ids.map((id) => [nameOf(id, notation)])), text(words.notThere(ids.length === 1))];
}

type EntryPrinter = (entry: Entry) => {
  readonly piece: FormulaPiece;
  readonly level: Level;
  readonly spokenLevel: Level;
};

/** The student's number as it is shown, else the entry's name. */
function entryPrinter(read: ReadEntry, valueOf: Solution['valueOf'], printing: Printing): EntryPrinter {
  return (entry) => {
    const value = read(entry);
    if (value === null) {
      const piece = entryPiece(entry, valueOf(entry.id), printing);
      return { piece, level: levels.power, spokenLevel: levels.atom };
    }
    const piece = printedValue(value, printing.shown);
    const level = value < 0 ? levels.sum : piece.tex.includes('^') ? levels.product : levels.atom;
    return { piece, level, spokenLevel: level };
  };
}

function largestOf(entries: readonly Entry[], printer: EntryPrinter): FormulaPiece {
  const pieces = entries.map((entry) => printer(entry).piece);
  return formula(
    inScripts(
      ({ name, operator, bracketed, symbols }) =>
        operator('argmax') + bracketed(pieces.map((piece) => piece[name]).join(symbols.listed)),
    ),
    speechWords.largestOf(pieces.map(({ spoken }) => spoken)),
  );
}

function resultOf(
  { formula: worked }: Step,
  { row, col }: Place,
  entries: readonly Entry[],
  read: ReadEntry,
  valueOf: Solution['valueOf'],
  { shown }: Printing,
): FormulaPiece {
  const numbers = entries.map((entry) => read(entry) ?? NaN);
  const value =
    worked.op === 'argmax'
      ? (tiedRows(numbers)[0] ?? NaN)
      : workOutScalar(
          cellOf(worked, row, col, valueOf),
          Object.fromEntries(entries.map((entry, at) => [entryName(entry), numbers[at] ?? NaN])),
        );
  return printedValue(value, shown);
}
