/** One cell of a step worked with the student's own numbers; what is not there stands as a symbol. */
import { cellOf, entryName, entryNamed, type Entry } from '../algebra/cell.ts';
import { provenance, variablesOf } from '../algebra/provenance.ts';
import type { Formula } from '../algebra/formula.ts';
import { entryAt, type Shape } from '../algebra/matrix.ts';
import type { Scalar } from '../algebra/scalar.ts';
import { tiedRows } from '../algebra/evaluate.ts';
import { workOutScalar } from '../algebra/work-out.ts';
import { printedEntry, spokenEntry } from '../notation/entry.ts';
import { flowing } from '../notation/flowing.ts';
import { inScripts, type Printed } from '../notation/in-scripts.ts';
import type { Script } from '../notation/script.ts';
import { levels, type Level } from '../notation/levels.ts';
import { printedNumber } from '../notation/number-text.ts';
import { printedScalar } from '../notation/scalar-print.ts';
import { spokenScalar } from '../notation/scalar-speech.ts';
import { speechWords } from '../notation/speech-words.ts';
import type { Solution, Step } from '../solution/solve.ts';
import { hintWords as words } from './hint-words.ts';
import { printedValue } from './printed-value.ts';
import { equal, formula, listedPieces, text, type FormulaPiece, type Paragraph } from './prose.ts';
import { shownFormula } from './shown-formula.ts';
import { nameOf, type Printing } from './working.ts';

/** A quotient with more numbers than this below its line is written with a slash, which a long line can go on after. */
const mostBelow = 2;

export interface WorkedCell {
  readonly line: FormulaPiece;
  /** Which operands stand as symbols, else which are the student's own; null when all numbers are given. */
  readonly note: Paragraph | null;
}

interface Place {
  readonly row: number;
  readonly col: number;
}

/** @returns null where the student has no number that can be read */
export type ReadEntry = (entry: Entry) => number | null;

/** The numbers that a cell is worked with. */
export interface Entered {
  readonly read: ReadEntry;
  /** Whether the student wrote it: what is given or revealed is exact. */
  readonly isOwn: (id: string) => boolean;
}

/** @param isRevealed whether the right values stand beside it */
export function workedCell(
  step: Step,
  { row, col }: Place,
  { read, isOwn }: Entered,
  solution: Pick<Solution, 'valueOf'>,
  printing: Printing,
  isRevealed = false,
): WorkedCell {
  const { valueOf } = solution;
  const entriesOf = (form: Formula): Entry[] => provenance(form, row, col, valueOf);
  const missingOf = (form: Formula): string[] =>
    idsOf(entriesOf(form).filter((entry) => read(entry) === null));
  const form = formWithNumbers(step, solution, (other) => missingOf(other).length === 0);
  const [entries, missing] = [entriesOf(form), missingOf(form)];
  const printer = entryPrinter(read, valueOf, printing);
  const right =
    form.op === 'argmax'
      ? largestOf(entries, printer)
      : cellWithNumbers(cellOf(form, row, col, valueOf), printer, printing);
  const place = { id: step.id, row, col };
  const line = equal(entryPiece(place, step.value, printing), right);
  if (missing.length > 0) return { line, note: whySymbols(missing, printing) };
  const result = printedValue(resultOf(form, place, entries, read, valueOf), printing.shown);
  const exact = printedValue(entryAt(step.value, row, col), printing.shown);
  const own = idsOf(entries).filter(isOwn);
  return {
    line: equal(line, result),
    note: own.length === 0 ? null : whoseNumbers(own, isRevealed && result.tex !== exact.tex, printing),
  };
}

const idsOf = (entries: readonly Entry[]): string[] => [...new Set(entries.map(({ id }) => id))];

/** The form that is shown everywhere, but for a student who left out what it reads and has what another one reads. */
function formWithNumbers(
  step: Step,
  solution: Pick<Solution, 'valueOf'>,
  isThere: (form: Formula) => boolean,
): Formula {
  const shown = shownFormula(step, solution);
  return [shown, step.formula, ...step.kind.equivalents(step.place)].find(isThere) ?? shown;
}

const inFlowingScripts = (print: (script: Script) => string): Printed =>
  inScripts((script) => print(flowing(script)));

function entryPiece(entry: Entry, shape: Shape, { notation }: Printing): FormulaPiece {
  return formula(
    inScripts((script) => printedEntry(entry, shape, notation, script)),
    spokenEntry(entry, shape, notation),
  );
}

function cellWithNumbers(cell: Scalar, printer: EntryPrinter, { shown }: Printing): FormulaPiece {
  const printed = inFlowingScripts(
    (script) =>
      printedScalar(cell, {
        variable: (name) => {
          const { piece, level } = printer(entryNamed(name));
          return { text: piece[script.name], level };
        },
        number: (value) => printedNumber(value, shown, script),
        times: 'dot',
        isSlashed: (bottom) => variablesOf(bottom).length > mostBelow,
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

function whoseNumbers(ids: readonly string[], differs: boolean, { notation }: Printing): Paragraph {
  const end = differs ? words.differs : words.asWritten;
  const names = listedPieces(ids.map((id) => [nameOf(id, notation)]));
  return [text(words.withYour), ...names, text(end(ids.length === 1))];
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
    const { spoken } = printedValue(value, printing.shown);
    const piece = formula(
      inFlowingScripts((script) => printedNumber(value, printing.shown, script)),
      spoken,
    );
    const level = value < 0 ? levels.sum : piece.tex.includes('^') ? levels.product : levels.atom;
    return { piece, level, spokenLevel: level };
  };
}

function largestOf(entries: readonly Entry[], printer: EntryPrinter): FormulaPiece {
  const pieces = entries.map((entry) => printer(entry).piece);
  return formula(
    inFlowingScripts(
      ({ name, operator, bracketed, symbols }) =>
        operator('argmax') + bracketed(pieces.map((piece) => piece[name]).join(symbols.listed)),
    ),
    speechWords.largestOf(pieces.map(({ spoken }) => spoken)),
  );
}

function resultOf(
  form: Formula,
  { row, col }: Place,
  entries: readonly Entry[],
  read: ReadEntry,
  valueOf: Solution['valueOf'],
): number {
  const numbers = entries.map((entry) => read(entry) ?? NaN);
  return form.op === 'argmax'
    ? (tiedRows(numbers)[0] ?? NaN)
    : workOutScalar(
        cellOf(form, row, col, valueOf),
        Object.fromEntries(entries.map((entry, at) => [entryName(entry), numbers[at] ?? NaN])),
      );
}
