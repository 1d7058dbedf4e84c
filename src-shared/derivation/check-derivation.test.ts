/** A derivation ends where the last line has the form that is asked, not at any line that is true. */
import { describe, expect, it } from 'vitest';
import { check, openNamed } from '../../testing/derivations.ts';
import { judgeDerivation } from './check-derivation.ts';
import { checkWords } from './check-words.ts';
import { nextLine } from './hints.ts';

const judge = (id: string, ...lines: readonly string[]) => {
  const problem = openNamed(id);
  const checks = lines.map((line) => check(problem, line));
  return { ...judgeDerivation(problem, checks, new Set()), next: nextLine(problem, checks) };
};

describe('a sum that can still be worked out', () => {
  it.each([
    ['softmax_ce_sum1', 'delta_k = sum_i(-t_i/y_i * y_i (kron(i,k) - y_k))'],
    ['softmax_ce_sum1', 'delta_k = y_k sum_i(t_i) - t_k'],
    ['softmax_ce_free', 'delta_k = -sum_i(t_i (kron(i,k) - y_k))'],
    ['softmax_half_sse', 'delta_k = sum_i((y_i - t_i) y_i (kron(i,k) - y_k))'],
    ['D2_shared', 'delta_k = sum_i(-t_i/y_i * 2 w_k^2 z_k y_i)'],
    ['D2_elementwise', 'delta_k = sum_i(-t_i * 2 w_i^2 z_i kron(i,k))'],
    ['D1', 'delta_k = sum_i((y_i - t_i) kron(i,k)) y_k (1 - y_k)'],
  ])('%s: %s is true, and not the end', (id, line) => {
    const { complete, open, lines, of, next } = judge(id, line);

    expect(lines[0]).toMatchObject({ verdict: 'right', part: 'result' });
    expect(lines[0]?.shows).not.toContain('result');
    expect({ complete, open, of }).toEqual({ complete: false, open: checkWords.unfinished.sum, of: 4 });
    expect(next?.part).toBe('result');
  });
});

describe('the end', () => {
  it.each([
    ['softmax_ce_sum1', 'y_k - t_k'],
    ['softmax_ce_sum1', 'exp(z_k)/sum_j(exp(z_j)) - t_k'],
    ['softmax_ce_free', 'y_k sum_i(t_i) - t_k'],
    ['softmax_half_sse', 'y_k (y_k - t_k - sum_i(y_i (y_i - t_i)))'],
    ['D2_shared', '-2 w_k^2 z_k sum_j(t_j)'],
    ['D2_elementwise', '-2 w_k^2 z_k t_k'],
    ['drill_softmax', 'y_i (kron(i,k) - y_k)'],
    ['drill_softmax', 'exp(z_i)/sum_j(exp(z_j)) * (kron(i,k) - y_k)'],
  ])('%s: %s', (id, line) => {
    expect(judge(id, line)).toMatchObject({ complete: true, open: null, next: null });
  });
});
