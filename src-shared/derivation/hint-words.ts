/** The sentences of hints; what stands in backticks is a formula. */

export const pieceWords = {
  write: 'Write ',
  own: 'E depends on `z_k` through `y_k` alone: write `delta_k` as `dE/dy_k` times a second derivative.',
  coupled:
    '`z_k` is in every output: write `delta_k` as a sum of the derivative of E by each output times a second one.',
  differentiate: 'Differentiate the term of E that holds `y_k`: ',
  together: 'Put the two derivatives together, cancel, and write the result for one k.',
  softmax:
    'Differentiate `exp(z_i)`/S with S = `sum_j(exp(z_j))`: the numerator varies where i is k, S always.',
  single: 'Use the rule with ',
  outer: 'The outer function, with ',
  inner: ', then the inner one, with ',
  gives: ', has the derivative ',
  end: '.',
} as const;
