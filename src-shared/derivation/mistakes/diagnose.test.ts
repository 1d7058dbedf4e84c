/** Mistakes are named in problems that nobody collected answers for. */
import { describe, expect, it } from 'vitest';
import { check } from '../../../testing/derivations.ts';
import { openProblem, type Problem, type ProblemSpec } from '../problem.ts';

const elementwise = (expr: string): ProblemSpec['output'] => ({ kind: 'elementwise', expr });

const problem = (
  loss: string | null,
  output: ProblemSpec['output'],
  targets: ProblemSpec['targets'] = 'free',
): Problem =>
  openProblem({ id: 'own', loss, output, targets, asked: loss === null ? 'dy_i/dz_k' : 'delta_k' });

const poisson = problem('poisson', elementwise('exp(z)'));
const logCosh = problem('log_cosh', elementwise('tanh(2*z)'));
const quartic = problem('quarter_quartic', elementwise('log(1+exp(z))'));
const divergence = problem('kl', { kind: 'softmax' }, 'sum_to_1');
const huber = problem('pseudo_huber', elementwise('w*z+1'));
const binary = problem('log2_cross_entropy', { kind: 'softmax' }, 'one_hot');
const shared = problem('sse', { kind: 'shared', expr: 'sum_j(w_j*z_j^2)' });
const product = problem('half_sse', elementwise('z*tanh(z)'));
const gauss = problem(null, elementwise('exp(-z^2)'));
const sigmoid = problem('binary_cross_entropy', elementwise('1/(1+exp(-z))'));
const steep = problem('cross_entropy', elementwise('exp(3*z)'));
const softmax = problem(null, { kind: 'softmax' });
const bump = problem('cross_entropy', elementwise('exp((w*z)^2+1)'));
const coupled = problem('half_sse', { kind: 'softmax' });

describe('a wrong line', () => {
  it.each<[string, Problem, string]>([
    ['sign_flipped', poisson, 't_k - y_k'],
    ['half_of_loss', poisson, 'y_k'],
    ['ce_confused', poisson, '-t_k'],
    ['one_hot_assumed', poisson, 'y_k - 1'],
    ['log_derivative_wrong', poisson, '(1 - t_k) y_k'],
    ['inner_derivative_lost', logCosh, 'tanh(y_k - t_k)(1 - y_k^2)'],
    ['inner_derivative_lost', logCosh, '2/cosh(y_k - t_k) * (1 - y_k^2)'],
    ['argument_slip', logCosh, '2 tanh(y_k - t_k)(1 - tanh^2(z_k))'],
    ['derivative_missing', quartic, '(y_k - t_k)^3'],
    ['exponent_slip', quartic, '(y_k - t_k)^2 s(z_k)'],
    ['inner_derivative_lost', quartic, '(y_k - t_k)^3/(1 + exp(z_k))'],
    ['softmax_elementwise', divergence, '-t_k (1 - y_k)'],
    ['coupling_ignored', divergence, 'delta_k = dE/dy_k * dy_k/dz_k'],
    ['inner_derivative_wrong', huber, '(w_k + 1)(y_k - t_k)/sqrt(1 + (y_k - t_k)^2)'],
    ['factor_two', huber, '2 w_k (y_k - t_k)/sqrt(1 + (y_k - t_k)^2)'],
    ['base10_log', binary, 'y_k - t_k'],
    ['coupling_ignored', shared, '4 w_k z_k (y_k - t_k)'],
    ['index_confused', shared, '4 sum_i(w_i z_i (y_i - t_i))'],
    ['product_rule_half', product, '(y_k - t_k) tanh(z_k)'],
    ['softmax_used_for_elementwise', gauss, 'y_i (d_ik - y_k)'],
    ['coupling_invented', gauss, '-2 z_k y_k'],
    ['parse_slip', bump, 'dy_k/dz_k = 2 w_k^2 z_k exp((w_k z_k)^2) + 1'],
    ['softmax_elementwise', softmax, 'y_i (1 - y_i)'],
    ['softmax_elementwise', softmax, 'y_k (1 - y_k)'],
    ['softmax_elementwise', divergence, 'dy_i/dz_k = y_i (1 - y_i)'],
    ['near_miss', gauss, '-2.001 d_ik z_k y_k'],
    ['near_miss', gauss, '-2.00000001 d_ik z_k y_k'],
    ['inner_derivative_lost', logCosh, '2 tanh(y_k - t_k) s(4z_k) (1 - s(4z_k))'],
    ['parse_slip', logCosh, '2 tanh(y_k - t_k)(1 - y_k)^2'],
    ['argument_slip', huber, 'w_k (y_k - t_k)/(1 + y_k - t_k)'],
    ['index_confused', shared, 'dy_i/dz_k = 2 w_i z_i'],
    ['argument_slip', steep, '-3 t_k/y_k * exp(3 y_k)'],
    ['sign_flipped', sigmoid, '-(1 - t_k) y_k - t_k (1 - y_k)'],
    ['softmax_elementwise', coupled, '(y_k - t_k) y_k (1 - y_k)'],
    ['coupling_ignored', coupled, '(y_k - t_k)(y_k - y_k^2)'],
  ])('is %s', (slip, one, line) => {
    const { verdict, slips } = check(one, line);

    expect(verdict).toBe('wrong');
    expect(slips).toEqual([slip]);
  });

  it.each<[string, Problem]>([
    ['0', poisson],
    ['z_k + 17', logCosh],
    ['sum_i(tanh(z_i t_i))', shared],
  ])('that is none of them has no name: %s', (line, one) => {
    expect(check(one, line)).toMatchObject({ verdict: 'wrong', slip: null, slips: [] });
  });
});

describe('points', () => {
  it.each<[string, Problem, string]>([
    ['an output of positive nets only', problem(null, elementwise('log(z)')), 'd_ik/z_k'],
    ['an output of negative nets only', problem(null, elementwise('log(-z)')), 'd_ik/z_k'],
    ['a loss of positive targets only', divergence, 'y_k - t_k'],
    ['targets that are 0', problem('kl', { kind: 'softmax' }, 'one_hot'), 'y_k - t_k'],
    [
      'outputs between 0 and 1 only',
      problem('binary_cross_entropy', elementwise('exp(z)')),
      '(y_k - t_k)/(1 - y_k)',
    ],
  ])('are found for %s', (_what, one, line) => {
    expect(check(one, line).verdict).toBe('right');
    expect(check(one, `2 (${line})`).verdict).toBe('wrong');
  });
});
