/** A student at Exercise 2b who rounds every result as written down and goes on with that; works without the app's engine. */
import sheet from '../src-shared/fixtures/sheet.json' with { type: 'json' };
import type { Answer } from './sheet-answers.ts';

type Rows = readonly (readonly number[])[];

const exercise = sheet.vectors.find(({ id }) => id === 'ex2b');
const map = (rows: Rows, f: (value: number, r: number, c: number) => number): number[][] =>
  rows.map((row, r) => row.map((value, c) => f(value, r, c)));
const transposed = (rows: Rows): number[][] =>
  (rows[0] ?? []).map((_, col) => rows.map((row) => row[col] ?? NaN));
const times = (one: Rows, other: Rows): number[][] =>
  one.map((row) =>
    transposed(other).map((column) => row.reduce((sum, value, at) => sum + value * (column[at] ?? NaN), 0)),
  );

/** Writes a result with so many decimals, and goes on with what is written. */
class Sheet {
  readonly answers: Answer[] = [];

  write(step: string, rows: Rows, decimals = 6): number[][] {
    const cells = rows.map((row) => row.map((value) => value.toFixed(decimals)));
    this.answers.push({ step, cells });
    return map(rows, (value) => Number(value.toFixed(decimals)));
  }
}

/** Every step in writing order; the first outputs with two decimals only, so that all that follows is the student's own. */
export function roundedAnswers(): readonly Answer[] {
  if (!exercise) throw new Error('The fixture lacks Exercise 2b.');
  const { layers, X, T, eta } = exercise;
  const paper = new Sheet();
  const outputs: number[][][] = [X];
  for (const [at, { W, b }] of layers.entries()) {
    const z = paper.write(
      `net input ${at + 1}`,
      map(times(W, outputs[at] ?? []), (value, r) => value + (b[r] ?? NaN)),
    );
    outputs.push(paper.write(`output ${at + 1}`, map(z, Math.tanh), at === 0 ? 2 : 6));
  }
  const differences = map(outputs.at(-1) ?? [], (value, r, c) => value - (T[r]?.[c] ?? NaN));
  paper.write('loss', [[differences.flat().reduce((sum, value) => sum + value ** 2, 0) / 2]]);
  const deltas: number[][][] = [];
  for (const l of [3, 2, 1]) {
    const back = l === 3 ? differences : times(transposed(layers[l]?.W ?? []), deltas[l + 1] ?? []);
    const slopes = map(outputs[l] ?? [], (value) => 1 - value ** 2);
    deltas[l] = paper.write(
      `delta ${l}`,
      map(back, (value, r, c) => value * (slopes[r]?.[c] ?? NaN)),
    );
  }
  const gradients = [3, 2, 1].map((l) => {
    const delta = deltas[l] ?? [];
    const dW = paper.write(`gradient of W ${l}`, times(delta, transposed(outputs[l - 1] ?? [])));
    const db = paper.write(`gradient of b ${l}`, times(delta, [[1], [1]]));
    return { l, dW, db };
  });
  for (const { l, dW, db } of gradients) {
    const { W = [], b = [] } = layers[l - 1] ?? {};
    paper.write(
      `new weights ${l}`,
      map(W, (value, r, c) => value - eta * (dW[r]?.[c] ?? NaN)),
    );
    paper.write(
      `new biases ${l}`,
      b.map((value, r) => [value - eta * (db[r]?.[0] ?? NaN)]),
    );
  }
  return paper.answers;
}
