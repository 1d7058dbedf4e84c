/** What joins the sentences about a mistake. */
import type { Invariant, Slip } from '../grading/judgement.ts';
import { listed } from './prose.ts';
import { say, type Said, type Sign } from './said.ts';

const roundOnce = 'Keep two digits more until the end, then round: 5 or more goes up.';

export const diagnosisWords = {
  notYet: (what: string) => `Not yet: ${what}`,
  two: (first: string, second: string) => `Not yet: ${first}, and ${second}`,
  convention: 'Right under another convention',
  leftOut: (step: Sign): Said => say`It looks as if it happened in ${step}, which you left out.`,
  tie: (others: readonly string[]): Said => say`It could also be: ${listed(others)}.`,
  enter: (step: Sign): Said => say`Enter ${step} to see which.`,
  slip: (slip: Slip): Said => {
    switch (slip.seen) {
      case 'decimal_point':
        return say`In row ${slip.row + 1}, column ${slip.col + 1}, only the decimal sign is in the wrong place.`;
      case 'digits_swapped':
        return say`In row ${slip.row + 1}, column ${slip.col + 1}, two digits have changed places.`;
      case 'sign':
        return say`In row ${slip.row + 1}, column ${slip.col + 1}, only the sign is wrong.`;
      case 'copied_row':
        return say`Row ${slip.row + 1} repeats row ${slip.from + 1}, number for number.`;
      case 'last_digit':
        return slip.count === 1
          ? say`This number is right but for its last digit: it was cut off, or something was rounded on the way. ${roundOnce}`
          : say`These numbers are right but for their last digit: they were cut off, or something was rounded on the way. ${roundOnce}`;
    }
  },
  invariant: (invariant: Invariant): Said => {
    switch (invariant.broken) {
      case 'column_sum_1':
        return say`Softmax outputs add up to 1 down each column; column ${invariant.col + 1} does not.`;
      case 'column_sum_0':
        return say`With softmax and cross-entropy each column of the delta adds up to 0; column ${invariant.col + 1} does not.`;
      case 'row_sum':
        return say`Each number is the sum of its row of the delta; row ${invariant.row + 1} is not.`;
    }
  },
} as const;
