/** The sentences of a derivation's statement; what stands in backticks is a formula. */

export const statementWords = {
  compute: 'Compute ',
  for: ' for',
  targets: {
    free: 'The targets are any numbers.',
    sum_to_1: 'The targets sum to 1.',
    one_hot: 'One target is 1, the others are 0.',
  },
  outputs: {
    elementwise: 'Each output depends on its own net.',
    shared: 'All outputs have this same value.',
    softmax: 'Each output depends on every net.',
  },
  domain: (name: string, low: number, high: number) => {
    const formula = `\`${name}\``;
    if (high === Infinity) return `${formula} is greater than ${low}.`;
    return low === -Infinity
      ? `${formula} is less than ${high}.`
      : `${formula} lies between ${low} and ${high}.`;
  },
} as const;
