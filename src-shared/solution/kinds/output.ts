/** x[l] = f(z[l]). */
import { map, ref } from '../../algebra/formula.ts';
import type { StepKind } from '../step-kind.ts';

export const output: StepKind = {
  name: 'output',
  formula: ({ id, f }) => map(f, ref(id.z)),
  equivalents: () => [],
};
