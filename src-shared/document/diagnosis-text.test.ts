/** What is said about mistakes: each has its own words, they name the term, and their formulas can be typeset. */
import katex from 'katex';
import { beforeAll, describe, expect, it } from 'vitest';
import { followed, gradeAnswers, solvedClassic, texts, withCell } from '../../testing/classics.ts';
import type { RawCells } from '../grading/attempt.ts';
import type { Diagnosis } from '../grading/judgement.ts';
import { mistakeKinds, type MistakeLabel } from '../solution/mistake.ts';
import type { Solution } from '../solution/solve.ts';
import { diagnosisText, hintText, type Setting } from './diagnosis-text.ts';
import { stepLabels } from './step-labels.ts';
import { verdictText } from './verdict-text.ts';
import { classics } from '../generator/classic-list.ts';

const notation = { target: 't', updates: 1, decimalSign: '.' } as const;
const labels = Object.keys(mistakeKinds) as MistakeLabel[];

let batch: Solution;
beforeAll(() => {
  batch = solvedClassic('2b');
});

function settingOf(id: string): Setting {
  return { step: batch.steps.find((step) => step.id === id) ?? expect.fail(id), solution: batch, notation };
}

function known(
  label: MistakeLabel,
  more: Partial<Extract<Diagnosis, { labels: unknown }>> = {},
): Extract<Diagnosis, { labels: unknown }> {
  const kind = mistakeKinds[label];
  return { kind, labels: [label], ties: [], decidedBy: null, madeIn: 'delta[2]', formula: null, ...more };
}

describe('every known mistake', () => {
  it.each(labels)('has words: %s', (label) => {
    const told = diagnosisText(known(label), settingOf('delta[2]')) ?? expect.fail();
    const isConvention = mistakeKinds[label] === 'convention';
    expect(told.title).toMatch(isConvention ? /^Right under another convention$/ : /^Not yet: [a-z]/);
    expect(told.body.plain).toMatch(/^[A-Zx1].{25,}\.$/);
    expect(told.body.plain).not.toMatch(/undefined|NaN|@|\\/);
    for (const piece of told.body.pieces) {
      if ('tex' in piece) expect(() => katex.renderToString(piece.tex, { strict: 'error' })).not.toThrow();
    }
  });

  it('has words of its own', () => {
    const said = labels.map((label) => diagnosisText(known(label), settingOf('delta[2]'))?.body.plain);
    expect(new Set(said).size).toBe(labels.length);
  });

  it.each<[MistakeLabel, string, string]>([
    ['no_activation_derivative', 'delta[2]', 'multiply each cell by 1 − x².'],
    ['w_not_transposed', 'delta[2]', 'columns of W[3], not rows.'],
    ['bias_forgotten', 'z[2]', 'Add b[2] to every column, here 0.1.'],
    ['eta_omitted', 'W[2]', 'scale it by η = 0.1.'],
    ['gradient_ascent', 'W[2]', 'to W[2].'],
    ['gradient_ascent', 'b[2]', 'to b[2].'],
    ['mean_instead_of_sum', 'dW[2]', 'You divided by the 2 examples'],
    ['z_for_x', 'z[2]', 'x[1] is what goes on'],
    ['sigmoid_for_tanh', 'x[1]', 'The activation of layer 1 is tanh, and its derivative is 1 − x².'],
  ])('names the term: %s in %s', (label, id, words) => {
    expect(diagnosisText(known(label, { madeIn: id }), settingOf(id))?.body.plain).toContain(words);
  });

  it('speaks of columns only where there are several', () => {
    const solution = solvedClassic('1');
    const step = solution.steps.find(({ id }) => id === 'z[1]') ?? expect.fail();
    const told = diagnosisText(known('bias_forgotten', { madeIn: 'z[1]' }), { step, solution, notation });
    expect(told?.body.plain).toBe('Your numbers leave out the bias. Add b[1], here 0.');
  });

  it('names the other layer whose slope was used', () => {
    const formula = { op: 'ref', id: 'z[1]' } as const;
    const told = diagnosisText(known('derivative_of_other_layer', { formula }), settingOf('delta[2]'));
    expect(told?.body.plain).toBe('You used f′ at layer 1. This delta needs f′ at layer 2.');
  });

  it('says where it happened, and what else it could be', () => {
    const tied = known('sign_flipped', {
      ties: ['gradient_ascent'],
      decidedBy: 'delta[3]',
      madeIn: 'delta[3]',
    });
    const { plain, pieces } = diagnosisText(tied, settingOf('W[3]'))?.body ?? expect.fail();
    expect(plain).toMatch(/^It looks as if it happened in delta\[3\], which you left out\. /);
    expect(plain).toMatch(/It could also be: you moved up the gradient\. Enter delta\[3\] to see which\.$/);
    expect(pieces).toContainEqual(expect.objectContaining({ tex: '\\delta^{[3]}', spoken: 'delta 3' }));
  });

  it('comes in pairs', () => {
    const pair = known('sign_flipped', { labels: ['sign_flipped', 'no_activation_derivative'] });
    const told = diagnosisText(pair, settingOf('delta[2]'));
    expect(told?.title).toBe('Not yet: sign is flipped, and derivative missing');
    expect(told?.body.plain).toContain('the other way round');
    expect(told?.body.plain).toContain('leave out f′(z)');
  });
});

describe('a hint', () => {
  it.each<[Diagnosis, string]>([
    [{ kind: 'slip', slip: { seen: 'sign', row: 0, col: 1 } }, 'In row 1, column 2, only the sign is wrong.'],
    [
      { kind: 'slip', slip: { seen: 'decimal_point', row: 2, col: 0 } },
      'In row 3, column 1, only the decimal sign is in the wrong place.',
    ],
    [
      { kind: 'slip', slip: { seen: 'digits_swapped', row: 0, col: 0 } },
      'In row 1, column 1, two digits have changed places.',
    ],
    [
      { kind: 'slip', slip: { seen: 'copied_row', row: 1, from: 0 } },
      'Row 2 repeats row 1, number for number.',
    ],
    [
      { kind: 'invariant', invariant: { broken: 'column_sum_1', col: 1 } },
      'Softmax outputs add up to 1 down each column; column 2 does not.',
    ],
    [
      { kind: 'invariant', invariant: { broken: 'column_sum_0', col: 0 } },
      'With softmax and cross-entropy each column of the delta adds up to 0; column 1 does not.',
    ],
    [
      { kind: 'invariant', invariant: { broken: 'row_sum', row: 1 } },
      'Each number is the sum of its row of the delta; row 2 is not.',
    ],
  ])('says %j', (diagnosis, sentence) => {
    expect(hintText(diagnosis)?.plain).toBe(sentence);
    expect(diagnosisText(diagnosis, settingOf('delta[2]'))).toBeNull();
  });
});

describe('a verdict says', () => {
  function said(id: string, answers: ReadonlyMap<string, RawCells>): string {
    const exercise = classics.find(({ number }) => number === '2b')?.exercise ?? expect.fail();
    const { step, solution } = settingOf(id);
    const grade = gradeAnswers(solution, answers).steps.get(id) ?? expect.fail(id);
    const { precision } = exercise;
    const labelled = stepLabels(step, exercise);
    const { title, plain } = verdictText({
      step,
      labels: labelled,
      grade,
      precision,
      solution,
      notation,
      answers,
    });
    return `${title} | ${plain}`;
  }

  const wrongZ = (): Map<string, RawCells> => {
    const cells = [
      ['0.3', '0.3'],
      ['0.3', '0.3'],
      ['0.3', '0.3'],
    ];
    return followed(batch, { 'z[2]': cells });
  };

  it('what a step is carried from, with the number where there is one', () => {
    expect(said('x[2]', wrongZ())).toBe(
      'Right method, carried value | Not the exact numbers, but exactly what follows from your z[2] = 0.3. This step earns its mark; the slip was at z[2].',
    );
    const several = followed(batch, { 'z[2]': withCell(texts(batch.valueOf('z[2]')), 0, 0, '0.5') });
    expect(said('x[2]', several)).toContain('follows from your z[2]. This step');
  });

  it('what was left out before a rounded step', () => {
    const answers = followed(batch, {}, (value) => value.toFixed(3));
    answers.delete('x[1]');
    answers.set(
      'z[2]',
      texts(batch.valueOf('z[2]'), (value) => (value + 0.0006).toFixed(3)),
    );
    expect(said('z[2]', answers)).toBe(
      'Correct as rounded, with output 1 left out | x[1] is blank, so this was checked against what follows from your other entries.',
    );
  });

  it('the shape that is needed, and what it may come of', () => {
    const answers = followed(batch, {});
    answers.set('db[2]', answers.get('delta[2]') ?? expect.fail());
    expect(said('db[2]', answers)).toMatch(
      /^Not yet: wrong shape \| This is 3 × 2; the step needs 3 × 1\. The bias gradient adds delta\[2\]/,
    );
    expect(said('E', followed(batch, {}).set('E', [['1', '2']]))).toBe(
      'Not yet: wrong shape | This is 1 × 2; the step needs 1 × 1.',
    );
  });

  it('how much is filled, and what is wrong with that', () => {
    const right = followed(batch, {}).set('x[2]', withCell(texts(batch.valueOf('x[2]')), 0, 0, ''));
    expect(said('x[2]', right)).toBe(
      '5 of 6 filled | The filled cells are right. Fill the rest for the mark.',
    );
    const flipped = texts(batch.valueOf('delta[3]'), (value) => String(Number((-value).toPrecision(6))));
    const wrong = followed(batch, {}).set('delta[3]', withCell(flipped, 0, 0, ''));
    expect(said('delta[3]', wrong)).toMatch(/^5 of 6 filled \| Every sign is the other way round\./);
  });

  it('that a second thing wrong cannot be checked', () => {
    const answers = followed(batch, { 'delta[3]': withCell(texts(batch.valueOf('delta[3]')), 0, 0, '0.31') });
    for (const id of ['delta[3]', 'delta[2]']) answers.delete(id);
    expect(said('dW[3]', answers)).toBe(
      'Can’t check yet | Something differs already after delta[3], which you left out. Fill it in to have this checked.',
    );
  });
});
