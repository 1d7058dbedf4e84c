/** What is told of a step besides its verdict: where it comes from, what was filled, and what later steps make of it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { column, followed, gradeAnswers, solvedClassic, texts, withCell } from '../../testing/classics.ts';
import { threeLayers } from '../../testing/three-layers.ts';
import { readExercise } from '../exercise/read-exercise.ts';
import { solve, type Solution } from '../solution/solve.ts';
import type { RawCells } from './attempt.ts';
import type { StepGrade } from './grade.ts';

let first: Solution;
let net: Solution;
beforeAll(() => {
  first = solvedClassic('1');
  net = solve(readExercise(threeLayers));
});

const inFull = (
  solution: Solution,
  changed: Readonly<Record<string, RawCells>> = {},
): Map<string, RawCells> => followed(solution, changed, String);
const numbersOf = (id: string): string[][] => texts(net.valueOf(id), String);
const transposed = (cells: RawCells): string[][] =>
  (cells[0] ?? []).map((_, col) => cells.map((row) => row[col] ?? ''));

function graded(solution: Solution, answers: ReadonlyMap<string, RawCells>): (id: string) => StepGrade {
  const { steps } = gradeAnswers(solution, answers);
  return (id) => steps.get(id) ?? expect.fail(id);
}

describe('the numbers that a step follows from', () => {
  it('are the rounded entries that it reads', () => {
    const answers = followed(net, {}, (value) => value.toFixed(3));
    const step = graded(net, answers);
    for (const { id } of net.steps) {
      const { followsFrom, cells } = step(id);
      if (followsFrom === null) continue;
      expect(followsFrom.length, id).toBeGreaterThan(0);
      expect(cells.flat(), id).toContain('rounded');
      expect(cells.flat(), id).not.toContain('carried');
    }
    // W = W - eta dW to three decimals: off by more than half a unit here and there.
    const told = net.steps.filter(({ id }) => step(id).followsFrom !== null);
    expect(told.length).toBeGreaterThan(0);
  });

  it('are named where they alone make it right', () => {
    const answers = inFull(first)
      .set('z[2]', column('0.165', '0.165'))
      .set('x[2]', column('0.541157', '0.541157'));
    const step = graded(first, answers);
    expect(step('x[2]')).toMatchObject({
      verdict: 'rounded',
      followsFrom: ['z[2]'],
      cells: [['rounded'], ['rounded']],
    });
    expect(step('z[2]')).toMatchObject({ verdict: 'rounded', followsFrom: null });
    expect(step('delta[2]').followsFrom).toBeNull();
  });

  it('are only those that are not exact', () => {
    const step = graded(first, followed(first, { 'delta[2]': column('-0.1139', '0.1344') }, String));
    expect(step('delta[2]').verdict).toBe('rounded');
    expect(step('dW[2]')).toMatchObject({ verdict: 'rounded', followsFrom: ['delta[2]'] });
  });

  it('are told of no step that carries a fault', () => {
    const step = graded(first, followed(first, { 'z[2]': column('0.3', '0.16495') }));
    expect(step('x[2]')).toMatchObject({ verdict: 'carried', carriedFrom: 'z[2]', followsFrom: null });
  });
});

describe('a step that is not checked', () => {
  it('with a wrong cell beside an unreadable one is a fault to what follows', () => {
    const answers = inFull(first, { 'x[1]': column('0.56', '0.549834', '0.549834') });
    answers.set('x[1]', column('0.56', '0.549834', '('));
    const step = graded(first, answers);
    expect(step('x[1]')).toMatchObject({ verdict: 'unreadable', carriedFrom: null });
    expect(step('z[2]')).toMatchObject({ verdict: 'carried', carriedFrom: 'x[1]' });
  });

  it('carries a fault on to what follows', () => {
    const answers = inFull(first, { 'z[1]': column('0.3', '0.2', '0.2') });
    const x = answers.get('x[1]') ?? expect.fail();
    const step = graded(first, answers.set('x[1]', withCell(x, 1, 0, '(')));
    expect(step('x[1]')).toMatchObject({ verdict: 'unreadable', carriedFrom: null });
    expect(step('z[2]')).toMatchObject({ verdict: 'carried', carriedFrom: 'z[1]' });
  });

  it('tells how much was filled, in whatever shape', () => {
    const step = graded(
      first,
      inFull(first)
        .set('z[1]', [['0.2', '']])
        .set('x[1]', column('0.5', '', '')),
    );
    expect(step('z[1]')).toMatchObject({
      verdict: 'wrong_shape',
      filled: { count: 1, of: 2 },
      cells: [['wrong', 'blank']],
    });
    expect(step('x[1]').filled).toEqual({ count: 1, of: 3 });
  });

  it('has a shape of its own: rows of different lengths', () => {
    const step = graded(first, inFull(first).set('z[1]', [['0.2'], ['0.2', '0.2'], ['0.2']]));
    expect(step('z[1]')).toMatchObject({ verdict: 'wrong_shape', filled: { count: 4, of: 4 } });
  });
});

describe('a transposed matrix', () => {
  it('is read cell by cell', () => {
    const z = withCell(numbersOf('z[1]'), 0, 2, '0.9');
    const answers = inFull(net, { 'z[1]': z });
    const step = graded(net, answers.set('z[1]', transposed(z)));
    expect(step('z[1]').verdict).toBe('wrong_shape');
    expect(step('x[1]')).toMatchObject({ verdict: 'carried', carriedFrom: 'z[1]' });
    expect(step('x[1]').cells).toEqual([
      ['correct', 'correct', 'carried'],
      ['correct', 'correct', 'correct'],
    ]);
  });
});

describe('the class', () => {
  it('has one cell, and carries what its outputs carry', () => {
    const right = graded(first, inFull(first));
    expect(right('class')).toMatchObject({
      verdict: 'correct',
      cells: [['correct']],
      carriedFrom: null,
      diagnosis: null,
    });
    const other = inFull(first, { 'query.z[2]': column('0.1', '0.4') });
    expect(graded(first, other)('class')).toMatchObject({
      verdict: 'carried',
      cells: [['carried']],
      carriedFrom: 'query.z[2]',
      diagnosis: null,
    });
  });

  it('that is wrong is told so, and nothing else is', () => {
    const step = graded(first, inFull(first).set('class', [['2']]));
    expect(step('class')).toMatchObject({
      verdict: 'wrong',
      cells: [['wrong']],
      carriedFrom: null,
      diagnosis: {
        kind: 'mistake',
        labels: ['argmax_wrong_row'],
        ties: [],
        decidedBy: null,
        madeIn: 'class',
        formula: null,
      },
    });
  });

  it('that is blank, unreadable or no cell at all is not checked', () => {
    for (const [text, verdict] of [
      [' ', 'blank'],
      ['third', 'unreadable'],
      ['3', 'unreadable'],
    ] as const) {
      const step = graded(first, inFull(first).set('class', [[text]]));
      expect(step('class')).toMatchObject({
        verdict,
        cells: [[verdict]],
        carriedFrom: null,
        diagnosis: null,
      });
    }
    const two = graded(first, inFull(first).set('class', [['1', '2']]));
    expect(two('class')).toMatchObject({ verdict: 'wrong_shape', diagnosis: null });
  });
});

describe('after something wrong past a blank step', () => {
  const answers = (): Map<string, RawCells> => {
    const wrong = withCell(numbersOf('delta[3]'), 0, 0, '0.31');
    const worked = inFull(net, { 'delta[3]': wrong });
    ['delta[3]', 'delta[2]', 'db[3]'].forEach((id) => worked.delete(id));
    return worked;
  };

  it('what may be the same fault is not held against the student, nor what follows from it', () => {
    const step = graded(net, answers());
    expect(step('delta[1]').verdict).toBe('wrong');
    expect(step('dW[3]')).toMatchObject({ verdict: 'blank', diagnosis: null, pastBlanks: ['delta[3]'] });
    expect(step('W[3]')).toMatchObject({ verdict: 'carried', carriedFrom: 'delta[1]' });
  });

  it('a known mistake of its own is told', () => {
    const worked = answers();
    const dW = texts(net.valueOf('dW[2]'), (value) => (-value).toPrecision(9));
    const W = texts(net.valueOf('W[1]'), String);
    const step = graded(net, worked.set('dW[2]', dW).set('W[1]', W));
    expect(step('W[1]').verdict).not.toBe('blank');
  });
});
