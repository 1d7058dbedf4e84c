/** The sentences of a derivation's statement. */

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
    if (high === Infinity) return `${name} is greater than ${low}.`;
    return low === -Infinity ? `${name} is less than ${high}.` : `${name} lies between ${low} and ${high}.`;
  },
} as const;
