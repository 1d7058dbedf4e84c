/** The class of the query: the row, from 1, of the largest output. */
import { argmax, ref } from '../../algebra/formula.ts';
import type { StepKind } from '../step-kind.ts';

export const classStep: StepKind = {
  name: 'class',
  formula: ({ id }) => argmax(ref(id.x)),
  equivalents: () => [],
};
