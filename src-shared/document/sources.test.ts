/** What a cell is made of, in words and in the network. */
import { expect, it } from 'vitest';
import { classics } from '../generator/classic-list.ts';
import { solve } from '../solution/solve.ts';
import { sourcesOf } from './sources.ts';

const notation = { target: 't', updates: 1, decimalSign: '.' } as const;

function sources(classic: string, id: string, row: number, col: number) {
  const { exercise } = classics.find((found) => found.id === classic) ?? expect.fail();
  const solution = solve(exercise);
  const step = solution.steps.find((found) => found.id === id) ?? expect.fail();
  return sourcesOf(step, row, col, solution, notation);
}

it.each<[string, string, number, number, string]>([
  ['classic-2b', 'z[2]', 1, 0, 'Made of row 2 of W^{[2]} with column 1 of x^{[1]} and row 2 of b^{[2]}.'],
  ['classic-1', 'z[2]', 1, 0, 'Made of row 2 of W^{[2]} with x^{[1]} and row 2 of b^{[2]}.'],
  ['classic-2b', 'x[1]', 3, 1, 'Made of row 4, column 2 of z^{[1]}.'],
  ['classic-3b', 'x[3]', 0, 1, 'Made of column 2 of z^{[3]}.'],
  ['classic-2b', 'E', 0, 0, 'Made of x^{[3]} and t.'],
  [
    'classic-2b',
    'delta[2]',
    1,
    0,
    'Made of column 2 of W^{[3]} with column 1 of \\delta^{[3]} and row 2, column 1 of z^{[2]}.',
  ],
  ['classic-2b', 'dW[3]', 2, 1, 'Made of row 3 of \\delta^{[3]} with row 2 of x^{[2]}.'],
  ['classic-2b', 'db[3]', 2, 0, 'Made of row 3 of \\delta^{[3]}.'],
  [
    'classic-2b',
    'W[3]',
    0,
    2,
    'Made of row 1, column 3 of W^{[3]}, \\eta and row 1, column 3 of \\frac{\\partial E}{\\partial W^{[3]}}.',
  ],
  ['classic-1', 'class', 0, 0, 'Made of x^{[2]}_{\\text{new}}.'],
])('%s, %s, row %i, column %i', (classic, id, row, col, said) => {
  const { sentence } = sources(classic, id, row, col);
  expect(sentence.map((piece) => ('tex' in piece ? piece.tex : piece.text)).join('')).toBe(said);
  expect(sentence.every((piece) => 'text' in piece || piece.spoken !== '')).toBe(true);
});

it('finds the units and weights of a net input', () => {
  expect(sources('classic-1', 'z[2]', 1, 0)).toMatchObject({
    operands: [
      {
        id: 'W[2]@0',
        cells: [
          [1, 0],
          [1, 1],
          [1, 2],
        ],
      },
      {
        id: 'x[1]',
        cells: [
          [0, 0],
          [1, 0],
          [2, 0],
        ],
      },
      { id: 'b[2]@0', cells: [[1, 0]] },
    ],
    units: [
      { layer: 1, unit: 0 },
      { layer: 1, unit: 1 },
      { layer: 1, unit: 2 },
      { layer: 2, unit: 1 },
    ],
    edges: [
      { layer: 2, from: 0, to: 1 },
      { layer: 2, from: 1, to: 1 },
      { layer: 2, from: 2, to: 1 },
    ],
  });
});

it('goes back through the weights for a delta, and to the outputs for targets and loss', () => {
  const delta = sources('classic-1', 'delta[1]', 2, 0);
  expect(delta.edges).toEqual([
    { layer: 2, from: 2, to: 0 },
    { layer: 2, from: 2, to: 1 },
  ]);
  expect(delta.units).toEqual([
    { layer: 2, unit: 0 },
    { layer: 2, unit: 1 },
    { layer: 1, unit: 2 },
  ]);
  const loss = sources('classic-1', 'E', 0, 0);
  expect(loss.units).toEqual([
    { layer: 2, unit: 0 },
    { layer: 2, unit: 1 },
  ]);
  expect(sources('classic-1', 'dW[2]', 1, 2).edges).toEqual([{ layer: 2, from: 2, to: 1 }]);
});
