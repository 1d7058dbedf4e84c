/** Every form in which a matrix comes from the clipboard. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlainNumber, readBlock } from './read-block.ts';

const block = [
  ['0.5', '-1.25'],
  ['3e-4', '2'],
];
const separated = (text: string) => readBlock(text)?.separated;

describe('readBlock', () => {
  it.each([
    ['cells of a spreadsheet', '0.5\t-1.25\r\n3e-4\t2\r\n'],
    ['lines and spaces', ' 0.5 -1.25\n 3e-4   2\n'],
    ['semicolons', '0.5 -1.25; 3e-4 2'],
    ['semicolons in brackets', '[0.5 -1.25; 3e-4 2]'],
    ['semicolons at line ends', 'A = [0.5, -1.25;\n     3e-4, 2];'],
    ['lists of lists', '[[0.5, -1.25], [3e-4, 2]]'],
    ['NumPy printed', '[[ 0.5  -1.25]\n [ 3e-4  2   ]]'],
    ['NumPy repr', 'array([[ 0.5 , -1.25],\n       [3e-4,  2]], dtype=float32)'],
    ['NumPy source', 'W = np.array([\n  [0.5, -1.25],\n  [3e-4, 2],\n])'],
    ['bmatrix', '\\begin{bmatrix} 0.5 & -1.25 \\\\ 3e-4 & 2 \\end{bmatrix}'],
    ['bmatrix over lines', '\\begin{bmatrix}\n0.5 & -1.25 \\\\[2pt]\n3e-4 & 2 \\\\\n\\end{bmatrix}'],
    ['LaTeX rows alone', '0.5 & -1.25 \\\\ 3e-4 & 2'],
    ['comma and newline', '0.5, -1.25\n3e-4, 2'],
    ['comma without spaces', '0.5,-1.25\n3e-4,2'],
  ])('reads %s', (_, text) => {
    expect(separated(text)).toEqual(block);
  });

  it('joins a row that NumPy broke over lines', () => {
    expect(separated('[[1. 2.\n  3.]\n [4. 5.\n  6.]]')).toEqual([
      ['1.', '2.', '3.'],
      ['4.', '5.', '6.'],
    ]);
  });

  it('reads one row in brackets', () => {
    expect(separated('[1 2 3]')).toEqual([['1', '2', '3']]);
    expect(separated('[[0.5]]')).toEqual([['0.5']]);
  });

  it('offers both readings of a comma between digits', () => {
    const readings = readBlock('1,2 3,4');
    expect(readings).toEqual({
      decimal: [['1,2', '3,4']],
      separated: [['1', '2', '3', '4']],
      separates: false,
    });
  });

  it('has no doubt about commas in nested brackets, or beside a point', () => {
    expect(readBlock('[[1,2],[3,4]]')?.separates).toBe(true);
    expect(readBlock('1.5,2\n3,4')?.separates).toBe(true);
  });

  it('takes a comma that stands before a space as a separator in both readings', () => {
    expect(readBlock('0,5, 0,25')?.decimal).toEqual([['0,5', '0,25']]);
  });

  it('keeps expressions and empty cells of a spreadsheet', () => {
    expect(separated('1/3\t\t0.5 * 2\n-2\tx\t3')).toEqual([
      ['1/3', '', '0.5 * 2'],
      ['-2', 'x', '3'],
    ]);
  });

  it('reads every minus sign', () => {
    expect(separated('−1 –2 -3')).toEqual([['−1', '–2', '-3']]);
  });

  it('leaves one entry, words and expressions to the text field', () => {
    for (const text of ['', '0.5', ' 12 ', '0,5', 'two numbers', '1 + 2', '(1 2)', '[]', ';;']) {
      expect(readBlock(text)).toBeNull();
    }
  });

  it('reads back what it would be given, whatever the numbers', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map(String);
    const rows = fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 2, max: 6 }))
      .chain(([height, width]) =>
        fc.array(fc.array(number, { minLength: width, maxLength: width }), {
          minLength: height,
          maxLength: height,
        }),
      );
    const write: ((rows: string[][]) => string)[] = [
      (m) => m.map((row) => row.join('\t')).join('\n'),
      (m) => m.map((row) => row.join(' ')).join('; '),
      (m) => `[${m.map((row) => `[${row.join(', ')}]`).join(', ')}]`,
      (m) => `[[${m.map((row) => row.join('  ')).join(']\n [')}]]`,
      (m) => `\\begin{bmatrix}${m.map((row) => row.join('&')).join('\\\\')}\\end{bmatrix}`,
    ];
    fc.assert(
      fc.property(rows, fc.constantFrom(...write), (matrix, form) => {
        expect(separated(form(matrix))).toEqual(matrix);
      }),
      { seed: 11, numRuns: 200 },
    );
  });
});

it('knows a plain number from everything that has to be worked out', () => {
  for (const text of ['1', ' -0.5', '0,25', '.5', '2e-3', '−1']) expect(isPlainNumber(text)).toBe(true);
  for (const text of ['', '1/3', 'e', '1 2', '0x1F', '1e', '--1']) expect(isPlainNumber(text)).toBe(false);
});
