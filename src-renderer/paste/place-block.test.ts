/** Which cells a pasted block fills, and when it is asked about. */
import { describe, expect, it } from 'vitest';
import { placeBlock, planPaste } from './place-block.ts';

const shape = { rows: 2, cols: 3 };
const corner = { row: 0, col: 0 };
const rows = (...texts: string[]) => texts.map((text) => text.split(' '));

describe('placeBlock', () => {
  it('fills the whole grid with a block of its shape, wherever the focus is', () => {
    const plan = placeBlock(rows('1 2 3', '4 5 6'), { row: 1, col: 1 }, shape);
    expect(plan).toMatchObject({ kind: 'fill', left: 0 });
    expect(plan.kind === 'fill' && plan.entries[0]).toEqual({ row: 0, col: 0, text: '1' });
    expect(plan.kind === 'fill' && plan.entries).toHaveLength(6);
  });

  it('starts any other block at the focused cell and counts what does not fit', () => {
    expect(placeBlock(rows('1 2', '3 4'), { row: 1, col: 1 }, shape)).toEqual({
      kind: 'fill',
      entries: [
        { row: 1, col: 1, text: '1' },
        { row: 1, col: 2, text: '2' },
      ],
      left: 2,
    });
  });

  it('asks before it turns a block round', () => {
    const plan = placeBlock(rows('1 4', '2 5', '3 6'), corner, shape);
    expect(plan).toMatchObject({ kind: 'askTranspose', got: { rows: 3, cols: 2 }, asIs: { left: 2 } });
    expect(plan.kind === 'askTranspose' && plan.turned.entries.map(({ text }) => text).join('')).toBe(
      '123456',
    );
  });

  it('has nothing to ask about a square', () => {
    expect(placeBlock(rows('1 2', '3 4'), corner, { rows: 2, cols: 2 }).kind).toBe('fill');
  });
});

describe('planPaste', () => {
  const texts = (text: string, grid: typeof shape, sign: 'point' | 'comma') => {
    const plan = planPaste(text, corner, grid, sign);
    return plan?.kind === 'fill' ? plan.entries.map((entry) => entry.text).join(' ') : plan?.kind;
  };

  it('takes the reading of commas that fits', () => {
    expect(texts('0,5\n0,3', { rows: 2, cols: 1 }, 'point')).toBe('0,5 0,3');
    expect(texts('1,2 3,4', { rows: 1, cols: 2 }, 'point')).toBe('1,2 3,4');
    expect(texts('1,2 3,4', { rows: 1, cols: 4 }, 'point')).toBe('1 2 3 4');
  });

  const column = { rows: 2, cols: 1 };
  const square = { rows: 2, cols: 2 };
  it.each<readonly [string, typeof shape, string]>([
    ['-0,06; -0,06', column, '-0,06 -0,06'],
    ['-0,06; -0,06', { rows: 1, cols: 2 }, '-0,06 -0,06'],
    ['-0,0626; -0,0626', { rows: 3, cols: 1 }, '-0,0626 -0,0626'],
    ['-0,06 -0,06', column, '-0,06 -0,06'],
    ['-0,06, -0,06', column, '-0,06 -0,06'],
    ['[0,5; 0,3]', column, '0,5 0,3'],
    ['[[0,05], [0,02]]', column, '0,05 0,02'],
    ['0,5 0,3; 0,2 0,1', square, '0,5 0,3 0,2 0,1'],
    ['0,5\t0,3\n0,2\t0,1\n', square, '0,5 0,3 0,2 0,1'],
    ['1 2 3 4 5 6', shape, '1 2 3 4 5 6'],
    ['1\n2\n3\n4\n5\n6', shape, '1 2 3 4 5 6'],
    ['1 2\n3 4 5\n6', shape, '1 2 3 4 5 6'],
    ['1 2; 3 4', { rows: 1, cols: 4 }, '1 2 3 4'],
    ['z1: 0.3\nz2: 0.4', column, '0.3 0.4'],
    ['[1 1 0 0 0]^T', { rows: 5, cols: 1 }, '1 1 0 0 0'],
    ['[1 1 0]^T, [0 1 1]^T', { rows: 3, cols: 2 }, '1 0 1 1 0 1'],
    ['np.full((3, 2), 0.1)', shape, '0.1 0.1 0.1 0.1 0.1 0.1'],
  ])('pours %j into %j', (text, grid, poured) => {
    for (const sign of ['point', 'comma'] as const) expect(texts(text, grid, sign)).toBe(poured);
    const plan = planPaste(text, corner, grid, 'point');
    expect(plan?.kind === 'fill' && plan.left).toBe(0);
  });

  it('counts what does not fit', () => {
    const plan = planPaste('1 2 3 4; 5 6 7 8', corner, shape, 'point');
    expect(plan).toMatchObject({ kind: 'fill', left: 2 });
    expect(plan?.kind === 'fill' && plan.entries.map(({ text }) => text)).toEqual([
      '1',
      '2',
      '3',
      '5',
      '6',
      '7',
    ]);
  });

  it('never takes the numbers of an expression for values', () => {
    expect(texts('1/3\t2', { rows: 1, cols: 1 }, 'point')).toBe('1/3');
    expect(planPaste('1/3 + 2', corner, { rows: 1, cols: 3 }, 'point')).toBeNull();
  });

  it('asks when both readings fit and the settings speak for the one that leaves cells empty', () => {
    expect(texts('1,2\n3,4', square, 'comma')).toBe('askComma');
    expect(texts('1,2\n3,4', square, 'point')).toBe('1 2 3 4');
    expect(texts('1,2\n3,4', { rows: 4, cols: 2 }, 'point')).toBe('askComma');
  });

  it('goes by the decimal sign of the settings when neither fits', () => {
    const grid = { rows: 1, cols: 1 };
    expect(texts('1,2 3,4', grid, 'comma')).toBe('1,2');
    expect(texts('1,2 3,4', grid, 'point')).toBe('1');
  });

  it('never asks about commas between brackets or beside points', () => {
    expect(texts('[[1,2],[3,4]]', { rows: 2, cols: 2 }, 'comma')).toBe('1 2 3 4');
    expect(texts('1.5,2\n3,4', { rows: 2, cols: 2 }, 'comma')).toBe('1.5 2 3 4');
  });

  it('leaves a single entry to the text field', () => {
    expect(planPaste('0,5', corner, shape, 'comma')).toBeNull();
  });
});
