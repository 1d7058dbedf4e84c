/** Blocks of numbers from the clipboard. */
import { describe, expect, it } from 'vitest';
import { parseBlock, spread } from './paste.ts';

describe('parseBlock', () => {
  it('splits rows at line ends and semicolons, columns at tabs and spaces', () => {
    const block = [
      ['1', '-2.5'],
      ['3e-4', '0,5'],
    ];
    expect(parseBlock('1\t-2.5\n3e-4\t0,5\n')).toEqual(block);
    expect(parseBlock('1 -2.5\r\n3e-4   0,5')).toEqual(block);
    expect(parseBlock(' 1 -2.5; 3e-4 0,5 ')).toEqual(block);
  });

  it('reads every minus sign', () => {
    expect(parseBlock('−1 –2 -3')).toEqual([['−1', '–2', '-3']]);
  });

  it('leaves one entry, words and expressions to the text field', () => {
    for (const text of ['', '0.5', ' 12 ', 'two numbers', '1 + 2', '1\nx', '(1 2)']) {
      expect(parseBlock(text)).toBeNull();
    }
  });
});

describe('spread', () => {
  const shape = { rows: 2, cols: 3 };

  it('fills the whole grid with a block of its shape, wherever the focus is', () => {
    const { entries, left } = spread(
      [
        ['1', '2', '3'],
        ['4', '5', '6'],
      ],
      { row: 1, col: 1 },
      shape,
    );
    expect(left).toBe(0);
    expect(entries[0]).toEqual({ row: 0, col: 0, text: '1' });
    expect(entries).toHaveLength(6);
  });

  it('starts any other block at the focused cell and counts what does not fit', () => {
    expect(
      spread(
        [
          ['1', '2'],
          ['3', '4'],
        ],
        { row: 1, col: 1 },
        shape,
      ),
    ).toEqual({
      entries: [
        { row: 1, col: 1, text: '1' },
        { row: 1, col: 2, text: '2' },
      ],
      left: 2,
    });
  });
});
