/** What is said about factors of the loss and the batch, and about numbers in the wrong place. */
import { counted } from '../prose.ts';
import { say } from '../said.ts';
import type { WordsOfMistakes } from './mistake-facts.ts';
import { errorOf } from './numbers-here.ts';

export const factorWords = {
  mean_instead_of_sum: {
    short: 'averaged over the examples',
    repair: ({ batch }) =>
      say`You divided by the ${counted(batch, 'example')}; this exercise sums (see the conventions of the statement).`,
  },
  sum_instead_of_mean: {
    short: 'summed over the examples',
    repair: ({ batch }) =>
      say`You summed; this exercise averages, so divide by the ${counted(batch, 'example')} (see the conventions of the statement).`,
  },
  delta_averaged: {
    short: 'delta divided by the number of examples',
    repair: ({ batch, sign }) =>
      say`You divided by the ${counted(batch, 'example')} already here. In this exercise ${sign.delta} belongs to each example alone; the mean is taken in the gradients.`,
  },
  factor_2: {
    short: 'twice as large',
    entry: 'factor 2 too many',
    repair: () =>
      say`Your numbers are twice what is asked. The loss of this exercise has its factor in the statement; the 2 of the square is in it already.`,
  },
  factor_half: {
    short: 'half as large',
    repair: (facts) => {
      if (facts.kind === 'loss') {
        return say`Your number is half of what is asked. This exercise takes the mean of the squares, without ½.`;
      }
      const error = errorOf(facts);
      return say`You left out the 2 of the square: the derivative of (x − t)² is 2(x − t)${error === null ? '' : `, here 2 · (${error})`}.`;
    },
  },
  other_factor: {
    short: 'another factor',
    repair: ({ loss, outputs }) => {
      if (loss === 'mse') {
        return say`Your numbers belong to a loss that adds up the squares. This exercise takes the mean over the outputs: divide by ${outputs}.`;
      }
      return say`Your numbers belong to a loss that takes the mean over the ${counted(outputs, 'output')}. This exercise adds the outputs up: do not divide by ${outputs}.`;
    },
  },
  mean_over_outputs: {
    short: 'averaged over the outputs',
    repair: ({ outputs }) =>
      say`You took half the mean over the ${counted(outputs, 'output')}. This exercise takes half the sum: do not divide by ${outputs}.`,
  },
  examples_swapped: {
    short: 'examples swapped',
    repair: () => say`The columns have changed places. Column 1 is example 1.`,
  },
  rows_swapped: { short: 'rows swapped', repair: () => say`Two rows have changed places. Row 1 is unit 1.` },
  columns_swapped: {
    short: 'columns swapped',
    repair: ({ sign }) =>
      say`Columns have changed places. Column 1 of ${sign.W} and of its gradient belongs to the first input of the layer.`,
  },
  other_example: {
    short: 'another example’s column',
    repair: () =>
      say`One column repeats what belongs to another example. Each column is worked out from its own example.`,
  },
} as const satisfies WordsOfMistakes;
