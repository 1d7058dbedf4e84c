/** What an attempt is worth: every cell against the exact value, at the digits typed. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { column } from '../../testing/classics.ts';
import { isProving } from '../../testing/full-counts.ts';
import { readExercise } from '../exercise/read-exercise.ts';
import { toRows } from '../algebra/matrix.ts';
import { solve, type Solution } from '../solution/solve.ts';
import type { RawCells } from './attempt.ts';
import { grade, usesTry, type StepGrade } from './grade.ts';

interface Vectors {
  readonly vectors: { readonly id: string; readonly expected: unknown }[];
}
const load = (name: string): Vectors['vectors'] =>
  (JSON.parse(readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')) as Vectors).vectors;

const sheet = load('sheet.json');
const precision = { digits: 6, kind: 'figures' } as const;
const solved = (id: string): Solution => solve(readExercise(sheet.find((vector) => vector.id === id)));

let first: Solution;
let batch: Solution;
/** Of the sheet and of every network of the vectors, by the exercise's name. */
let all: (readonly [string, Solution])[];
beforeAll(() => {
  [first, batch] = [solved('ex1'), solved('ex2b')];
  const vectors = [...sheet, ...load('vectors.json')];
  all = vectors.map((vector) => [vector.id, solve(readExercise(vector))] as const);
});

function gradeAll(solution: Solution, answers: Readonly<Record<string, RawCells>>) {
  return grade(solution, solution.steps, new Map(Object.entries(answers)), { precision });
}

/** The grade of one step, others answered beside it. */
function gradeOne(
  solution: Solution,
  id: string,
  cells: RawCells,
  beside: Readonly<Record<string, RawCells>> = {},
): StepGrade {
  const found = gradeAll(solution, { ...beside, [id]: cells }).steps.get(id);
  if (!found) throw new Error(`${id} was not graded`);
  return found;
}

const answersFrom = (solution: Solution, write: (value: number) => string): Record<string, RawCells> =>
  Object.fromEntries(
    solution.steps.map(({ id, value }) => [
      id,
      toRows(value).map((row) => row.map(id === 'class' ? String : write)),
    ]),
  );

describe('one step', () => {
  it.each<[string, string[], string]>([
    ['six figures', ['0.541144', '0.541144'], 'correct'],
    ['more figures than asked', ['0.5411443025', '0.54114430'], 'correct'],
    ['a comma', ['0,541144', '0,541144'], 'correct'],
    ['three decimals', ['0.541', '0.541'], 'rounded'],
    ['two decimals', ['0.54', '0.54'], 'rounded'],
    ['one digit less in a cell', ['0.54114', '0.5411'], 'rounded'],
    ['far fewer digits in a cell', ['0.5411443', '0.541'], 'rounded'],
    ['one decimal', ['0.5', '0.5'], 'too_coarse'],
    ['one decimal among many', ['0.541144', '0.5'], 'too_coarse'],
    ['one decimal that is wrong among many', ['0.541144', '0.6'], 'wrong'],
    ['wrong in the last figure', ['0.541145', '0.541144'], 'wrong'],
    ['wrong in the last of few figures', ['0.542', '0.541'], 'wrong'],
    ['a coarse cell that is wrong', ['0.7', '0.541144'], 'wrong'],
    ['swapped digits', ['0.514144', '0.541144'], 'wrong'],
    ['a sign', ['-0.541144', '0.541144'], 'wrong'],
    ['an empty cell', ['', '0.541144'], 'correct'],
    ['an empty cell and a wrong one', ['', '0.541148'], 'wrong'],
    ['nothing', ['', ' '], 'blank'],
    ['an open bracket', ['(0.5', '0.541144'], 'unreadable'],
    ['an expression in full', ['s(0.1*3*s(0.2))', '1/(1+exp(-0.3/(1+exp(-0.2))))'], 'correct'],
    ['an expression of right numbers', ['s(0.16495)', '1/(1+exp(-0.164950))'], 'correct'],
    ['an expression of rounded numbers', ['s(0.165)', 's(0.165)'], 'rounded'],
    ['a wrong expression', ['s(0.17)', 's(0.165)'], 'wrong'],
  ])('with %s is %s: %s', (_, texts, verdict) => {
    const before = answersFrom(first, String);
    const beside = Object.fromEntries(['z[1]', 'x[1]', 'z[2]'].map((id) => [id, before[id] ?? []]));
    expect(gradeOne(first, 'x[2]', column(...texts), beside).verdict).toBe(verdict);
  });

  it('accepts digits that were cut off, and tells them', () => {
    const { verdict, cells } = gradeOne(first, 'x[1]', column('0.549833', '0.549833', '0.549833'));
    expect([verdict, cells]).toEqual(['rounded', [['cut_off'], ['cut_off'], ['cut_off']]]);
  });

  it('accepts a short number that is exact, and no other', () => {
    expect(gradeOne(first, 'z[1]', column('0.2', '0.2', '0.2')).verdict).toBe('correct');
    expect(gradeOne(first, 'z[1]', column('0.2', '0.2', '0.3')).verdict).toBe('wrong');
  });

  it('never takes 0 for a small number, but by the digits of all the work', () => {
    const beside = { 'delta[2]': column('-0.113937', '0.134370') };
    for (const [zero, verdict] of [
      ['0', 'too_coarse'],
      ['0.0', 'too_coarse'],
      ['0.00', 'too_coarse'],
      ['0.0000', 'wrong'],
      ['0.000000', 'wrong'],
      ['0e5', 'too_coarse'],
      ['1-1', 'wrong'],
    ] as const) {
      const zeros = column(zero, zero, zero);
      expect(gradeOne(first, 'delta[1]', zeros, beside).verdict, zero).toBe(verdict);
    }
    for (const [zero, verdict] of [
      ['0', 'rounded'],
      ['0.00', 'rounded'],
      ['0.0000', 'wrong'],
      ['1-1', 'wrong'],
    ] as const) {
      expect(gradeOne(first, 'delta[1]', column(zero, zero, zero)).verdict, zero).toBe(verdict);
    }
    expect(gradeOne(first, 'delta[1]', column('0.0005', '0.0005', '0.0005')).verdict).toBe('rounded');
  });

  it('takes 0.00 from a student who works with two decimals', () => {
    const beside = { 'delta[2]': column('-0.11', '0.13') };
    expect(gradeOne(first, 'delta[1]', column('0.00', '0.00', '0.00'), beside).verdict).toBe('rounded');
  });

  it('takes 0 where the exact value is 0', () => {
    const softmax = solved('ex3b');
    const zeros = [
      ['0', '0'],
      ['0', '-0.000'],
      ['1-1', '0'],
    ];
    expect(gradeOne(softmax, 'delta[2]', zeros).verdict).toBe('correct');
  });

  it('tells each cell', () => {
    const { cells } = gradeOne(batch, 'x[1]', [
      ['0.291313', '0.800499'],
      ['0.2913', '0.8'],
      ['', '0.8O'],
      ['0.291313', '0.800489'],
    ]);
    expect(cells).toEqual([
      ['correct', 'correct'],
      ['rounded', 'too_coarse'],
      ['blank', 'unreadable'],
      ['correct', 'wrong'],
    ]);
  });

  it.each([
    ['Class 1', 'correct'],
    [' 1 ', 'correct'],
    ['Class 2', 'wrong'],
    ['', 'blank'],
    ['Class 3', 'unreadable'],
    ['0', 'wrong'],
    ['1/1', 'unreadable'],
  ])('takes the class %j as %s', (text, verdict) => {
    expect(gradeOne(first, 'class', [[text]]).verdict).toBe(verdict);
  });

  it('takes any of the classes whose outputs tie', () => {
    const tied = solve(
      readExercise({
        layers: [{ W: [[1], [1], [0.5]], b: [0, 0, 0], activation: { name: 'linear' } }],
        loss: 'half_sse',
        eta: 0,
        X: [[1]],
        T: [[1], [1], [1]],
        query: [2],
      }),
    );
    const verdicts = ['1', '2', '3'].map((text) => gradeOne(tied, 'class', [[text]]));
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['correct', 'correct', 'wrong']);
  });
});

describe('a whole attempt', () => {
  it('earns every mark with the exact numbers, whatever the network', () => {
    for (const [id, solution] of all) {
      const { earned, total } = gradeAll(solution, answersFrom(solution, String));
      expect([id, earned]).toEqual([id, total]);
    }
  });

  it('earns every mark with the numbers of the printed sheet', () => {
    for (const solution of [first, batch]) {
      const answers = answersFrom(solution, (value) => String(Number(value.toPrecision(6))));
      const { steps, earned, total } = gradeAll(solution, answers);
      expect([...steps.values()].filter(({ verdict }) => verdict !== 'correct')).toEqual([]);
      expect(earned).toBe(total);
    }
  });

  it.each([3, 4, 5, 6])('earns every mark with the exact numbers written to %i digits', (digits) => {
    const writers = [
      (value: number) => value.toFixed(digits),
      (value: number) => value.toPrecision(digits),
      (value: number) => String(Number(value.toPrecision(digits))),
    ];
    for (const [exercise, solution] of all.filter((_, at) => isProving || at % 3 === 0)) {
      for (const write of writers) {
        const { steps } = gradeAll(solution, answersFrom(solution, write));
        const refused = [...steps].filter(([, { earned }]) => earned === 0).map(([id]) => id);
        expect([exercise, write(1 / 3), refused]).toEqual([exercise, write(1 / 3), []]);
      }
    }
  });

  it('counts only what was answered', () => {
    const result = gradeAll(first, { 'z[1]': column('0.2', '0.2', '0.2'), E: [['1']] });
    expect([...result.steps.keys()]).toEqual(['z[1]', 'E']);
    expect([result.earned, result.total]).toEqual([1, first.steps.length]);
  });

  it('finds one changed cell of any step', () => {
    const cells = batch.steps.flatMap(({ id, value }) => value.values.map((_, at) => ({ id, at })));
    fc.assert(
      fc.property(
        fc.constantFrom(...cells.filter(({ id }) => id !== 'class')),
        fc.constantFrom(-1, 0, 0.9, 1.01, 10),
        ({ id, at }, factor) => {
          const { value } = batch.steps.find((step) => step.id === id) ?? batch.steps[0] ?? expect.fail();
          const exact = value.values[at] ?? NaN;
          fc.pre(Math.abs(exact) > 1e-9);
          const texts = value.values.map((entry, place) =>
            place === at ? (entry * factor).toPrecision(5) : String(Number(entry.toPrecision(5))),
          );
          const rows = Array.from({ length: value.rows }, (_, row) =>
            texts.slice(row * value.cols, (row + 1) * value.cols),
          );
          const found = gradeOne(batch, id, rows);
          expect(found.verdict).toBe('wrong');
          expect(found.cells.flat().filter((cell) => cell === 'wrong')).toHaveLength(1);
        },
      ),
      { seed: 3, numRuns: 300 },
    );
  });
});

it('counts a try only where something was checked', () => {
  const whole = { filled: { count: 4, of: 4 } };
  const checked = ['correct', 'rounded', 'carried', 'wrong', 'wrong_shape'] as const;
  expect(checked.every((verdict) => usesTry({ verdict, ...whole }))).toBe(true);
  expect(
    (['blank', 'unreadable', 'too_coarse'] as const).some((verdict) => usesTry({ verdict, ...whole })),
  ).toBe(false);
  expect(checked.some((verdict) => usesTry({ verdict, filled: { count: 3, of: 4 } }))).toBe(false);
});
