/** Equations in lines that fit the window. */
import { expect, it } from 'vitest';
import { matrixOf } from '../../../src-shared/document/printed-value.ts';
import { formula } from '../../../src-shared/document/prose.ts';
import { windowLines } from './window-lines.ts';

const name = formula({ tex: 'z', typst: 'z' }, 'z');
const symbols = [formula({ tex: 'Wx', typst: 'W x' }, 'W x')];
const number = formula({ tex: '-0.123456', typst: '-0.123456' }, 'a number');
const wide = (columns: number) => matrixOf([Array.from({ length: columns }, () => number)]);
const linesOf = (tex: string): string[] => tex.split('\\\\[4pt]');

it('writes what is short on one line', () => {
  expect(windowLines(name, [symbols])).toBe('z=Wx');
  const tex = windowLines(name, [symbols, [wide(2)], [wide(2)]]);
  expect(linesOf(tex).map((line) => line.match(/=/g)?.length)).toEqual([1, 2]);
});

it('gives a result that has no room a line of its own', () => {
  const tex = windowLines(name, [symbols, [wide(4)], [wide(4)]]);
  expect(linesOf(tex).map((line) => line.match(/=/g)?.length)).toEqual([1, 1, 1]);
});

it('breaks a line that is too wide before its parts', () => {
  const tex = windowLines(name, [symbols, [wide(4), wide(4)], [wide(2)]]);
  expect(linesOf(tex)).toHaveLength(4);
  expect(linesOf(tex)[2]).toMatch(/^&\\quad /);
});
