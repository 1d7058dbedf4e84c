/** Tables of raw text. */
import { describe, expect, it } from 'vitest';
import type { ResultView } from '../../src-shared/contract/step-views.ts';
import { firstToFix, fitted, isBlank, placeToEnter, sameAnswer } from './answer.ts';

function checked(answer: string[][], cells: ResultView['cells']): ResultView {
  return {
    verdict: 'wrong',
    mark: 'bad',
    cells,
    title: '',
    body: [],
    brief: null,
    notes: [],
    goBack: null,
    remarks: [],
    earned: 0,
    total: 1,
    tries: 1,
    assisted: false,
    answer,
    workTex: '',
    workSpoken: '',
    exact: null,
  };
}

it('fits text into the shape asked for', () => {
  expect(fitted([], 2, 2)).toEqual([
    ['', ''],
    ['', ''],
  ]);
  expect(fitted([['1', '2', '3'], ['4'], ['5']], 2, 2)).toEqual([
    ['1', '2'],
    ['4', ''],
  ]);
});

it('sees spaces as blank', () => {
  expect(isBlank([['', ' '], ['\t']])).toBe(true);
  expect(isBlank([['', '0']])).toBe(false);
});

it('compares shape and text', () => {
  expect(sameAnswer([['1', '2']], [['1', '2']])).toBe(true);
  expect(sameAnswer([['1', '2']], [['1', '2.0']])).toBe(false);
  expect(sameAnswer([['1'], ['2']], [['1', '2']])).toBe(false);
  expect(sameAnswer([['1']], [['1'], ['2']])).toBe(false);
});

describe('firstToFix', () => {
  it('is the first wrong or unreadable cell, row by row', () => {
    const result = checked(
      [
        ['1', ''],
        ['x', '4'],
      ],
      [
        ['ok', null],
        ['hold', 'bad'],
      ],
    );
    expect(firstToFix(result)).toEqual({ row: 1, col: 0 });
  });

  it('is the first empty cell when none is marked', () => {
    expect(firstToFix(checked([['1', '2', ' ']], [['ok', 'ok', null]]))).toEqual({ row: 0, col: 2 });
  });

  it('is the first cell when all look right', () => {
    expect(firstToFix(checked([['1', '2']], [['ok', 'ok']]))).toEqual({ row: 0, col: 0 });
  });
});

it('begins in a wrong step at what is wrong, else where the student was', () => {
  const wrong = checked([['1'], ['2']], [['ok'], ['bad']]);
  expect(placeToEnter(wrong, { row: 0, col: 0 })).toEqual({ row: 1, col: 0 });
  expect(placeToEnter({ ...wrong, mark: 'carry' }, { row: 0, col: 1 })).toEqual({ row: 0, col: 1 });
  expect(placeToEnter(null)).toEqual({ row: 0, col: 0 });
});
