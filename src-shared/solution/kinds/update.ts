/** W <- W - eta dE/dW and b <- b - eta dE/db: each makes a new version, the old one stays. */
import {
  broadcast,
  constant,
  matmul,
  minus,
  plus,
  ref,
  scale,
  sum,
  transpose,
  type Formula,
} from '../../algebra/formula.ts';
import { replace } from '../../algebra/replace.ts';
import { atMostOne } from '../mistake.ts';
import type { FittedMistake, Mistake, Place, StepKind } from '../step-kind.ts';
import { reduced } from './loss.ts';

/** What is updated, and by which gradient. */
type Parts = (place: Place) => { readonly old: Formula; readonly gradient: Formula };

const ofWeights: Parts = ({ id }) => ({ old: ref(id.W), gradient: ref(id.dW) });
const ofBiases: Parts = ({ id }) => ({ old: ref(id.b), gradient: ref(id.db) });

function updated(parts: Parts): (place: Place) => Formula {
  return (place) => minus(parts(place).old, scale(ref(place.id.eta), parts(place).gradient));
}

const added = (form: Formula): readonly Formula[] => (form.op === 'sub' ? [plus(form.left, form.right)] : []);

function mistakesOf(parts: Parts): readonly Mistake[] {
  return [
    { label: 'gradient_ascent', rewrite: added },
    {
      label: 'eta_omitted',
      rewrite: (form) => atMostOne(replace(form, (part) => (part.op === 'scale' ? part.of : null))),
    },
    {
      label: 'eta_twice',
      rewrite: (form, { id }) =>
        atMostOne(replace(form, (part) => (part.op === 'scale' ? scale(ref(id.eta), part) : null))),
      isAlone: true,
    },
    {
      label: 'step_alone',
      rewrite: (form) => (form.op === 'sub' ? [scale(constant(-1), form.right)] : []),
      isAlone: true,
    },
    {
      label: 'gradient_for_weights',
      rewrite: (form, place) => (form.op === 'sub' ? [parts(place).gradient, form.right] : []),
      isAlone: true,
    },
    // What is added has the other sign already.
    { label: 'error_term', rewrite: added, followsFromEarlier: true },
  ];
}

function fittedOf(parts: Parts): readonly FittedMistake[] {
  return [
    {
      label: 'other_rate',
      number: ({ id }) => id.eta,
      formula: (rate, place) => minus(parts(place).old, scale(rate, parts(place).gradient)),
    },
  ];
}

/** eta times delta before it is multiplied by the inputs and added over the examples. */
function etaFirst({ id }: Place): Formula {
  return scale(ref(id.eta), ref(id.delta));
}

export const weightUpdate: StepKind = {
  name: 'weightUpdate',
  formula: updated(ofWeights),
  equivalents: () => [],
  shortcuts: (place) => [
    minus(ref(place.id.W), reduced(place, matmul(etaFirst(place), transpose(ref(place.id.xBefore))))),
  ],
  mistakes: [
    ...mistakesOf(ofWeights),
    { label: 'not_updated', rewrite: (_form, { id }) => [ref(id.W)], isAlone: true },
    { label: 'new_weights_transposed', rewrite: (form) => [transpose(form)] },
  ],
  fitted: fittedOf(ofWeights),
};

export const biasUpdate: StepKind = {
  name: 'biasUpdate',
  formula: updated(ofBiases),
  equivalents: () => [],
  shortcuts: (place) =>
    place.batch > 1 ? [minus(ref(place.id.b), reduced(place, sum('rows', etaFirst(place))))] : [],
  mistakes: [
    ...mistakesOf(ofBiases),
    {
      label: 'shared_bias',
      rewrite: (form, { id }) =>
        atMostOne(
          replace(form, (part) =>
            part.op === 'scale' ? scale(part.by, broadcast(sum('columns', part.of), ref(id.db))) : null,
          ),
        ),
      isAlone: true,
    },
    {
      label: 'not_updated',
      rewrite: (_form, { id, hasBiases }) => (hasBiases ? [ref(id.b)] : []),
      isAlone: true,
    },
    {
      label: 'no_biases',
      rewrite: (_form, { id, hasBiases }) => (hasBiases ? [] : [ref(id.b)]),
      isAlone: true,
    },
  ],
  fitted: fittedOf(ofBiases),
};
