/** What is said after a check, and how the student's own line is printed. */
import katex from 'katex';
import { beforeAll, describe, expect, it } from 'vitest';
import { column } from '../../testing/classics.ts';
import type { Exercise } from '../exercise/exercise.ts';
import { classics } from '../generator/classic-list.ts';
import { grade } from '../grading/grade.ts';
import type { Tolerance } from '../grading/tolerance.ts';
import { solve, type Solution } from '../solution/solve.ts';
import { stepLabels } from './step-labels.ts';
import { cellRemarks, verdictText } from './verdict-text.ts';
import { resultLine, workLine, type Printing } from './working.ts';

const printing = (decimalSign: '.' | ','): Printing => ({
  notation: { target: 't', updates: 1, decimalSign },
  shown: { figures: 6, decimalSign },
});

const exercises = new Map<string, { exercise: Exercise; solution: Solution }>();
beforeAll(() => {
  for (const { number, exercise } of classics) {
    exercises.set(number, { exercise, solution: solve(exercise) });
  }
});

function checked(
  number: string,
  id: string,
  cells: string[][],
  beside: Readonly<Record<string, string[][]>> = {},
  tolerance?: Tolerance,
) {
  const { exercise, solution } = exercises.get(number) ?? expect.fail();
  const step = solution.steps.find((candidate) => candidate.id === id) ?? expect.fail();
  const { precision } = exercise;
  const answers = new Map(Object.entries({ ...beside, [id]: cells }));
  const grades = grade(solution, solution.steps, answers, { precision, tolerance });
  const found = grades.steps.get(id) ?? expect.fail();
  const labels = stepLabels(step, exercise);
  const { title, plain } = verdictText({
    step,
    labels,
    grade: found,
    precision,
    tolerance,
    solution,
    notation: printing('.').notation,
  });
  return { said: `${title} | ${plain}`, step, solution, grade: found, cells };
}

const zeros = (rows: number, cols: number): string[][] =>
  Array.from({ length: rows }, () => Array.from({ length: cols }, () => '0'));
const look = 'look at the sign, the decimal sign and the order of the digits.';

describe('a verdict says', () => {
  it.each<[string, string, string[][], string]>([
    [
      '1',
      'x[2]',
      column('0.541144', '0.541144'),
      'Correct | Both cells agree with the exact values to six figures.',
    ],
    ['1', 'E', [['0.251693']], 'Correct | Your number agrees with the exact value to six figures.'],
    [
      '1',
      'z[1]',
      column('0.2', '0.2', '0.2'),
      'Correct | All three cells agree with the exact values to six figures.',
    ],
    ['3b', 'delta[2]', zeros(3, 2), 'Correct | All zero, exactly.'],
    [
      '1',
      'x[2]',
      column('0.541', '0.541'),
      'Correct as rounded | Right to the three decimals you wrote. Later steps are checked against your rounded values, so rounding never costs a mark twice.',
    ],
    [
      '1',
      'x[2]',
      column('0.541', '0.5411'),
      'Correct as rounded | Right to the digits you wrote. Later steps are checked against your rounded values, so rounding never costs a mark twice.',
    ],
    // Nothing reads it.
    ['1', 'E', [['0.2517']], 'Correct as rounded | Right to the four decimals you wrote.'],
    [
      '1',
      'x[1]',
      column('0.549833', '0.549833', '0.549833'),
      'Correct as rounded | The digits are right but cut off; the last one would round up.',
    ],
    ['1', 'E', [['0.3']], `Can’t check yet: too few digits | Give at least two decimals.`],
    ['1', 'E', [['7.13']], `Not yet: this number differs | Redo that number: ${look}`],
    [
      '1',
      'x[1]',
      column('0.549834', '0.459834', '0.549834'),
      'Not yet: row 2 differs | The other two cells are right. In row 2, column 1, two digits have changed places.',
    ],
    [
      '2b',
      'x[3]',
      [
        ['0.162507', '0.215688'],
        ['0.162507', '0.231688'],
        ['0.162507', '0.215688'],
      ],
      `Not yet: row 2, column 2 differs | The other five cells are right. Redo that number: ${look}`,
    ],
    [
      '2b',
      'x[3]',
      [
        ['0.162507', '0.215688'],
        ['0.1', '0.2'],
        ['0.162507', '0.215688'],
      ].map((row) => row.map((cell) => cell.padEnd(8, '1'))),
      `Not yet: row 2 differs | The other four cells are right. Redo those numbers: ${look}`,
    ],
    [
      '1',
      'delta[2]',
      column('0.113937', '-0.134370'),
      'Not yet: sign is flipped | Every sign is the other way round. The loss falls towards the target, so the delta starts with x[2] − t, not t − x[2].',
    ],
    ['1', 'class', [['Class 1']], 'Correct | Class 1 has the largest output.'],
    [
      '1',
      'class',
      [['Class 2']],
      'Not yet: another class | Compare the outputs for the query: the class is the row of the largest.',
    ],
    ['1', 'x[2]', column('', ''), `Can’t check yet | Nothing is filled in yet.`],
    [
      '1',
      'x[1]',
      column('0.549834', '', '0.549834'),
      '2 of 3 filled | The filled cells are right. Fill the rest for the mark.',
    ],
    [
      '1',
      'x[1]',
      column('0.549834', '', '0.56'),
      '2 of 3 filled | One filled cell differs. Fix it and fill the rest for the mark.',
    ],
    [
      '1',
      'x[2]',
      column('(0.5', ''),
      `Can’t check yet | Row 1: a bracket is opened and never closed. Row 2 is empty.`,
    ],
    ['1', 'E', [['1,2,3']], `Can’t check yet | This number: "1,2,3" has more than one decimal sign.`],
  ])('exercise %s, %s, %j: %s', (number, id, cells, words) => {
    expect(checked(number, id, cells).said).toBe(words);
  });

  it('where a number comes from that is right by the own numbers only', () => {
    const beside = { 'z[2]': column('0.165', '0.165') };
    expect(checked('1', 'x[2]', column('0.541157', '0.541157'), beside).said).toBe(
      'Correct as rounded | Not the exact numbers to the last digit, but it follows from your rounded z[2]. Rounding costs no mark.',
    );
  });

  it.each<[Tolerance, string, string[][], string]>([
    [
      { rule: 'relative', within: 0.05 },
      'x[2]',
      column('0.527464', '0.527464'),
      'Correct within 5 % | Both cells agree with the exact values within 5 %, which is enough here. Later steps are checked against your own values, so nothing costs a mark twice.',
    ],
    [
      { rule: 'absolute', within: 0.01 },
      'E',
      [['0.2517']],
      'Correct within 0.01 | Your number agrees with the exact value within 0.01, which is enough here.',
    ],
    [
      { rule: 'decimals', digits: 1 },
      'E',
      [['0.2600']],
      'Correct to one decimal | Your number agrees with the exact value to one decimal, which is enough here.',
    ],
    [
      { rule: 'figures', digits: 3 },
      'E',
      [['0.25174']],
      'Correct to three figures | Your number agrees with the exact value to three figures, which is enough here.',
    ],
  ])('by which rule %o a number is right', (tolerance, id, cells, words) => {
    expect(checked('1', id, cells, {}, tolerance).said).toBe(words);
  });

  it('that a number is right by entries that are near enough', () => {
    const near: Tolerance = { rule: 'absolute', within: 0.001 };
    const beside = { 'z[2]': column('0.1659', '0.1659') };
    expect(checked('1', 'x[2]', column('0.54238', '0.54238'), beside, near).said).toBe(
      'Correct as rounded | It follows from your z[2], which is near enough. This costs no mark.',
    );
  });

  it('that numbers on the way may be rounded too', () => {
    const { solution } = exercises.get('1') ?? expect.fail();
    const exactly = (id: string): string[][] => solution.valueOf(id).values.map((value) => [String(value)]);
    const beside = { 'z[2]': exactly('z[2]'), 'x[2]': exactly('x[2]') };
    expect(checked('1', 'delta[2]', column('-0.11393', '0.13437'), beside).said).toBe(
      'Correct as rounded | Not the exact numbers to the last digit, but within the rounding of the numbers on the way.',
    );
  });

  it('that a last digit is off', () => {
    const why = 'was rounded on the way. Keep two digits more until the end, then round: 5 or more goes up.';
    expect(checked('1', 'x[1]', column('0.549834', '0.549835', '0.549834')).said).toBe(
      `Not yet: row 2 differs | The other two cells are right. This number is right but for its last digit: it was cut off, or something ${why}`,
    );
    expect(checked('1', 'x[1]', column('0.549835', '0.549835', '0.549834')).said).toBe(
      `Not yet: 2 of 3 cells differ | The other cell is right. These numbers are right but for their last digit: they were cut off, or something ${why}`,
    );
  });

  it('what digits are too few for', () => {
    const title = 'Can’t check yet: too few digits';
    expect(checked('1', 'x[1]', column('0.5', '0.549834', '0.549834')).said).toBe(
      `${title} | Give at least two decimals.`,
    );
    expect(checked('1', 'query.z[1]', column('0.2', '0.2', '0.2')).said).toBe(
      `${title} | Give at least two decimals.`,
    );
    const beside = { 'delta[2]': column('-0.113937', '0.134370') };
    expect(checked('1', 'delta[1]', column('0.00', '0.00', '0.00'), beside).said).toBe(
      `${title} | Give more decimals, until a digit other than 0 shows.`,
    );
  });

  it('that a step follows from the right value of an earlier one that is wrong', () => {
    const beside = { 'z[2]': column('0.2649', '0.1649') };
    const { said } = checked('1', 'x[2]', column('0.541144', '0.541144'), beside);
    expect(said).toMatch(/^Correct \| Both cells agree .* It follows from the right value of z\^?\[?2/);
    expect(said).toMatch(/, not from what you wrote there\.$/);
  });

  it('why each cell could not be read', () => {
    const { grade: found } = checked('1', 'W[2]', [
      ['0.1', '5#', '0.1'],
      ['x', '', '0.1'],
    ]);
    expect(cellRemarks(found)).toEqual([
      { row: 0, col: 1, message: '"#" at place 2 has no meaning here.' },
      { row: 1, col: 0, message: '"x" is unknown; use e, pi.' },
    ]);
  });
});

describe('the line of working', () => {
  it.each<[string, string[][], string]>([
    ['E', [['0,25']], 'E=0.25'],
    ['E', [[' \u22122.50E-03 ']], 'E=-2.50\\cdot 10^{-03}'],
    ['E', [['+1/8']], 'E=0.125'],
    ['E', [['']], 'E=\\cdot'],
    ['class', [['Class 2']], '\\text{class}=2'],
    ['x[2]', column('\\href{x}{y}', '\\'), 'x^{[2]}=\\begin{bmatrix}?\\\\?\\end{bmatrix}'],
    ['x[2]', column('0.50', ''), 'x^{[2]}=\\begin{bmatrix}0.50\\\\\\cdot\\end{bmatrix}'],
  ])('of %s with %j is %s', (id, cells, tex) => {
    const { step, solution, grade: found } = checked('1', id, cells);
    expect(resultLine(step, cells, found, printing('.')).tex).toBe(tex);
    const { tex: line, spoken } = workLine(step, solution, cells, found, printing('.'));
    expect(spoken).toMatch(/^[a-z0-9.,:; ]+ equals [a-z0-9.,:; ]+ equals [a-z0-9.,:; ]+$/i);
    expect(line).toMatch(/=.*=/s);
    expect(() => katex.renderToString(line, { strict: 'error', throwOnError: true })).not.toThrow();
  });

  it.each<[string, string[][], string, string]>([
    ['E', [['-0,25']], 'E=-0{,}25', 'loss equals minus 0.25'],
    ['E', [['0.50e-3']], 'E=0{,}50\\cdot 10^{-3}', 'loss equals 0.50 times ten to the power minus 3'],
    ['E', [['1/3']], 'E=0{,}333333', 'loss equals 0.333333'],
    ['E', [['']], 'E=\\cdot', 'loss equals nothing'],
    [
      'x[2]',
      column('0.5', 'x'),
      'x^{[2]}=\\begin{bmatrix}0{,}5\\\\?\\end{bmatrix}',
      'output 2 equals column of 2: 0.5, unreadable',
    ],
  ])('of %s with %j takes the decimal sign of the settings, and is read aloud', (id, cells, tex, spoken) => {
    const { step, grade: found } = checked('1', id, cells);
    expect(resultLine(step, cells, found, printing(','))).toMatchObject({ tex, spoken });
  });
});
