/** W <- W - eta dE/dW and b <- b - eta dE/db: each makes a new version, the old one stays. */
import { minus, plus, ref, scale } from '../../algebra/formula.ts';
import { replace } from '../../algebra/replace.ts';
import { atMostOne } from '../mistake.ts';
import type { Mistake, StepKind } from '../step-kind.ts';

const mistakes: readonly Mistake[] = [
  {
    label: 'gradient_ascent',
    rewrite: (form) => (form.op === 'sub' ? [plus(form.left, form.right)] : []),
  },
  {
    label: 'eta_omitted',
    rewrite: (form) => atMostOne(replace(form, (part) => (part.op === 'scale' ? part.of : null))),
  },
];

export const weightUpdate: StepKind = {
  name: 'weightUpdate',
  formula: ({ id }) => minus(ref(id.W), scale(ref(id.eta), ref(id.dW))),
  equivalents: () => [],
  mistakes,
};

export const biasUpdate: StepKind = {
  name: 'biasUpdate',
  formula: ({ id }) => minus(ref(id.b), scale(ref(id.eta), ref(id.db))),
  equivalents: () => [],
  mistakes,
};
