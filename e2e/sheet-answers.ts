/** The right answers of the classic exercises, by the name that a screen reader gives each step, in writing order. */
import sheet from '../src-shared/fixtures/sheet.json' with { type: 'json' };

export interface Answer {
  readonly step: string;
  /** As typed, to six significant figures. */
  readonly cells: string[][];
}

export interface Answers {
  readonly steps: readonly Answer[];
  /** The class of the query, from 1; null where there is none. */
  readonly class: number | null;
}

export type SheetExercise = 'ex1' | 'ex2a' | 'ex2b' | 'ex3a' | 'ex3b';

export const typed = (value: number): string => Number(value.toPrecision(6)).toString();
const matrix = (rows: readonly (readonly number[])[]): string[][] => rows.map((row) => row.map(typed));
const column = (values: readonly number[]): string[][] => values.map((value) => [typed(value)]);

export function answersTo(id: SheetExercise): Answers {
  const expected = sheet.vectors.find((vector) => vector.id === id)?.expected;
  const [update] = expected?.steps ?? [];
  if (!expected || !update) throw new Error(`The fixture lacks ${id}.`);
  const forward = update.layers.map((layer, at) => ({ l: at + 1, ...layer }));
  const backward = forward.toReversed();
  const { query } = expected;
  return {
    steps: [
      ...forward.flatMap(({ l, z, x }) => [
        { step: `net input ${l}`, cells: matrix(z) },
        { step: `output ${l}`, cells: matrix(x) },
      ]),
      { step: 'loss', cells: [[typed(update.loss)]] },
      ...backward.map(({ l, delta }) => ({ step: `delta ${l}`, cells: matrix(delta) })),
      ...backward.flatMap(({ l, dW, db }) => [
        { step: `gradient of W ${l}`, cells: matrix(dW) },
        { step: `gradient of b ${l}`, cells: column(db) },
      ]),
      ...backward.flatMap(({ l, W, b }) => [
        { step: `new weights ${l}`, cells: matrix(W) },
        { step: `new biases ${l}`, cells: column(b) },
      ]),
      ...(query?.layers ?? []).flatMap(({ z, x }, at) => [
        { step: `net input ${at + 1} of the query`, cells: column(z) },
        { step: `output ${at + 1} of the query`, cells: column(x) },
      ]),
    ],
    class: query?.class ?? null,
  };
}
