/** Which cells are filled, and with what. */
import { describe, expect, it } from 'vitest';
import { planFill } from './fill-cells.ts';

const at = (row: number, col: number) => ({ row, col });
const filled = (...args: Parameters<typeof planFill>): string | string[][] => {
  const plan = planFill(...args);
  if (plan.kind !== 'fill') return plan.kind;
  const after = args[0].map((row) => [...row]);
  for (const { row, col, text } of plan.entries) after[row]?.splice(col, 1, text);
  return after;
};

describe('planFill', () => {
  it('fills every empty cell with the value of the current one, and leaves the others', () => {
    const answer = [
      ['0.1', ''],
      ['0.7', ''],
    ];
    expect(filled(answer, at(0, 0), [])).toEqual([
      ['0.1', '0.1'],
      ['0.7', '0.1'],
    ]);
  });

  it('takes the value before an empty cell, down the columns, else the next one', () => {
    const answer = [
      ['0.1', ''],
      ['0.2', ''],
      ['', ' 0.4 '],
    ];
    expect(filled(answer, at(2, 0), [])).toEqual([
      ['0.1', '0.2'],
      ['0.2', '0.2'],
      ['0.2', ' 0.4 '],
    ]);
    expect(filled([[''], ['3']], at(0, 0), [])).toEqual([['3'], ['3']]);
  });

  it('fills what is selected, written or not', () => {
    const answer = [
      ['1', '2', ''],
      ['3', '4', ''],
    ];
    expect(filled(answer, at(0, 1), [at(0, 1), at(0, 2), at(1, 1), at(1, 2)])).toEqual([
      ['1', '2', '2'],
      ['3', '2', '2'],
    ]);
  });

  it('says what is missing', () => {
    expect(filled([['', ' ']], at(0, 0), [])).toBe('noValue');
    expect(filled([['1', '2']], at(0, 0), [])).toBe('noCell');
  });
});
