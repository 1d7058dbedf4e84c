/** What formulas are printed with: the same parts in TeX, for the window, and in Typst, for paper. */
import type { ScalarFunctionName } from '../algebra/scalar-functions.ts';

/** What stands between two factors: matrices side by side, cell by cell, numbers with a dot, letters with nothing. */
export type Times = 'matrices' | 'cells' | 'dot' | 'letters';

/** Arguments and results are printed already. */
export interface Script {
  readonly name: 'tex' | 'typst';
  readonly symbols: Readonly<
    Record<'delta' | 'eta' | 'pi' | 'partial' | 'slash' | 'apart' | 'listed' | 'dot', string>
  >;
  readonly times: Readonly<Record<Times, string>>;
  readonly functions: Readonly<Record<Exclude<ScalarFunctionName, 'log1p' | 'sqrt'>, string>>;
  /** Upright text; it may not hold a quotation mark, a brace or a backslash. */
  readonly word: (text: string) => string;
  /** Stands by itself: a minus at its beginning is a sign, whatever is before it. */
  readonly alone: (inner: string) => string;
  /** The upright name of a function. */
  readonly operator: (name: string) => string;
  readonly hat: (letter: string) => string;
  readonly above: (base: string, index: string) => string;
  readonly below: (base: string, index: string) => string;
  /** A second index below a name that has one. */
  readonly belowNamed: (name: string, index: string) => string;
  readonly bracketed: (inner: string) => string;
  readonly fraction: (top: string, bottom: string) => string;
  readonly root: (inner: string) => string;
  readonly sum: (index: string) => string;
  /** One value where `of` is positive, else another. */
  readonly cases: (positive: string, of: string, otherwise: string) => string;
  /** @param digits with a point or a comma */
  readonly number: (digits: string, exponent: string | undefined) => string;
  readonly matrix: (rows: readonly (readonly string[])[]) => string;
  /** Stands between the entries of a column that is written as a row. */
  readonly betweenEntries: string;
  /** A column written as a row. */
  readonly transposedRow: (entries: readonly string[]) => string;
}
