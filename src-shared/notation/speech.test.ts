/** Ids and formulas read aloud. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readExercise } from '../exercise/read-exercise.ts';
import { solve, type Solution } from '../solution/solve.ts';
import { spokenMatrix } from './matrix-speech.ts';
import { spokenFormula, spokenId } from './speech.ts';
import type { Notation } from './symbols.ts';

const load = (name: string): { id: string }[] =>
  (
    JSON.parse(readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')) as {
      vectors: { id: string }[];
    }
  ).vectors;

const once: Notation = { target: 't', updates: 1, decimalSign: '.' };
const twice: Notation = { target: 't', updates: 2, decimalSign: '.' };

describe('spokenId', () => {
  it.each([
    ['z[1]', 'net input 1'],
    ['x[0]', 'input'],
    ['x[2]', 'output 2'],
    ['E', 'loss'],
    ['delta[3]', 'delta 3'],
    ['dW[2]', 'gradient of W 2'],
    ['db[2]', 'gradient of b 2'],
    ['W[2]@0', 'weights 2'],
    ['W[2]', 'new weights 2'],
    ['query.z[1]', 'net input 1 of the query'],
    ['class', 'class of the query'],
  ])('reads %s as "%s"', (id, spoken) => {
    expect(spokenId(id, once)).toBe(spoken);
  });

  it('tells updates apart', () => {
    expect(spokenId('z[1]@2', twice)).toBe('net input 1 in update 2');
    expect(spokenId('b[1]', twice)).toBe('biases 1 after update 1');
    expect(spokenId('b[1]@2', twice)).toBe('biases 1 after update 2');
  });

  it('refuses what is no id', () => {
    expect(() => spokenId('gamma[1]', once)).toThrow('gamma[1] is not the id of a step');
  });
});

describe('spokenMatrix', () => {
  it('reads a matrix row by row, a column and a number as such', () => {
    expect(
      spokenMatrix([
        ['1', '2'],
        ['minus 3', '4'],
        ['5', '6'],
      ]),
    ).toBe('3 by 2 matrix, row 1: 1, 2; row 2: minus 3, 4; row 3: 5, 6');
    expect(spokenMatrix([['1', '2']])).toBe('1 by 2 matrix, row 1: 1, 2');
    expect(spokenMatrix([['1'], ['2']])).toBe('column of 2: 1, 2');
    expect(spokenMatrix([['0.5']])).toBe('0.5');
  });
});

describe('spokenFormula', () => {
  it('reads the lines of the sheet', () => {
    const solution = solve(readExercise(load('sheet.json').find(({ id }) => id === 'ex2b')));
    const line = (wanted: string): string => {
      const step = solution.steps.find(({ id }) => id === wanted);
      return step ? spokenFormula(step.formula, once) : '';
    };

    expect(line('z[1]')).toBe('weights 1 times input plus biases 1');
    expect(line('delta[3]')).toBe(
      'open bracket output 3 minus target close bracket times cell by cell open bracket 1 minus hyperbolic tangent squared of net input 3 close bracket',
    );
    expect(line('dW[2]')).toBe('delta 2 times output 1 transposed');
    expect(line('db[3]')).toBe('sum over the examples of delta 3');
  });

  it('reads every step of an exercise in words of its own, without TeX', () => {
    for (const vector of [...load('vectors.json'), ...load('sheet.json')]) {
      const solution = solve(readExercise(vector));
      expectDistinctWords(solution, vector.id);
    }
  });
});

function expectDistinctWords(solution: Solution, name: string): void {
  const notation: Notation = { target: 't', updates: solution.updates, decimalSign: '.' };
  const ids = solution.steps.map(({ id }) => spokenId(id, notation));
  const formulas = solution.steps.map(({ formula }) => spokenFormula(formula, notation));
  for (const spoken of [...ids, ...formulas]) expect(spoken, name).toMatch(/^[a-zA-Z0-9., ]+$/);
  expect(new Set(ids).size, name).toBe(ids.length);
  expect(new Set(formulas).size, name).toBe(formulas.length);
}
