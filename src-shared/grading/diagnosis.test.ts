/** What is said about a wrong step: known mistakes, pairs, ties, misplaced numbers, slips and hints. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  followed,
  gradeAnswers,
  sixFigures,
  solvedClassic,
  texts,
  withCell,
} from '../../testing/classics.ts';
import { threeLayers } from '../../testing/three-layers.ts';
import { evaluate } from '../algebra/evaluate.ts';
import type { Formula } from '../algebra/formula.ts';
import { readExercise } from '../exercise/read-exercise.ts';
import type { MistakeLabel } from '../solution/mistake.ts';
import { solve, type Solution, type Step } from '../solution/solve.ts';
import type { RawCells } from './attempt.ts';
import { labelOf, type Diagnosis } from './judgement.ts';

let net: Solution;
let averaged: Solution;
let softmax: Solution;
beforeAll(() => {
  net = solve(readExercise(threeLayers));
  averaged = solve(readExercise({ ...threeLayers, reduction: 'mean' }));
  softmax = solve(
    readExercise({
      ...threeLayers,
      loss: 'cross_entropy',
      layers: [
        ...threeLayers.layers.slice(0, 2),
        { ...threeLayers.layers[2], activation: { name: 'softmax' } },
      ],
    }),
  );
});

const stepOf = (solution: Solution, id: string): Step =>
  solution.steps.find((step) => step.id === id) ?? expect.fail(id);

/** The numbers that a mistake gives from the exact inputs; of a pair, of one after the other. */
function mistaken(solution: Solution, id: string, ...labels: MistakeLabel[]): RawCells {
  const { formula, kind, place } = stepOf(solution, id);
  let forms: readonly Formula[] = [formula, ...kind.equivalents(place)];
  for (const label of labels) {
    const made = kind.mistakes.filter((candidate) => candidate.label === label);
    forms = forms.flatMap((form) => made.flatMap(({ rewrite }) => rewrite(form, place)));
  }
  const [first] = forms;
  return texts(evaluate(first ?? expect.fail(labels.join()), solution.valueOf), sixFigures);
}

function diagnosisOf(
  solution: Solution,
  id: string,
  cells: RawCells,
  leftOut: readonly string[] = [],
): Diagnosis | null {
  const answers = followed(solution, { [id]: cells }, (value) => value.toPrecision(9));
  leftOut.forEach((step) => answers.delete(step));
  return gradeAnswers(solution, answers).steps.get(id)?.diagnosis ?? null;
}

const swapRows = (cells: RawCells): RawCells => cells.toReversed();
const swapColumns = (cells: RawCells): RawCells => cells.map(([a = '', b = '', ...rest]) => [b, a, ...rest]);
const numbersOf = (id: string, solution = net): string[][] => texts(solution.valueOf(id), sixFigures);

describe('a known mistake', () => {
  it.each<[string, MistakeLabel, 'mistake' | 'convention']>([
    ['z[1]', 'bias_forgotten', 'mistake'],
    ['z[2]', 'w_transposed_forward', 'mistake'],
    ['z[2]', 'z_for_x', 'mistake'],
    ['x[1]', 'sigmoid_for_tanh', 'mistake'],
    ['x[2]', 'z_for_x', 'mistake'],
    ['x[3]', 'tanh_for_sigmoid', 'mistake'],
    ['E', 'mean_instead_of_sum', 'convention'],
    ['E', 'factor_2', 'convention'],
    ['delta[3]', 'sign_flipped', 'mistake'],
    ['delta[3]', 'no_activation_derivative', 'mistake'],
    ['delta[3]', 'derivative_at_x', 'mistake'],
    ['delta[3]', 'mean_instead_of_sum', 'convention'],
    ['delta[3]', 'tanh_slope_for_sigmoid', 'mistake'],
    ['delta[2]', 'tanh_slope_1_minus_tanh', 'mistake'],
    ['delta[2]', 'tanh_slope_1_minus_z2', 'mistake'],
    ['delta[2]', 'sigmoid_slope_for_tanh', 'mistake'],
    ['delta[2]', 'derivative_of_other_layer', 'mistake'],
    ['delta[2]', 'w_not_transposed', 'mistake'],
    ['delta[2]', 'uses_updated_w', 'mistake'],
    ['dW[2]', 'gradient_transposed', 'convention'],
    ['dW[2]', 'z_for_x', 'mistake'],
    ['dW[2]', 'mean_instead_of_sum', 'convention'],
    ['db[2]', 'mean_instead_of_sum', 'convention'],
    ['db[2]', 'bias_gradient_not_summed', 'mistake'],
    ['W[2]', 'gradient_ascent', 'mistake'],
    ['b[2]', 'eta_omitted', 'mistake'],
    ['query.z[2]', 'uses_old_w', 'mistake'],
  ])('of %s is recognised: %s', (id, label, kind) => {
    expect(diagnosisOf(net, id, mistaken(net, id, label))).toMatchObject({
      kind,
      labels: [label],
      ties: [],
      madeIn: id,
    });
  });

  it.each<[string, MistakeLabel]>([
    ['dW[1]', 'sum_instead_of_mean'],
    ['db[3]', 'sum_instead_of_mean'],
    ['delta[3]', 'delta_averaged'],
    ['E', 'sum_instead_of_mean'],
  ])('of %s is recognised where the mean is asked: %s', (id, label) => {
    expect(diagnosisOf(averaged, id, mistaken(averaged, id, label))).toMatchObject({ labels: [label] });
  });

  it.each<[string, MistakeLabel]>([
    ['delta[3]', 'softmax_elementwise'],
    ['delta[3]', 'sign_flipped'],
    ['E', 'other_logarithm'],
  ])('of %s is recognised with softmax and cross-entropy: %s', (id, label) => {
    expect(diagnosisOf(softmax, id, mistaken(softmax, id, label))).toMatchObject({ labels: [label] });
  });

  it('is recognised in the own inputs, not in the exact ones', () => {
    const x = withCell(numbersOf('x[2]'), 0, 0, '0.31');
    const answers = followed(net, { 'x[2]': x }, (value) => value.toPrecision(9));
    const { kind, place, formula } = stepOf(net, 'dW[3]');
    const mean = kind.mistakes.find(({ label }) => label === 'mean_instead_of_sum');
    const [wrong] = mean?.rewrite(formula, place) ?? [];
    const own = (id: string) => {
      const cells = answers.get(id)?.map((row) => row.map(Number));
      return cells
        ? { rows: cells.length, cols: cells[0]?.length ?? 0, values: cells.flat() }
        : net.valueOf(id);
    };
    answers.set(
      'dW[3]',
      texts(evaluate(wrong ?? expect.fail(), own), (value) => value.toPrecision(9)),
    );
    const grade = gradeAnswers(net, answers);

    expect(grade.firstFault).toBe('x[2]');
    expect(labelOf(grade.steps.get('dW[3]')?.diagnosis ?? null)).toBe('mean_instead_of_sum');
  });

  it('of the sigmoid for tanh goes on as that in the delta', () => {
    const x = mistaken(net, 'x[1]', 'sigmoid_for_tanh');
    const answers = followed(net, { 'x[1]': x }, (value) => value.toPrecision(9));
    const own = new Map([...answers].map(([id, cells]) => [id, cells.map((row) => row.map(Number))]));
    const read = (id: string) => {
      const cells = own.get(id);
      return cells
        ? { rows: cells.length, cols: cells[0]?.length ?? 0, values: cells.flat() }
        : net.valueOf(id);
    };
    const { kind, place, formula } = stepOf(net, 'delta[1]');
    const slope = kind.mistakes.find(({ label }) => label === 'sigmoid_slope_for_tanh');
    const [wrong] = slope?.rewrite(formula, place) ?? [];
    answers.set(
      'delta[1]',
      texts(evaluate(wrong ?? expect.fail(), read), (value) => value.toPrecision(9)),
    );
    const grade = gradeAnswers(net, answers);

    expect(labelOf(grade.steps.get('x[1]')?.diagnosis ?? null)).toBe('sigmoid_for_tanh');
    expect(labelOf(grade.steps.get('delta[1]')?.diagnosis ?? null)).toBe('sigmoid_for_tanh');
  });

  it('needs no square: a transposed shape tells it too', () => {
    const first = solvedClassic('1');
    const db = diagnosisOf(net, 'db[3]', numbersOf('delta[3]'));
    expect(db).toMatchObject({ labels: ['bias_gradient_not_summed'] });
    expect(diagnosisOf(first, 'z[1]', [['0.2', '0.2']])).toBeNull();
  });
});

describe('two mistakes', () => {
  it.each<[string, MistakeLabel, MistakeLabel, string]>([
    ['delta[2]', 'no_activation_derivative', 'w_not_transposed', 'mistake'],
    ['delta[3]', 'sign_flipped', 'no_activation_derivative', 'mistake'],
    ['dW[2]', 'mean_instead_of_sum', 'gradient_transposed', 'convention'],
    ['dW[2]', 'mean_instead_of_sum', 'z_for_x', 'mistake'],
    ['W[2]', 'gradient_ascent', 'eta_omitted', 'mistake'],
    ['z[2]', 'bias_forgotten', 'w_transposed_forward', 'mistake'],
  ])('in %s are recognised together: %s and %s', (id, one, other, kind) => {
    const diagnosis = diagnosisOf(net, id, mistaken(net, id, one, other));
    expect(diagnosis).toMatchObject({ kind, labels: [one, other], madeIn: id });
    expect(labelOf(diagnosis)).toBe(`${one}+${other}`);
  });

  it('are not looked for in a single number', () => {
    const E = mistaken(net, 'E', 'mean_instead_of_sum', 'factor_2');
    expect(labelOf(diagnosisOf(net, 'E', E))).toBeNull();
  });
});

describe('mistakes that give the same numbers', () => {
  it('are told together, the convention first', () => {
    const half = solve(readExercise({ ...threeLayers, eta: 0.5 }));
    const W = mistaken(half, 'W[3]', 'eta_omitted');
    const diagnosis = diagnosisOf(half, 'W[3]', W, ['delta[3]', 'dW[3]', 'db[3]', 'delta[2]', 'delta[1]']);
    expect(diagnosis).toMatchObject({
      kind: 'convention',
      labels: ['factor_2'],
      ties: ['eta_omitted'],
      decidedBy: 'delta[3]',
      madeIn: 'delta[3]',
    });
  });

  it('are told apart by an entry before', () => {
    const W = mistaken(net, 'W[3]', 'gradient_ascent');
    expect(diagnosisOf(net, 'W[3]', W)).toMatchObject({ labels: ['gradient_ascent'], ties: [] });
    expect(diagnosisOf(net, 'W[3]', W, ['dW[3]'])).toMatchObject({
      labels: ['gradient_ascent'],
      ties: [],
    });
    expect(diagnosisOf(net, 'W[3]', W, ['dW[3]', 'delta[3]'])).toMatchObject({
      labels: ['sign_flipped'],
      ties: ['gradient_ascent'],
      decidedBy: 'delta[3]',
    });
  });

  it('are told apart by a label given before', () => {
    const ascending: Record<string, RawCells> = {
      'W[2]': mistaken(net, 'W[2]', 'gradient_ascent'),
      'b[3]': mistaken(net, 'b[3]', 'gradient_ascent'),
    };
    const answers = followed(net, ascending, (value) => value.toPrecision(9));
    for (const id of ['W[3]', 'dW[2]', 'db[2]', 'delta[1]']) answers.delete(id);
    const { steps } = gradeAnswers(net, answers);
    expect(steps.get('b[3]')?.diagnosis).toMatchObject({ labels: ['gradient_ascent'] });
    expect(steps.get('W[2]')?.diagnosis).toMatchObject({ labels: ['gradient_ascent'], ties: [] });
  });

  it('are sorted out by what is written later', () => {
    const delta = texts(net.valueOf('delta[3]'), (value) => (-value).toPrecision(9));
    const answers = followed(net, { 'delta[3]': delta }, (value) => value.toPrecision(9));
    for (const id of ['delta[3]', 'delta[2]', 'delta[1]', 'dW[3]', 'db[3]', 'dW[2]', 'db[2]'])
      answers.delete(id);
    const { steps, firstFault } = gradeAnswers(net, answers);
    expect(firstFault).toBe('dW[1]');
    expect(labelOf(steps.get('dW[1]')?.diagnosis ?? null)).toBe('sign_flipped');
    const wrong = [...steps].filter(([, { verdict }]) => verdict === 'wrong').map(([id]) => id);
    expect(wrong).toEqual(['dW[1]']);
  });
});

describe('right numbers in the wrong place', () => {
  it('are recognised', () => {
    expect(diagnosisOf(net, 'z[2]', swapColumns(numbersOf('z[2]')))).toMatchObject({
      kind: 'mistake',
      labels: ['examples_swapped'],
      formula: null,
    });
    expect(diagnosisOf(net, 'x[2]', swapRows(numbersOf('x[2]')))).toMatchObject({
      labels: ['rows_swapped'],
    });
    const repeated = numbersOf('x[1]').map(([a = '', , c = '']) => [a, a, c]);
    expect(diagnosisOf(net, 'x[1]', repeated)).toMatchObject({ labels: ['other_example'] });
    const single = numbersOf('delta[3]').map(([, b = '']) => [b]);
    expect(diagnosisOf(net, 'db[3]', single)).toMatchObject({ labels: ['bias_gradient_not_summed'] });
  });

  it.each(['dW[3]', 'W[3]'])('are recognised among weights: %s', (id) => {
    expect(labelOf(diagnosisOf(net, id, swapColumns(numbersOf(id))))).toBe('columns_swapped');
  });

  it('are the loss of one example', () => {
    const [first = NaN] = net.lossPerExample(1).values;
    expect(diagnosisOf(net, 'E', [[first.toPrecision(4)]])).toMatchObject({
      labels: ['loss_of_one_example'],
    });
    expect(labelOf(diagnosisOf(net, 'E', [[first.toPrecision(2)]]))).toBeNull();
  });

  it('are not looked for in one cell', () => {
    const one = numbersOf('z[1]');
    expect(diagnosisOf(net, 'z[1]', withCell(one, 0, 0, one[0]?.[1] ?? ''))).toBeNull();
  });
});

describe('a slip that can be seen', () => {
  it.each<[string, (text: string) => string, string]>([
    ['a sign', (text) => String(-Number(text)), 'sign'],
    ['a decimal point', (text) => (10 * Number(text)).toFixed(6), 'decimal_point'],
    ['a decimal point the other way', (text) => (Number(text) / 1000).toFixed(9), 'decimal_point'],
    ['two digits', (text) => text.replace(/\.(\d)(\d)/, '.$2$1'), 'digits_swapped'],
  ])('%s', (_what, spoil, seen) => {
    const cells = numbersOf('z[2]');
    const text = spoil(cells[1]?.[2] ?? '');
    expect(diagnosisOf(net, 'z[2]', withCell(cells, 1, 2, text))).toEqual({
      kind: 'slip',
      slip: { seen, row: 1, col: 2 },
    });
  });

  it('a row that repeats another', () => {
    const [top = []] = numbersOf('x[1]');
    expect(diagnosisOf(net, 'x[1]', [top, top])).toEqual({
      kind: 'slip',
      slip: { seen: 'copied_row', row: 1, from: 0 },
    });
  });

  it('short digits are not blamed where they are wrong, nor where the digits do not decide', () => {
    const cells = numbersOf('z[2]');
    const value = Number(cells[1]?.[2]);
    const off = withCell(cells, 1, 2, (value + 0.2).toFixed(1));
    expect(diagnosisOf(net, 'z[2]', off)).toBeNull();
    const both = withCell(withCell(cells, 1, 2, value.toFixed(2)), 0, 0, '0.123456');
    expect(diagnosisOf(net, 'z[2]', both)).toBeNull();
    const zero = withCell(cells, 1, 2, '0');
    expect(diagnosisOf(net, 'z[2]', zero)).toBeNull();
    const answers = followed(net, { 'z[2]': withCell(cells, 1, 2, value.toFixed(2)) });
    const options = { tolerance: { rule: 'absolute', within: 1e-5 } } as const;
    expect(gradeAnswers(net, answers, options).steps.get('z[2]')?.diagnosis).toBeNull();
  });

  it('is none where the number is just another one', () => {
    expect(diagnosisOf(net, 'z[2]', withCell(numbersOf('z[2]'), 1, 2, '0.123456'))).toBeNull();
  });

  it('is not looked for where more is wrong', () => {
    const [top = [], bottom = []] = numbersOf('z[2]');
    const negated = bottom.map((cell) => String(-Number(cell)));
    const diagnosis = diagnosisOf(net, 'z[2]', [top.map(() => '0.777777'), negated]);
    expect(diagnosis).toBeNull();
  });
});

describe('where nothing else tells', () => {
  it('softmax outputs that do not add up to 1 are hinted at', () => {
    expect(diagnosisOf(softmax, 'x[3]', withCell(numbersOf('x[3]', softmax), 0, 1, '0.4447'))).toEqual({
      kind: 'invariant',
      invariant: { broken: 'column_sum_1', col: 1 },
    });
  });

  it('deltas of softmax that do not add up to 0 are hinted at', () => {
    expect(
      diagnosisOf(softmax, 'delta[3]', withCell(numbersOf('delta[3]', softmax), 1, 2, '0.1357')),
    ).toEqual({
      kind: 'invariant',
      invariant: { broken: 'column_sum_0', col: 2 },
    });
  });

  it('a bias gradient that is not the sum of its row is hinted at', () => {
    expect(diagnosisOf(net, 'db[2]', withCell(numbersOf('db[2]'), 1, 0, '0.1357'))).toEqual({
      kind: 'invariant',
      invariant: { broken: 'row_sum', row: 1 },
    });
  });

  it('nothing is hinted at where the hint would be wrong', () => {
    expect(diagnosisOf(net, 'x[3]', withCell(numbersOf('x[3]'), 1, 2, '0.1357'))).toBeNull();
    expect(diagnosisOf(softmax, 'x[3]', withCell(numbersOf('x[3]', softmax), 0, 1, ''))).toBeNull();
  });
});
