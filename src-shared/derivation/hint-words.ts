/** The sentences of hints; what stands in backticks is a formula. */

export const pieceWords = {
  write: 'Write ',
  own: 'E depends on `z_k` through `y_k` alone: write `delta_k` as a product of two derivatives.',
  coupled: '`z_k` is in every output: write `delta_k` as a sum of products of two derivatives.',
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
