/** E, the losses of the examples added, or averaged where the exercise says so. */
import { map, ref, scaleBy, sum, type Formula } from '../../algebra/formula.ts';
import { replace } from '../../algebra/replace.ts';
import { apply, divide, num, variable } from '../../algebra/scalar.ts';
import { somePart } from '../../algebra/some-part.ts';
import { elementwise } from '../../algebra/unit-function.ts';
import { logarithm } from '../../network/losses/logarithm.ts';
import { atMostOne } from '../mistake.ts';
import type { Mistake, Place, StepKind } from '../step-kind.ts';
import { factorMistakes } from './factor-mistakes.ts';
import { reductionMistakes } from './reduction-mistakes.ts';

/** E_n of each example, 1 x batch. */
export function lossPerExample({ id, loss, outputs }: Place): Formula {
  return loss.perExample(ref(id.x), ref(id.t), outputs);
}

/** Sums over the batch, or means: the same factor for loss and gradients. */
export function reduced({ reduction, batch }: Place, total: Formula): Formula {
  return reduction === 'mean' ? scaleBy(1, batch, total) : total;
}

const otherBases = [10, 2] as const;

const otherLogarithms = otherBases.map((base) => ({
  base,
  by: elementwise(divide(apply('log', variable('z')), num(Math.log(base))), null),
}));

/** By the expression: the formula may come from another thread. @returns the base of the logarithm that was taken for the natural one; null where there is none */
export function otherBaseIn(formula: Formula): (typeof otherBases)[number] | null {
  const taken = otherLogarithms.find(({ by }) =>
    somePart(formula, (part) => part.op === 'map' && JSON.stringify(part.by) === JSON.stringify(by)),
  );
  return taken?.base ?? null;
}

const mistakes: readonly Mistake[] = [
  ...reductionMistakes,
  ...factorMistakes,
  {
    label: 'other_logarithm',
    rewrite: (form) =>
      otherLogarithms.flatMap(({ by }) =>
        atMostOne(
          replace(form, (part) => (part.op === 'map' && part.by === logarithm ? map(by, part.of) : null)),
        ),
      ),
  },
  {
    label: 'losses_not_added',
    rewrite: (_form, place) => (place.batch > 1 ? [lossPerExample(place)] : []),
    isAlone: true,
  },
];

export const lossStep: StepKind = {
  name: 'loss',
  formula: (place) => {
    const each = lossPerExample(place);
    return reduced(place, place.batch > 1 ? sum('all', each) : each);
  },
  equivalents: () => [],
  mistakes,
};
