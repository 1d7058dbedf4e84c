/** A solution as plain JSON: what the command line prints. */
import { tiedRows } from '../algebra/evaluate.ts';
import { entryAt, toRows } from '../algebra/matrix.ts';
import type { Solution } from './solve.ts';
import { passId, queryId, versionId } from './step-id.ts';

interface LayerReport {
  readonly z: number[][];
  readonly x: number[][];
  readonly delta: number[][];
  readonly dW: number[][];
  readonly db: readonly number[];
  /** After the update, like `b`. */
  readonly W: number[][];
  readonly b: readonly number[];
}

export interface SolutionReport {
  /** Every step by its id, in writing order. */
  readonly values: Readonly<Record<string, number[][]>>;
  /** Weights and biases of the network. */
  readonly parameters: number;
  readonly steps: readonly {
    readonly loss: number;
    readonly loss_per_example: readonly number[];
    readonly layers: readonly LayerReport[];
  }[];
  readonly loss_after: number;
  readonly query: {
    readonly layers: readonly { readonly z: readonly number[]; readonly x: readonly number[] }[];
    readonly output: readonly number[];
    readonly class: number;
    readonly tied: readonly number[];
  } | null;
}

export function reportSolution(solution: Solution): SolutionReport {
  const depth = solution.steps.filter(({ id }) => /^z\[\d+\]$/.test(id)).length;
  const layers = Array.from({ length: depth }, (_, at) => at + 1);
  const updates = Array.from({ length: solution.updates }, (_, at) => at + 1);
  return {
    parameters: entryAt(solution.valueOf('parameters'), 0, 0),
    steps: updates.map((update) => ({
      loss: entryAt(solution.valueOf(passId('E', null, update)), 0, 0),
      loss_per_example: solution.lossPerExample(update).values,
      layers: layers.map((layer) => reportLayer(solution, layer, update)),
    })),
    loss_after: solution.lossAfter,
    query: reportQuery(solution, layers),
    values: Object.fromEntries(solution.steps.map(({ id, value }) => [id, toRows(value)])),
  };
}

function reportLayer({ valueOf }: Solution, layer: number, update: number): LayerReport {
  const of = (quantity: string): number[][] => toRows(valueOf(passId(quantity, layer, update)));
  return {
    z: of('z'),
    x: of('x'),
    delta: of('delta'),
    dW: of('dW'),
    db: valueOf(passId('db', layer, update)).values,
    W: toRows(valueOf(versionId('W', layer, update))),
    b: valueOf(versionId('b', layer, update)).values,
  };
}

function reportQuery({ steps, valueOf }: Solution, layers: readonly number[]): SolutionReport['query'] {
  if (!steps.some(({ id }) => id === 'class')) return null;
  const output = valueOf(queryId('x', layers.length)).values;
  return {
    layers: layers.map((layer) => ({
      z: valueOf(queryId('z', layer)).values,
      x: valueOf(queryId('x', layer)).values,
    })),
    output,
    class: entryAt(valueOf('class'), 0, 0),
    tied: tiedRows(output),
  };
}
