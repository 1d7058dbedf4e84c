/** The class of the query: the row, from 1, of the largest output. */
import { argmax, constant, ref, scale } from '../../algebra/formula.ts';
import { replace } from '../../algebra/replace.ts';
import { atMostOne } from '../mistake.ts';
import type { StepKind } from '../step-kind.ts';

export const classStep: StepKind = {
  name: 'class',
  formula: ({ id }) => argmax(ref(id.x)),
  equivalents: () => [],
  mistakes: [
    {
      // Any other row; the formula gives one of them, that of the smallest output.
      label: 'argmax_wrong_row',
      rewrite: (form) =>
        atMostOne(
          replace(form, (part) => (part.op === 'argmax' ? argmax(scale(constant(-1), part.of)) : null)),
        ),
    },
  ],
};
