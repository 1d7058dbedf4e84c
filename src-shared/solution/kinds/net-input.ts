/** z[l] = W[l] x[l-1] + b[l], b added to every column. */
import { broadcast, matmul, plus, ref } from '../../algebra/formula.ts';
import type { StepKind } from '../step-kind.ts';

export const netInput: StepKind = {
  name: 'netInput',
  formula: ({ id }) => {
    const weighted = matmul(ref(id.W), ref(id.xBefore));
    return plus(weighted, broadcast(ref(id.b), weighted));
  },
  equivalents: () => [],
};
