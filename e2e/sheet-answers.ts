/** The right answers of Exercise 1, by the name that a screen reader gives each step, in writing order. */
import sheet from '../src-shared/fixtures/sheet.json' with { type: 'json' };

export interface Answer {
  readonly step: string;
  /** As typed, to six significant figures. */
  readonly cells: string[][];
}

const typed = (value: number): string => Number(value.toPrecision(6)).toString();
const matrix = (rows: readonly (readonly number[])[]): string[][] => rows.map((row) => row.map(typed));
const column = (values: readonly number[]): string[][] => values.map((value) => [typed(value)]);

function found<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw new Error('The fixture lacks Exercise 1.');
  return value;
}

const { steps, query } = found(sheet.vectors.find(({ id }) => id === 'ex1')).expected;
const [update] = steps;
const layer = (number: number) => found(found(update).layers[number - 1]);
const asked = (number: number) => found(found(query).layers[number - 1]);

export const exerciseOne: readonly Answer[] = [
  ...[1, 2].flatMap((l) => [
    { step: `net input ${l}`, cells: matrix(layer(l).z) },
    { step: `output ${l}`, cells: matrix(layer(l).x) },
  ]),
  { step: 'loss', cells: [[typed(found(update).loss)]] },
  ...[2, 1].map((l) => ({ step: `delta ${l}`, cells: matrix(layer(l).delta) })),
  ...[2, 1].flatMap((l) => [
    { step: `gradient of W ${l}`, cells: matrix(layer(l).dW) },
    { step: `gradient of b ${l}`, cells: column(layer(l).db) },
  ]),
  ...[2, 1].flatMap((l) => [
    { step: `new weights ${l}`, cells: matrix(layer(l).W) },
    { step: `new biases ${l}`, cells: column(layer(l).b) },
  ]),
  ...[1, 2].flatMap((l) => [
    { step: `net input ${l} of the query`, cells: column(asked(l).z) },
    { step: `output ${l} of the query`, cells: column(asked(l).x) },
  ]),
];

/** The class of the query, from 1. */
export const exerciseOneClass = found(query).class;
