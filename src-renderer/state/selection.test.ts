/** Selecting cells with Shift and the arrows. */
import { expect, it } from 'vitest';
import { Selection } from './selection.svelte.ts';

const shape = { rows: 3, cols: 2 };
const current = { row: 1, col: 0 };

it('grows and shrinks from the current cell, stays inside the grid and can be dropped', () => {
  const selection = new Selection();
  expect(selection.places(current)).toEqual([]);
  selection.extend({ row: 0, col: 1 }, current, shape);
  selection.extend({ row: 0, col: 1 }, current, shape);
  selection.extend({ row: -1, col: 0 }, current, shape);
  expect(selection.places(current)).toEqual([
    { row: 0, col: 0 },
    { row: 0, col: 1 },
    { row: 1, col: 0 },
    { row: 1, col: 1 },
  ]);
  selection.extend({ row: 1, col: 0 }, current, shape);
  selection.extend({ row: 0, col: -1 }, current, shape);
  expect(selection.places(current)).toEqual([]);
  selection.extend({ row: 1, col: 0 }, current, shape);
  selection.drop();
  expect(selection.places(current)).toEqual([]);
});
