/** Every form in which a matrix comes from the clipboard. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBlock } from './read-block.ts';

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
      sure: null,
    });
  });

  it('has no doubt about commas in nested brackets, or beside a point', () => {
    expect(readBlock('[[1,2],[3,4]]')?.sure).toBe('separated');
    expect(readBlock('1.5,2\n3,4')?.sure).toBe('separated');
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
    for (const text of ['', '0.5', ' 12 ', '0,5', 'two numbers', '1 + 2', '2*(3+4)', '[]', ';;']) {
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

  /** Each as its program prints it. */
  it.each<readonly [string, readonly (readonly string[])[]]>([
    ['[1 1 0]^T', [['1'], ['1'], ['0']]],
    ['[1 1 0]T', [['1'], ['1'], ['0']]],
    ["[1 1 0]'", [['1'], ['1'], ['0']]],
    ['x = [1 \\ 1 \\ 0]^{T}', [['1'], ['1'], ['0']]],
    ['[1 \\ 1 \\ 0]^{\\top}', [['1'], ['1'], ['0']]],
    [
      '[1 1 0]ᵀ, [0 1 1]ᵀ',
      [
        ['1', '0'],
        ['1', '1'],
        ['0', '1'],
      ],
    ],
    [
      'np.array([[1, 2], [3, 4]]).T',
      [
        ['1', '3'],
        ['2', '4'],
      ],
    ],
    [
      'transpose([1 2; 3 4])',
      [
        ['1', '3'],
        ['2', '4'],
      ],
    ],
    [
      '\\begin{bmatrix}0.1 & 0.2\\\\0.3 & 0.4\\end{bmatrix}^T',
      [
        ['0.1', '0.3'],
        ['0.2', '0.4'],
      ],
    ],
    [
      'w^{[2]} = \\begin{bmatrix}0.1 & 0.2\\\\0.3 & 0.4\\end{bmatrix}',
      [
        ['0.1', '0.2'],
        ['0.3', '0.4'],
      ],
    ],
    ['$w^{[2]} = \\left[\\begin{array}{cc}0.1 & 0{,}2\\end{array}\\right]$', [['0.1', '0,2']]],
    [
      '⎡0.1 0.2⎤\n⎣0.3 0.4⎦',
      [
        ['0.1', '0.2'],
        ['0.3', '0.4'],
      ],
    ],
    [
      '\uf8ee0.1 0.2\uf8f9\n\uf8f00.3 0.4\uf8fb',
      [
        ['0.1', '0.2'],
        ['0.3', '0.4'],
      ],
    ],
    [
      '⎡0.1  0.2⎤\n⎢        ⎥\n⎣0.3  0.4⎦',
      [
        ['0.1', '0.2'],
        ['0.3', '0.4'],
      ],
    ],
    [
      'np.full((2, 3), 0.1)',
      [
        ['0.1', '0.1', '0.1'],
        ['0.1', '0.1', '0.1'],
      ],
    ],
    [
      'W1 = 0.1*ones(2,3);',
      [
        ['0.1', '0.1', '0.1'],
        ['0.1', '0.1', '0.1'],
      ],
    ],
    ['np.ones((1, 2)) * 0.1', [['0.1', '0.1']]],
    ['np.zeros((2, 1))', [['0'], ['0']]],
    [
      '{{1,2},{3,4}}',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'mat(1, 2; 3, 4)',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'mat(delim: "[", 1, 2; 3, 4)',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'matrix([1,2],[3,4])',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'Matrix([[1, 2], [3, 4]])',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'tensor([[1., 2.], [3., 4.]], requires_grad=True)',
      [
        ['1.', '2.'],
        ['3.', '4.'],
      ],
    ],
    ['np.array([1, 2]).reshape(2, 1)', [['1', '2']]],
    [
      'A =\n\n   1   2\n   3   4\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['z1 = 0.3\nz2 = 0.4', [['0.3'], ['0.4']]],
    [
      'A = [1 2; 3 4], B = [5 6; 7 8]',
      [
        ['1', '2', '5', '6'],
        ['3', '4', '7', '8'],
      ],
    ],
    ['(1, 2)', [['1', '2']]],
  ])('reads %j', (text, rows) => {
    expect(separated(text)).toEqual(rows);
  });

  it('never drops what would have to be worked out, nor what is written by columns', () => {
    for (const text of ['0.5 * [1 2; 3 4]', '[1 2] + [3 4]', '(1+2) * 3', 'matrix(c(1,2,3,4), nrow=2)']) {
      expect(readBlock(text)).toBeNull();
    }
  });

  it('knows a decimal comma by a zero that no whole number begins with', () => {
    expect(readBlock('-0,06; -0,06')?.sure).toBe('decimal');
    expect(readBlock('1,05 2,5')?.sure).toBe('decimal');
    expect(readBlock('0,5; 0,3')?.sure).toBeNull();
  });

  it('reads any text without failing, and soon', () => {
    const piece = fc.constantFrom(
      '[',
      ']',
      '(',
      '{',
      '}',
      '^T',
      '\\',
      '&',
      ',',
      ';',
      '0,5',
      '-0.1',
      'W',
      '=',
      ' ',
      '\n',
      "'",
      '\\begin{bmatrix}',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
        readBlock(pieces.join(''));
      }),
      { seed: 12, numRuns: 500 },
    );
    const started = performance.now();
    for (const part of ['[', 'a]', 'a,', 'W=', 'np.full((3,5),', 'x ']) readBlock(part.repeat(2000));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
