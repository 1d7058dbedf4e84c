/** The sentences that are put together. */
import { expect, it } from 'vitest';
import type { ResultView } from '../src-shared/contract/step-views.ts';
import { words } from './words.ts';

const result: ResultView = {
  verdict: 'wrong',
  mark: 'bad',
  cells: [],
  title: 'Not yet: row 2 differs',
  brief: null,
  notes: [],
  body: [[{ text: 'Redo ' }, { tex: 'x_1', spoken: 'x 1' }, { text: '.' }]],
  goBack: null,
  remarks: [],
  earned: 0,
  total: 1,
  tries: 1,
  assisted: false,
  answer: [],
  workTex: '',
  workSpoken: '',
  exact: null,
};

it('counts in words that agree', () => {
  expect(words.marks(1, 1)).toBe('1 of 1 mark');
  expect(words.marks(6, 20)).toBe('6 of 20 marks');
  expect(words.units(1)).toBe('1 unit');
  expect(words.grid.label('delta 3', 3, 1)).toBe('delta 3, 3 rows, 1 column');
});

it('reads a verdict out as sentences', () => {
  const plain = { result, anew: 0, outdated: 0, free: null };
  expect(words.verdict.news(plain)).toBe('Not yet: row 2 differs. Redo x 1. 0 of 1 mark.');
  expect(words.verdict.news({ ...plain, result: { ...result, mark: 'hold', body: [] } })).toBe(
    'Not yet: row 2 differs. No try used.',
  );
  expect(words.verdict.news({ ...plain, anew: 2, free: 1 }, 'The end')).toBe(
    `Not yet: row 2 differs. Redo x 1. 0 of 1 mark. 2 other steps are marked again. ${words.hint.free(1)} The end.`,
  );
  const brief = [{ text: 'In short' }];
  expect(words.verdict.news({ ...plain, anew: 3, outdated: 2, result: { ...result, brief } })).toBe(
    'Not yet: row 2 differs. In short. 0 of 1 mark. 1 other step is marked again. 2 other steps are outdated and keep their marks.',
  );
});

it('says what made a mark assisted', () => {
  const mark = { mark: 'ok', earned: 1, total: 1, assisted: true } as const;
  expect(words.verdict.markLine(mark)).toBe('1 of 1 mark, assisted by a hint');
  const shown = { mark: 'shown', total: 1, assisted: false } as const;
  expect(words.verdict.markLine({ ...shown, earned: 0 })).toBe('No mark');
  expect(words.verdict.markLine({ ...shown, earned: 1 })).toBe('1 of 1 mark');
});

it('explains the rule that is chosen, whichever it is', () => {
  const { rules, notes } = words.settings;
  const explained = (Object.keys(rules) as (keyof typeof rules)[]).map((rule) => notes.tolerance(rule));
  expect(new Set(explained).size).toBe(5);
});

it('tells how many mistakes show', () => {
  const { told } = words.generator;
  expect([told(0, 0), told(1, 1), told(0, 1)]).toEqual([
    'No usual mistake is known of what is asked here.',
    'The one usual mistake gives other numbers.',
    '0 of 1 usual mistake gives other numbers.',
  ]);
  expect([told(2, 2), told(5, 5), told(3, 5)]).toEqual([
    'Both usual mistakes give other numbers.',
    'All 5 usual mistakes give other numbers.',
    '3 of 5 usual mistakes give other numbers.',
  ]);
});

it('names a cell by its row and its column', () => {
  const column = (label: string, cols: number) => words.grid.cell(2, 3, words.grid.column(label, 1, cols));
  expect(column('Example 1', 2)).toBe('row 2 of 3, example 1');
  expect(column('', 2)).toBe('row 2 of 3, column 1 of 2');
  expect(column('', 1)).toBe('row 2 of 3');
});

it('tells what of a paste found a cell', () => {
  expect(words.grid.pasted(6, 0, 6)).toBe('6 values pasted.');
  expect(words.grid.pasted(4, 0, 6)).toBe('4 values pasted. The step has 6 cells.');
  expect(words.grid.pasted(6, 2, 6)).toBe('Pasted 6 of 8 values; 2 did not fit. The step has 6 cells.');
});

it('tells how far an exercise has come', () => {
  expect(words.home.exerciseProgress(null)).toBe('Not started');
  expect(words.home.exerciseProgress({ done: 6, earned: 5, total: 20 })).toBe('6 of 20 done');
  expect(words.home.exerciseProgress({ done: 20, earned: 19, total: 20 })).toBe('19 of 20 marks');
});
