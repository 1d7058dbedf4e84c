/** Other right ways to work out a step, which the app's own formulas do not follow. */
import {
  broadcast,
  constant,
  hadamard,
  matmul,
  minus,
  quotient,
  ref,
  scale,
  slopeOf,
  sum,
  transpose,
  type Formula,
} from '../src-shared/algebra/formula.ts';
import { isFunction } from '../src-shared/solution/kinds/known-function.ts';
import { lossPerExample, reduced } from '../src-shared/solution/kinds/loss.ts';
import type { Solution, Step } from '../src-shared/solution/solve.ts';
import type { Place } from '../src-shared/solution/step-kind.ts';
import type { Chance } from './chance.ts';
import { withPowersOfE, withSlopesInZ } from './function-spellings.ts';
import type { Round } from './paper-work.ts';

/** Makes another right form of a right form. */
export type Spell = (form: Formula, step: Step, round: Round, chance: Chance) => Formula;

export const powersOfE: Spell = (form, _step, _round, chance) => withPowersOfE(form, chance);
export const slopesInZ: Spell = (form, _step, _round, chance) => withSlopesInZ(form, chance);

export const isMean = ({ steps }: Solution): boolean =>
  steps.some(({ place }) => place.reduction === 'mean' && place.batch > 1);

/** 1 / N of the mean as a number of its own. */
function isShare(part: Formula): boolean {
  return part.op === 'quotient' && part.left.op === 'const' && part.right.op === 'const';
}

/** Multiplies by 1 / N rounded, such as 0.333, where others divide by N. */
export const timesRoundedShare: Spell = (form, { place, kind }, round) => {
  const isMeanStep = ['loss', 'weightGradient', 'biasGradient'].includes(kind.name);
  if (!isMeanStep || form.op !== 'scale' || !isShare(form.by)) return form;
  return scale(constant(round(1 / place.batch)), form.of);
};

/** Divides each example by the size of the batch before adding. */
export const dividedFirst: Spell = (form, { place, kind }) => {
  if (place.reduction !== 'mean' || place.batch === 1) return form;
  const part = (of: Formula): Formula => scale(quotient(constant(1), constant(place.batch)), of);
  const delta = part(ref(place.id.delta));
  switch (kind.name) {
    case 'weightGradient':
      return matmul(delta, transpose(ref(place.id.xBefore)));
    case 'biasGradient':
      return sum('rows', delta);
    case 'loss':
      return sum('all', part(lossPerExample(place)));
    default:
      return form;
  }
};

/** W - (eta delta) x^T: the learning rate goes into delta. */
export const etaFirst: Spell = (form, { place, kind }) => {
  const { id, batch } = place;
  const moved = scale(ref(id.eta), ref(id.delta));
  const share = (of: Formula): Formula => reduced(place, of);
  if (kind.name === 'weightUpdate') return minus(ref(id.W), share(matmul(moved, transpose(ref(id.xBefore)))));
  if (kind.name === 'biasUpdate') return minus(ref(id.b), share(batch > 1 ? sum('rows', moved) : moved));
  return form;
};

/** The output delta from the loss differentiated in full, times f'. */
export const longForm: Spell = (form, { place, kind }, _round, chance) =>
  kind.name === 'outputDelta' ? chance.one(longForms(place)) : form;

function longForms(place: Place): readonly [Formula, ...Formula[]] {
  const { f, loss, id } = place;
  const [x, t] = [ref(id.x), ref(id.t)];
  if (f.shape === 'softmax') {
    const g = loss.gradient(x, t, place.outputs);
    return [hadamard(x, minus(g, broadcast(sum('columns', hadamard(x, g)), x)))];
  }
  const one = broadcast(constant(1), x);
  const slope = slopeOf(f, 'x', x);
  const twoTerms = minus(quotient(minus(one, t), minus(one, x)), quotient(t, x));
  return [hadamard(loss.gradient(x, t, place.outputs), slope), hadamard(twoTerms, slope)];
}

/** Softmax under cross-entropy, or sigmoid under binary cross-entropy: x - t. */
export function isShortForm({ kind, place: { f, loss } }: Step): boolean {
  if (kind.name !== 'outputDelta') return false;
  if (f.shape === 'softmax') return loss.name === 'cross_entropy';
  return isFunction(f, 'sigmoid') && loss.name === 'binary_cross_entropy';
}

export function hasShortForm({ steps }: Solution): boolean {
  return steps.some(isShortForm);
}
