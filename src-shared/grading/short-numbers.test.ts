/** Numbers of few digits, case by case: right, wrong, or too coarse to be told. */
import { describe, expect, it } from 'vitest';
import { gradeFile, type FileCells } from '../../testing/graded-file.ts';

const layer = (W: number[][], name: string, b = W.map(() => 0)): unknown => ({ W, b, activation: { name } });
const tenths = (rows: number, cols: number): number[][] =>
  Array.from({ length: rows }, () => Array.from({ length: cols }, () => 0.1));

const exercises = {
  /** z = 1, x = 0.731059, delta = 0.143735, dW = 0.215602, W = 0.492199, b = 0.028133. */
  neuron: {
    layers: [layer([[0.6]], 'sigmoid', [0.1])],
    ...{ loss: 'half_sse', eta: 0.5, X: [[1.5]], T: [[0]] },
  },
  /** z[1] = 0.2, x[1] = 0.549834, delta[1] = 0.000505747, query.z[1] = 0.198989, 0.2 with the old weights. */
  first: {
    layers: [layer(tenths(3, 5), 'sigmoid'), layer(tenths(2, 3), 'sigmoid')],
    ...{ loss: 'half_sse', eta: 1, X: [[1], [1], [0], [0], [0]], T: [[1], [0]], query: [1, 0, 0, 0, 1] },
  },
  /** z = -0.65, -1.05; x = 0.342990, 0.259225. */
  two: {
    layers: [layer([[-0.65], [-1.05]], 'sigmoid')],
    ...{ loss: 'half_sse', eta: 0.5, X: [[1]], T: [[0], [1]] },
  },
  /** z = 0.03, x = 0.029991, delta = db = -0.000209, dW = -0.0000626. */
  tiny: {
    layers: [layer([[0.1]], 'tanh')],
    ...{ loss: 'half_sse', eta: 0.5, X: [[0.3]], T: [[0.0302]] },
  },
  /** z = 0.3004, x the same; delta = 0.1004. */
  plain: {
    layers: [layer([[0.3004]], 'linear')],
    ...{ loss: 'half_sse', eta: 0.5, X: [[1]], T: [[0.2]] },
  },
} as const;

const right = ['correct', 'rounded'];
const coarse = ['too_coarse'];
const notWrong = [...right, ...coarse];
const wrong = ['wrong'];

const all = (text: string): readonly string[] => [text, text, text];

type Case = readonly [
  exercise: keyof typeof exercises,
  step: string,
  cells: FileCells,
  want: readonly string[],
  before?: Readonly<Record<string, FileCells>>,
];

const tinyBefore = { 'z[1]': '0.030000', 'x[1]': '0.029991', 'delta[1]': '-0.000209' };
const threeDecimals = { 'z[1]': '0.030', 'x[1]': '0.030', 'delta[1]': '0.000' };

const cases: readonly Case[] = [
  // The exact value needs no more digits.
  ['first', 'z[1]', all('0.2'), right],
  ['neuron', 'z[1]', '1', right],
  // Wrong even at its own digits.
  ['neuron', 'delta[1]', '0.9', wrong],
  ['neuron', 'delta[1]', '0.3', wrong, { 'z[1]': '1', 'x[1]': '0.731059' }],
  ['neuron', 'x[1]', '0.8', wrong],
  ['first', 'x[1]', all('0.6'), wrong, { 'z[1]': all('0.2') }],
  ['first', 'delta[1]', all('0.1'), wrong],
  ['first', 'query.z[1]', all('0.3'), wrong],
  // Right at its own digits, but not with zeros added.
  ['neuron', 'delta[1]', '0.1', coarse],
  ['neuron', 'x[1]', '0.7', coarse],
  ['neuron', 'x[1]', '1', coarse],
  ['first', 'x[1]', all('0.5'), coarse],
  ['two', 'z[1]', ['-0.7', '-1.1'], coarse],
  ['two', 'x[1]', ['0.3', '0.3'], coarse],
  // Right with zeros added.
  ['plain', 'z[1]', '0.3', right],
  ['plain', 'delta[1]', '0.1', right],
  // Right with zeros added, but so is a known mistake: the old weights.
  ['first', 'query.z[1]', all('0.2'), coarse],
  ['first', 'query.z[1]', all('0.20'), notWrong],
  ['first', 'query.z[1]', all('0.199'), right],
  // A bare 0 claims two decimals.
  ['neuron', 'delta[1]', '0', wrong],
  ['neuron', 'x[1]', '0.00', wrong],
  ['first', 'delta[1]', all('0'), notWrong],
  ['first', 'delta[1]', all('0.00'), notWrong],
  ['tiny', 'db[1]', '0', coarse, tinyBefore],
  ['tiny', 'db[1]', '0.00', coarse, tinyBefore],
  // Zeros at three decimals: right where the whole attempt has three, too coarse among finer numbers.
  ['tiny', 'db[1]', '0.000', coarse, tinyBefore],
  ['tiny', 'delta[1]', '0.000', right, { 'z[1]': '0.030', 'x[1]': '0.030' }],
  ['tiny', 'db[1]', '0.000', right, threeDecimals],
  ['tiny', 'dW[1]', '0.000', right, threeDecimals],
  // A cell coarser than its neighbours is judged at its own digits, or held.
  ['first', 'x[1]', ['0.549834', '0,5498', '.549834'], notWrong],
  ['first', 'x[1]', ['0.549834', '0.55', '0.549834'], notWrong],
  ['first', 'x[1]', ['0.549834', '0.5', '0.549834'], coarse],
  ['first', 'x[1]', ['0.549834', '0.5488', '0.549834'], wrong],
  ['first', 'x[1]', ['0.549834', '0.54', '0.549834'], wrong],
  ['first', 'x[1]', ['0.549834', '0.6', '0.549834'], wrong],
  ['first', 'x[1]', ['0.549834', '0', '0.549834'], wrong],
];

const isOpen = ([, , , want]: Case): boolean => !want.includes('wrong');

function marked([exercise, step, cells, , before = {}]: Case) {
  const found = gradeFile(exercises[exercise], { ...before, [step]: cells });
  return { verdict: found.steps.get(step)?.verdict, said: found.said(step) };
}

function titled([exercise, step, cells, want]: Case): string {
  return `${exercise}, ${step} = ${[cells].flat(2).join(' ')}: ${want.join(' or ')}`;
}

describe('a short number', () => {
  it.each(cases.map((one) => [titled(one), one] as const))('%s', (_title, one) => {
    const { verdict, said } = marked(one);
    const [, , , want] = one;
    expect(want, said).toContain(verdict);
  });

  it.each(cases.filter(isOpen).map((one) => [titled(one), one] as const))(
    '%s, and no false reason',
    (_title, one) => {
      const { said } = marked(one);
      expect(said).not.toMatch(/look at (the )?signs?|fewer digits than those beside/);
    },
  );

  it('is taken when the digits that were asked for are added', () => {
    const more = { 'x[1]': '0.73', 'delta[1]': '0.14' };
    const found = gradeFile(exercises.neuron, { 'z[1]': '1', ...more });
    expect([...found.steps.values()].map(({ verdict }) => verdict)).toEqual([
      'correct',
      'rounded',
      'rounded',
    ]);
  });
});
