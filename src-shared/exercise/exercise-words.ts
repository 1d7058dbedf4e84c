/** Why an exercise is refused: fragments that follow the name of the field. */
import { exerciseFormat } from './limits.ts';

const longestQuote = 40;

/** A piece of somebody's file, short and on one line. */
function quoted(text: string): string {
  return JSON.stringify(text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text);
}

function shown(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}

const counted = (n: number, unit: string): string => `${n} ${unit}${n === 1 ? '' : 's'}`;

export const exerciseWords = {
  /** What a path is called: `layers[2].W`; lists are counted from 1. */
  field: (path: readonly (string | number)[]): string => {
    const name = path
      .map((key) =>
        typeof key === 'number' ? `[${key + 1}]` : `.${/^\w{1,40}$/.test(key) ? key : quoted(key)}`,
      )
      .join('')
      .replace(/^\./, '');
    return name === '' ? 'the exercise' : name;
  },
  expected: (what: string, got: unknown) => `expected ${what}, got ${shown(got)}`,
  missing: 'is missing',
  foreign: (meant: string | null) =>
    `is not a field of an exercise${meant === null ? '' : `; did you mean "${meant}"?`}`,
  oneOf: (names: readonly string[]) => `one of ${names.join(', ')}`,
  aNumber: 'a number',
  aPositiveNumber: 'a number above 0',
  aTolerance: 'a tolerance: {"rule": "digits typed"}, or a rule with "within" or "digits"',
  aFiniteNumber: 'a number that can be worked with',
  aWholeNumber: (least: number, most: number) => `a whole number from ${least} to ${most}`,
  aList: 'a list of numbers',
  aMatrix: 'a list of rows',
  aListOf: (what: string) => `a list of ${what}`,
  anObject: 'an object',
  aText: (most: number) => `a text of at most ${most} characters`,
  empty: 'is empty',
  tooLong: (most: number, what: string) => `has more than ${most} ${what}`,

  newer: (version: string) =>
    `version ${version} is newer than this Deltadrill, which reads "${exerciseFormat}"`,
  otherFormat: (got: unknown) => `expected "${exerciseFormat}", got ${shown(got)}`,

  source: (presets: readonly string[]) => `expected the knobs, or one of ${presets.join(', ')}`,

  naturalLog: 'Deltadrill computes with the natural logarithm ("natural")',
  weightsOutByIn: 'Deltadrill takes W with a row for each unit of its layer ("out x in")',
  examplesInColumns: 'Deltadrill takes examples as columns ("columns")',

  shape: (got: number, needed: number, unit: 'row' | 'column' | 'value') =>
    `has ${counted(got, unit)}, needs ${needed}`,
  exampleColumns: (got: number, needed: number) =>
    `has ${counted(got, 'column')}, needs ${needed} (one an example)`,
  ragged: (row: number, got: number, first: number) =>
    `row ${row} has ${counted(got, 'value')}, row 1 has ${first}`,
  noAlpha: (activation: string) => `${activation} has none`,
  onlyCustom: 'only a custom activation has one',
  softmaxLast: 'softmax is possible in the last layer only',
  noExample: (example: number, batch: number) => `there is no example ${example}; X has ${batch}`,
  twiceExample: (example: number) => `example ${example} is there twice`,
  otherCount: (steps: number, updates: number) => `is ${steps}, but updates has ${updates}`,
  noQuery: 'asks for the query, but there is none',
} as const;
