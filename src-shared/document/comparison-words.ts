/** What a comparison of two losses says, each sentence put together from the numbers it is about. */
import { listed } from './prose.ts';

export const comparisonWords = {
  titles: {
    outputs: 'Outputs',
    loss: 'Loss',
    outputDelta: 'Output delta',
    hiddenDeltas: 'Hidden deltas',
    updates: 'Updates',
  },
  side: (loss: string, output: string) => `${loss}, ${output} outputs`,

  sum: (name: string, sum: string) => `${name} outputs of example 1 add to ${sum}`,
  sums: (one: string, other: string) => `The ${one}, the ${other}.`,
  shares: ' Softmax makes shares of one whole, whatever the net inputs are.',
  alike: (name: string) => ` All ${name} outputs are alike here, because their net inputs are.`,

  losses: (one: string, first: string, other: string, second: string) =>
    `The ${one} is ${first}, the ${other} ${second}: two scales, so neither is the better for being smaller.`,
  logOnly: (loss: string) => ` The ${loss} looks only at the output whose target is not 0.`,

  largest: (one: string, first: string, other: string, second: string) =>
    `The largest entry is ${first} with ${one} and ${second} with ${other}.`,
  slopeStays: (loss: string, least: string) =>
    ` With ${loss} each entry is multiplied by the slope of its output, here down to ${least}: a unit that is far out learns slowly.`,
  slopeGone: (loss: string) =>
    ` With ${loss} and softmax the slope cancels: what is left is the output minus the target.`,

  allZero: (loss: string) => `With ${loss} all hidden deltas are 0`,
  zeroBecause: ': all weights to the outputs are alike, and each column of the output delta adds to 0.',
  zeroSomehow: ': nothing of the output delta comes back through the weights.',
  bothZero: 'All hidden deltas are 0 on both sides.',
  goesOn: (loss: string, largest: string) => ` With ${loss} the largest is ${largest}.`,

  unchanged: (loss: string, names: readonly string[]) =>
    `With ${loss} ${listed(names)} ${names.length === 1 ? 'stays as it was, since its gradient is' : 'stay as they were, since their gradients are'} 0; `,
  changeOf: (name: string, one: string, first: string, other: string, second: string) =>
    `an entry of ${name} moves by at most ${first} with ${one} and ${second} with ${other}.`,
} as const;
