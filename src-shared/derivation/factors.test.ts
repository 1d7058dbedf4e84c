/** Tidying a product keeps its value and cancels what can be cancelled. */
import { describe, expect, it } from 'vitest';
import { expressionText } from './expression-text.ts';
import { tidyProduct } from './factors.ts';
import { readGiven } from './problem.ts';

const tidy = (text: string): string => expressionText(tidyProduct(readGiven(text, ['k'])));

describe('a tidied product', () => {
  it.each([
    ['-t_k/y_k * y_k (1 - y_k)', '-t_k (1 - y_k)'],
    ['2 (w_k z_k) w_k', '2 w_k^2 z_k'],
    ['(y_k - t_k)/(y_k (1 - y_k)) * y_k (1 - y_k) * 2', '2 (y_k - t_k)'],
    ['z_k/z_k', '1'],
    ['2/4 * z_k', 'z_k/2'],
    ['-(-z_k)', 'z_k'],
    ['(2 z_k)^3/z_k^5', '8/z_k^2'],
    ['(2 z_k)^-2', '1/(4 z_k^2)'],
    ['0 z_k', '0'],
    ['sum_i(2 w_k t_i)', '2 w_k sum_i(t_i)'],
    ['sum_i(w_k)', 'n w_k'],
    ['z_k^n z_k^n', '(z_k^n)^2'],
    ['1 - y_k', '1 - y_k'],
    ['0.5 z_k * 2', 'z_k'],
  ])('%s is %s', (text, expected) => {
    expect(tidy(text)).toBe(expected);
  });
});
