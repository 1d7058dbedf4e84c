/** One cell of a step worked with the student's own numbers; what is not there stands as a symbol. */
import { cellOf, entryName, entryNamed, type Entry } from '../algebra/cell.ts';
import { provenance } from '../algebra/provenance.ts';
import { evaluateScalar } from '../algebra/scalar.ts';
import { tiedRows } from '../algebra/evaluate.ts';
import { entryTex, spokenEntry } from '../notation/entry.ts';
import { levels } from '../notation/levels.ts';
import { numberTex } from '../notation/number-text.ts';
import { spokenNumber, spokenNumberText, spokenScalar, type Spoken } from '../notation/scalar-speech.ts';
import { scalarTex, type Printed } from '../notation/scalar-tex.ts';
import { speechWords } from '../notation/speech-words.ts';
import type { Solution, Step } from '../solution/solve.ts';
import { equal, listedPieces, tex, text, type FormulaPiece, type Paragraph } from './prose.ts';
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
  const { formula } = step;
  const entries = provenance(formula, row, col, valueOf);
  const printer = entryPrinter(read, valueOf, printing);
  const missing = [...new Set(entries.filter((entry) => read(entry) === null).map(({ id }) => id))];
  const right =
    formula.op === 'argmax'
      ? largestOf(entries, printer)
      : {
          tex: scalarTex(cellOf(formula, row, col, valueOf), {
            variable: (name) => printer(entryNamed(name)).printed,
            number: (value) => numberTex(value, printing.shown),
            times: '\\cdot ',
          }).tex,
          spoken: spokenScalar(cellOf(formula, row, col, valueOf), (name) => printer(entryNamed(name)).spoken)
            .text,
        };
  const place = { id: step.id, row, col };
  const left = tex(
    entryTex(place, step.value, printing.notation),
    spokenEntry(place, step.value, printing.notation),
  );
  const line = equal(left, right);
  return missing.length === 0
    ? { line: equal(line, resultOf(step, place, entries, read, valueOf, printing)), why: null }
    : { line, why: whySymbols(missing, printing) };
}

function whySymbols(ids: readonly string[], { notation }: Printing): Paragraph {
  return [...listedPieces(ids.map((id) => [nameOf(id, notation)])), text(words.notThere(ids.length === 1))];
}

type EntryPrinter = (entry: Entry) => { readonly printed: Printed; readonly spoken: Spoken };

/** The student's number as it is shown, else the entry's name. */
function entryPrinter(
  read: ReadEntry,
  valueOf: Solution['valueOf'],
  { notation, shown }: Printing,
): EntryPrinter {
  return (entry) => {
    const value = read(entry);
    if (value === null) {
      const shape = valueOf(entry.id);
      return {
        printed: { tex: entryTex(entry, shape, notation), level: levels.power },
        spoken: { text: spokenEntry(entry, shape, notation), level: levels.atom },
      };
    }
    const number = numberTex(value, shown);
    const level = value < 0 ? levels.sum : number.includes('^') ? levels.product : levels.atom;
    return { printed: { tex: number, level }, spoken: spokenNumber(value, shown) };
  };
}

function largestOf(entries: readonly Entry[], printer: EntryPrinter): FormulaPiece {
  const printed = entries.map(printer);
  return tex(
    `\\operatorname{argmax}\\left(${printed.map((entry) => entry.printed.tex).join(';\\;')}\\right)`,
    speechWords.largestOf(printed.map(({ spoken }) => spoken.text)),
  );
}

function resultOf(
  { formula }: Step,
  { row, col }: Place,
  entries: readonly Entry[],
  read: ReadEntry,
  valueOf: Solution['valueOf'],
  { shown }: Printing,
): FormulaPiece {
  const numbers = entries.map((entry) => read(entry) ?? NaN);
  const value =
    formula.op === 'argmax'
      ? (tiedRows(numbers)[0] ?? NaN)
      : evaluateScalar(
          cellOf(formula, row, col, valueOf),
          Object.fromEntries(entries.map((entry, at) => [entryName(entry), numbers[at] ?? NaN])),
        );
  return tex(numberTex(value, shown), spokenNumberText(value, shown));
}
