/** W <- W - eta dE/dW and b <- b - eta dE/db: each makes a new version, the old one stays. */
import { minus, ref, scale } from '../../algebra/formula.ts';
import type { StepKind } from '../step-kind.ts';

export const weightUpdate: StepKind = {
  name: 'weightUpdate',
  formula: ({ id }) => minus(ref(id.W), scale(ref(id.eta), ref(id.dW))),
  equivalents: () => [],
};

export const biasUpdate: StepKind = {
  name: 'biasUpdate',
  formula: ({ id }) => minus(ref(id.b), scale(ref(id.eta), ref(id.db))),
  equivalents: () => [],
};
