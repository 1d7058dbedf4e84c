/** W <- W - eta dE/dW and b <- b - eta dE/db: each makes a new version, the old one stays. */
import { matmul, minus, plus, ref, scale, sum, transpose, type Formula } from '../../algebra/formula.ts';
import { replace } from '../../algebra/replace.ts';
import { atMostOne } from '../mistake.ts';
import type { Mistake, Place, StepKind } from '../step-kind.ts';
import { reduced } from './loss.ts';

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

/** eta times delta before it is multiplied by the inputs and added over the examples. */
function etaFirst({ id }: Place): Formula {
  return scale(ref(id.eta), ref(id.delta));
}

export const weightUpdate: StepKind = {
  name: 'weightUpdate',
  formula: ({ id }) => minus(ref(id.W), scale(ref(id.eta), ref(id.dW))),
  equivalents: () => [],
  shortcuts: (place) => [
    minus(ref(place.id.W), reduced(place, matmul(etaFirst(place), transpose(ref(place.id.xBefore))))),
  ],
  mistakes,
};

export const biasUpdate: StepKind = {
  name: 'biasUpdate',
  formula: ({ id }) => minus(ref(id.b), scale(ref(id.eta), ref(id.db))),
  equivalents: () => [],
  shortcuts: (place) =>
    place.batch > 1 ? [minus(ref(place.id.b), reduced(place, sum('rows', etaFirst(place))))] : [],
  mistakes,
};
