/** What is offered while typing, and how a line looks meanwhile. */
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { openNamed, oracleProblems } from '../../testing/derivations.ts';
import { completionsAt, paletteKeys } from './completions.ts';
import { lettersFor, typedLetters } from './letters.ts';
import { functionNames } from './operand.ts';
import { previewLine } from './preview-line.ts';
import { openProblem, type Problem } from './problem.ts';
import { workedFormula, workedLines } from './worked-lines.ts';

const d3 = openNamed('D3');
const offered = (typed: string, problem = d3): string[] =>
  completionsAt(typed, typed.length, problem, typedLetters).map(({ insert }) => insert);

describe('completions', () => {
  it.each([
    ['so', ['softplus(', 'softmax_k']],
    ['-2 t', ['t_k', 't_i', 't_j', 'tanh(']],
    ['-2 t_k (1 - si', ['sin(', 'sinh(', 'sigma(', 'sigmoid(']],
    ['delta', ['delta_k = ']],
    ['2 delta', []],
    ['dy_i', ['dy_i/dz_k', 'dy_i/dz_k = ']],
    ['2 ', []],
  ])('for "%s"', (typed, expected) => {
    expect(offered(typed)).toEqual(expected);
  });

  it('replaces what was begun', () => {
    expect(completionsAt('2 su', 4, d3, typedLetters)[0]).toMatchObject({ insert: 'sum_i(', start: 2 });
  });

  it('offers weights only where there are some', () => {
    expect(offered('w', openNamed('D3'))).toEqual([]);
    expect(offered('w', openNamed('D2_shared'))).toContain('w_k');
  });
});

const allKeys = [...new Map(oracleProblems.flatMap(paletteKeys).map((one) => [one.insert, one])).values()];

describe('the palette', () => {
  it('has a key for every function and letter that a problem is written with', () => {
    const inserts = (problem: Problem): string =>
      paletteKeys(problem)
        .map(({ insert }) => insert)
        .join(' ');
    const root = openProblem({
      ...openNamed('D1').spec,
      output: { kind: 'elementwise', expr: 'sqrt(1+(3*z)^2)' },
    });
    expect(inserts(root)).toContain('sqrt()');
    expect(inserts(openNamed('D1'))).not.toContain('sqrt()');
    for (const problem of oracleProblems) {
      const lines = workedLines(problem).map((line) => workedFormula(line, typedLetters).plain);
      for (const word of lines.join(' ').match(/[a-z]+[0-9]*(?=\()/g) ?? []) {
        const known = functionNames[word];
        if (known)
          expect(inserts(problem), `${problem.spec.id}: ${word}`).toMatch(new RegExp(`\\b${word}\\(\\)`));
      }
    }
  });

  it.each(allKeys)('$label can be set and read', ({ tex, insert, back }) => {
    expect(() => katex.renderToString(tex, { throwOnError: true })).not.toThrow();
    expect(back).toBeLessThanOrEqual(insert.length);
  });
});

describe('a preview', () => {
  it.each([
    [
      'delta_k = -2 t_k (1 - s(2z_k))',
      '\\delta_{k}=-2\\,t_{k}\\,\\left(1-\\sigma\\left(2\\,z_{k}\\right)\\right)',
      '',
    ],
    // One letter for the output, however it is typed.
    ['-2 t_k (1 - s(2zhat_k', '-2\\,t_{k}\\,\\left(1-\\sigma\\left(2\\,y_{k}\\right)\\right)', '))'],
    ['dE/dy_k = -t_k/yhat_k', '\\frac{\\partial E}{\\partial y_{k}}=\\frac{-t_{k}}{y_{k}}', ''],
    ['2 * 3 * n', '2\\cdot 3\\,n', ''],
  ])('of "%s"', (typed, tex, missing) => {
    expect(previewLine(d3, typed, typedLetters)).toMatchObject({ formula: { tex }, refusal: null, missing });
  });

  it.each([
    ['t', 'y_{k}-t_{k}+z_{k}', 'y k minus t k plus z k'],
    ['y', '\\hat y_{k}-y_{k}+z_{k}', 'y hat k minus target y k plus z k'],
    ['z', 'y_{k}-z_{k}+z_{k}^{[L]}', 'y k minus target z k plus net z k'],
  ] as const)('prints and reads the target as %s', (target, tex, spoken) => {
    const { formula } = previewLine(d3, 'y_k - t_k + z_k', lettersFor('y', target));

    expect(formula).toMatchObject({ tex, spoken, plain: 'y_k - t_k + z_k' });
  });

  it('says why there is none', () => {
    expect(previewLine(d3, '2 t_k +', typedLetters)).toMatchObject({
      formula: null,
      refusal: { reason: 'something_missing' },
    });
  });
});
