/** Why a file or an exercise is refused: fragments that follow the name of the field. */
import { exerciseFormat } from './limits.ts';

type Rows = readonly (readonly unknown[])[];

interface Place {
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
}

const longestQuote = 40;

/** A piece of somebody's file, short and on one line. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text);
}

function shown(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}

const counted = (n: number, unit: string): string => `${n} ${unit}${n === 1 ? '' : 's'}`;

const size = (rows: number, cols: number): string => `${counted(rows, 'row')}, ${counted(cols, 'column')}`;

/** What a matrix the other way round has, and what it needs. */
const turned = (rows: Rows): string => {
  const cols = rows[0]?.length ?? 0;
  return `(needed: ${size(cols, rows.length)}; found: ${size(rows.length, cols)})`;
};

/** What to write where nothing is meant by a field that an exercise needs. */
const whenMissing: Readonly<Record<string, string>> = {
  b: 'for a layer without biases, give a list of zeros',
  eta: 'where nothing is updated, give any number',
  T: 'where only the forward pass is asked, give any numbers',
};

/** Other names of our fields. */
const otherNames: Readonly<Record<string, string>> = {
  bias: 'b',
  biases: 'b',
  weight: 'W',
  weights: 'W',
  lr: 'eta',
  learning_rate: 'eta',
  learningRate: 'eta',
  alpha: 'eta',
  x: 'X',
  input: 'X',
  inputs: 'X',
  t: 'T',
  Y: 'T',
  y: 'T',
  target: 'T',
  targets: 'T',
  network: 'layers',
  cost: 'loss',
  epochs: 'steps',
};

/** A field, or a step: `z[1]`, `query.z[1]`, `W[2]@3`. */
const plainName = /^\w{1,40}(\.\w{1,9})?(\[\d{1,3}\])?(@\d{1,3})?$/;

export const exerciseWords = {
  fileLong: (most: number) => `is longer than ${most.toLocaleString('en')} characters`,
  notJson: (column: number) => `is not JSON from column ${column} on`,
  endsEarly: 'is not JSON: the text ends too early',
  tooDeep: (most: number) => `has more than ${most} lists and objects inside each other`,
  tooManyValues: (most: number) => `has more than ${most.toLocaleString('en')} values`,
  twice: (first: Place, again: Place) =>
    first.line === again.line
      ? `is there twice, at columns ${first.column} and ${again.column}`
      : `is there twice; the first is in line ${first.line}`,

  /** What a path is called: `layers[2].W`; lists are counted from 1. */
  field: (path: readonly (string | number)[]): string => {
    const name = path
      .map((key) =>
        typeof key === 'number' ? `[${key + 1}]` : `.${plainName.test(key) ? key : quoted(key)}`,
      )
      .join('')
      .replace(/^\./, '');
    return name === '' ? 'the exercise' : name;
  },
  expected: (what: string, got: unknown) => `expected ${what}, got ${shown(got)}`,
  missing: (field: string) => {
    const instead = whenMissing[field];
    return `is missing${instead === undefined ? '' : `; ${instead}`}`;
  },
  foreign: (meant: string | null) =>
    `is not a field of an exercise${meant === null ? '' : `; did you mean "${meant}"?`}`,
  /** @returns the name of ours for what others call otherwise */
  ownName: (name: string): string | null =>
    (Object.hasOwn(otherNames, name) ? otherNames[name] : null) ?? null,
  inside: 'the exercise is inside this field; give what the field holds as a file of its own',
  oneOf: (names: readonly string[]) => `one of ${names.join(', ')}`,
  aNumber: 'a number',
  aPositiveNumber: 'a number above 0',
  aTolerance: 'a tolerance: {"rule": "digits typed"}, or a rule with "within" or "digits"',
  aFiniteNumber: 'a number that can be worked with',
  aWholeNumber: (least: number, most: number) => `a whole number from ${least} to ${most}`,
  aList: (got: unknown) => (typeof got === 'number' ? `a list such as [${got}]` : 'a list of numbers'),
  aMatrix: () => 'a list of rows',
  aListOf: (what: string) => () => `a list of ${what}`,
  anObject: () => 'an object',
  anActivation: (got: unknown) =>
    typeof got === 'string' ? `an object such as {"name": ${quoted(got)}}` : 'an object',
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
  examplesAsRows: (rows: Rows) => `has examples as rows; give one column for each example ${turned(rows)}`,
  weightsInByOut: (rows: Rows) =>
    `has a row for each input; give a row for each unit and a column for each input ${turned(rows)}`,
  noAlpha: (activation: string) => `${activation} has none`,
  onlyCustom: 'only a custom activation has one',
  softmaxLast: 'softmax is possible in the last layer only',
  noExample: (example: number, batch: number) => `there is no example ${example}; X has ${batch}`,
  twiceExample: (example: number) => `example ${example} is there twice`,
  otherCount: (steps: number, updates: number) => `is ${steps}, but updates has ${updates}`,
  noQuery: 'asks for the query, but there is none',
} as const;
