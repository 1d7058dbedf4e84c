/** The language of lines: what binds how, what is written how, and why a line is refused, with its place. */
import { describe, expect, it } from 'vitest';
import { openNamed } from '../../testing/derivations.ts';
import { expressionText } from './expression-text.ts';
import { readLine } from './read-line.ts';
import { RefusedLine, type Refusal } from './refusal.ts';

const d3 = openNamed('D3');
const read = (typed: string): string => expressionText(readLine(d3, typed).value);

function refusal(typed: string, problem = d3): Refusal {
  try {
    readLine(problem, typed);
  } catch (error) {
    if (error instanceof RefusedLine) return error.refusal;
    throw error;
  }
  throw new Error(`"${typed}" was read`);
}

describe('what binds how', () => {
  it.each([
    ['2z_k^2', '2 * (z_k^2)'],
    ['-z_k^2', '-(z_k^2)'],
    ['z_k^-2', 'z_k^(-2)'],
    ['2^3^2', '2^(3^2)'],
    ['e^-2z_k', '(e^(-2)) * z_k'],
    ['t_k/y_k*w_k', '(t_k/y_k) * w_k'],
    ['1/2 z_k', '(1/2) * z_k'],
    ['t_k - -z_k', 't_k - (-z_k)'],
    ['t_k -2 z_k', 't_k - (2 * z_k)'],
    ['t_k 2 w_k', '(t_k * 2) * w_k'],
    ['t_k (z_k)(w_k)', '(t_k * z_k) * w_k'],
    ['n (y_k) 3', '(n * y_k) * 3'],
    ['tanh^2(z_k)', 'tanh(z_k)^2'],
    ['2 tanh^2 (z_k)^3', '2 * ((tanh(z_k)^2)^3)'],
    ['softmax_k(z) (t_k)', 'softmax_k * t_k'],
    ['softmax_k(z_k)', 'softmax_k * z_k'],
    ['sum_i(t_i) w_k', '(sum_i(t_i)) * w_k'],
    ['e (2)', 'e * 2'],
    ['2/n * (y_k - t_k)', '(2/n) * (y_k - t_k)'],
    ['t_k/(w_k z_k)', 't_k/((w_k) * (z_k))'],
    ['.5 t_k', '0.5 * t_k'],
  ])('%s is %s', (typed, meant) => {
    expect(read(typed)).toBe(read(meant));
  });
});

describe('other spellings', () => {
  it.each([
    ['σ(zₖ) − tₖ', 's(z_k) - t_k'],
    ['sigma(z_{k}) - t_{ k }', 's(z_k) - t_k'],
    ['∑ᵢ(tᵢ) · ŷₖ', 'sum_i(t_i) * y_k'],
    ['Σ_{i}(t_i) × ẑ_k', 'sum_i(t_i) * y_k'],
    ['z\u0302_k', 'y_k'],
    ['[t_k + {z_k}]²', '(t_k + z_k)^2'],
    ['√(z_k²)⁻¹', 'sqrt(z_k^2)^-1'],
    ['½ z_k', '(1/2) z_k'],
    ['z_k**2', 'z_k^2'],
    ['sum_j(δ_jk t_j)', 'sum_j(kron(j, k) t_j)'],
    ['sum_i(d_{ik} t_i)', 'sum_i(delta_ik t_i)'],
    ['ln(e) log(pi)', 'log(e) ln(π)'],
    ['yhat_k - zhat_k', 'y_k - y_k'],
    ['t_k\u00a0z_k', 't_k z_k'],
    ['z_k√(t_k)', 'z_k sqrt(t_k)'],
  ])('%s is %s', (typed, meant) => {
    expect(read(typed)).toBe(read(meant));
  });

  it.each([
    ['δₖ = t_k', 'delta_k'],
    ['dE/dz_k = t_k', 'delta_k'],
    ['∂E/∂ŷ_k = t_k', 'dE/dy_k'],
    ['dzhat_k / dz_k = t_k', 'dy_k/dz_k'],
    ['∂y_i/∂z_k = t_i', 'dy_i/dz_k'],
  ])('%s is about %s', (typed, subject) => {
    expect(readLine(d3, typed).subject).toBe(subject);
  });

  it('lets derivatives stand on the right of what they make up', () => {
    expect(read('delta_k = sum_i(dE/dy_i * ∂ŷ_i/∂z_k)')).toBe('sum_i(dE/dy_i dy_i/dz_k)');
  });
});

describe('refusals', () => {
  it.each([
    ['', 'empty', 0],
    ['   ', 'empty', 0],
    ['2 (t_k - 1', 'unbalanced_parentheses', 2],
    ['(t_k]', 'unbalanced_parentheses', 4],
    ['t_k)', 'unbalanced_parentheses', 3],
    ['t_{k', 'unbalanced_parentheses', 2],
    ['t_k *', 'something_missing', 5],
    ['t_k ^ * 2', 'something_missing', 6],
    ['()', 'something_missing', 1],
    ['= t_k', 'something_missing', 0],
    ['delta_k = ', 'something_missing', 10],
    ['t_k ∘ z_k', 'bad_character', 4],
    ['t_k % 2', 'bad_character', 4],
    ['\u0442_k', 'bad_character', 0],
    ['t_k, z_k', 'bad_character', 3],
    ['1.2.3', 'bad_number', 0],
    ['2. t_k', 'bad_number', 0],
    [`1${'0'.repeat(400)}`, 'bad_number', 0],
    ['0,5 t_k', 'decimal_comma', 0],
    ['1e-3', 'scientific_notation', 0],
    ['2E5 t_k', 'scientific_notation', 0],
    ['2 3 t_k', 'two_numbers', 2],
    ['2½', 'two_numbers', 1],
    ['w_kz_k', 'unknown_name', 0],
    ['N t_k', 'unknown_name', 0],
    ['Exp(z_k)', 'unknown_name', 0],
    ['z_1', 'unknown_name', 0],
    ['dE t_k', 'unknown_name', 0],
    ['s(z)', 'missing_index', 2],
    ['delta_k = dE/dy * 2', 'missing_index', 10],
    ['t_k - y_', 'missing_index', 6],
    ['delta_k = dE/dy_', 'missing_index', 10],
    ['s_(z_k)', 'unknown_name', 0],
    ['n_ t_k', 'unknown_name', 0],
    ['t_i', 'free_index', 0],
    ['sum_i(t_i) t_i', 'free_index', 11],
    ['d_jk', 'free_index', 0],
    ['sum_k(t_k)', 'sum_over_k', 0],
    ['sum(t_k)', 'sum_without_index', 0],
    ['∑t_k', 'sum_without_index', 0],
    ['sum_(t_i)', 'sum_without_index', 0],
    ['delta_k = ∑_{i=1}^n(t_i)', 'sum_without_index', 10],
    ['sum_i t_i', 'sum_needs_parentheses', 0],
    ['sum_i(sum_i(t_i))', 'index_already_used', 6],
    ['exp z_k', 'function_needs_parentheses', 0],
    ['1 - tanh^2 z_k', 'function_needs_parentheses', 4],
    ['tanh^2.5(z_k)', 'function_needs_parentheses', 0],
    ['√2', 'function_needs_parentheses', 0],
    ['s^-1(z_k)', 'inverse_or_reciprocal', 0],
    ['s⁻¹(z_k)', 'inverse_or_reciprocal', 0],
    ['tanh^(-1)(z_k)', 'inverse_or_reciprocal', 0],
    ['t_k + t_k/y_k z_k', 'ambiguous_division', 9],
    ['2/n (y_k - t_k)', 'ambiguous_division', 1],
    ['1/2^2 t_k', 'ambiguous_division', 1],
    ['1/-y_k t_k', 'ambiguous_division', 1],
    ["y_k'", 'prime', 3],
    ["f'(z_k)", 'prime', 0],
    ["tanh' z_k", 'function_needs_parentheses', 0],
    ['\\frac{t_k}{y_k}', 'latex', 0],
    ['delta_k = t_k = z_k', 'two_equals_signs', 14],
    ['E = t_k', 'unknown_lhs', 0],
    ['delta_j = t_j', 'unknown_lhs', 0],
    ['sum_m(t_m)', 'unknown_name', 0],
    ['dE/dy_i = t_k', 'unknown_lhs', 0],
    ['2 delta_k', 'circular', 2],
    ['delta_k = dE/dz_k', 'circular', 10],
    ['dy_k/dz_k = 1 * dy_k/dz_k', 'circular', 12],
    ['-t_k/y_k * dy_k/dz_k', 'unfinished', 11],
    [`${'('.repeat(60)}t_k${')'.repeat(60)}`, 'too_deep', 40],
    ['t_k + '.repeat(300), 'too_long', 1000],
  ])('%s: %s at %i', (typed, reason, start) => {
    const refused = refusal(typed);

    expect(refused.reason).toBe(reason);
    expect(refused.start).toBe(start);
    expect(refused.message).toMatch(/^["A-Z].*[.]$/u);
  });

  it.each([
    ['delta_k = y_k', 'unknown_lhs'],
    ['dE/dy_k = y_k', 'unknown_lhs'],
    ['dy_k/dz_k = dE/dy_k', 'unknown_name'],
  ])('%s: %s where there is no loss', (typed, reason) => {
    expect(refusal(typed, openNamed('drill_tanh')).reason).toBe(reason);
  });

  it.each([
    ['dE/dyhat_i = -t_i/yhat_i', 'Call the indices as the problem does: write dE/dy_k for "dE/dyhat_i".'],
    ['delta_j = y_j', 'Call the indices as the problem does: write delta_k for "delta_j".'],
    ['dy_m/dz_k = 1', 'Call the indices as the problem does: write dy_i/dz_k for "dy_m/dz_k".'],
    ['dy_j/dz_j = 1', 'Call the indices as the problem does: write dy_k/dz_k for "dy_j/dz_j".'],
    [
      'E = 1',
      'A line here cannot begin with "E". It can begin with delta_k, dE/dy_k, dy_k/dz_k, dy_i/dz_k, or have no left side.',
    ],
    ['sum_m(t_m)', 'Sums count with i or j: write sum_i(…) or sum_j(…) for "sum_m".'],
    ['y_m - t_k', '"y_m" is not a name that is known here. Indices are called k, i and j.'],
    ['p_k - t_k', '"p_k" is not a name that is known here.'],
    ['t_i', 'The index of "t_i" has no value outside its sum. The output that is asked for has the index k.'],
  ])('says how to write it instead: %s', (typed, message) => {
    expect(refusal(typed).message).toBe(message);
  });

  it.each([
    ['2/n (y_k - t_k)', '2/n * (y_k - t_k) or 2/(n (y_k - t_k))'],
    ['t_k + 2 t_k/y_k z_k', '2 t_k/y_k * z_k or 2 t_k/(y_k z_k)'],
    ['(1 - (y_k - t_k)/exp(z_k) y_k^2 w_k)', '(y_k - t_k)/exp(z_k) * y_k^2 or (y_k - t_k)/(exp(z_k) y_k^2)'],
    ['delta_k = dE/dy_k * 1/n dy_k/dz_k', 'dE/dy_k * 1/n * dy_k/dz_k or dE/dy_k * 1/(n dy_k/dz_k)'],
  ])('shows both readings of %s', (typed, readings) => {
    const { reason, message } = refusal(typed);

    expect(reason).toBe('ambiguous_division');
    expect(message).toContain(`can be read in two ways. Write ${readings}.`);
  });

  it('names what was typed, as it was typed', () => {
    expect(refusal('0,5 t_k').message).toBe('Formulas use the point: write "0.5".');
    expect(refusal('(s(z_k) - t) s(z_k)')).toMatchObject({
      message: '"t" needs an index: "t_k".',
      start: 10,
      end: 11,
    });
    expect(refusal('t_k - y_').message).toBe('"y_" needs an index: "y_k".');
    expect(refusal('delta_k = dy/dz').message).toBe('"dy/dz" needs an index: "dy_k/dz_k".');
    expect(refusal('delta_k = dE/dy_ * 2').message).toBe('"dE/dy_" needs an index: "dE/dy_k".');
    expect(refusal('delta_k = dy_i/dz').message).toBe('"dy_i/dz" needs an index: "dy_i/dz_k".');
    expect(refusal('ŷ_k − ŷ_k ; 2')).toMatchObject({ start: 10, end: 11 });
  });
});
