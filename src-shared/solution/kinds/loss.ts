/** E, the losses of the examples added, or averaged where the exercise says so. */
import { map, ref, scaleBy, sum, type Formula } from '../../algebra/formula.ts';
import { replace } from '../../algebra/replace.ts';
import { apply, divide, num, variable } from '../../algebra/scalar.ts';
import { elementwise, type UnitFunction } from '../../algebra/unit-function.ts';
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

const otherLogarithms: readonly UnitFunction[] = [10, 2].map((base) =>
  elementwise(divide(apply('log', variable('z')), num(Math.log(base))), null),
);

const mistakes: readonly Mistake[] = [
  ...reductionMistakes,
  ...factorMistakes,
  {
    label: 'other_logarithm',
    rewrite: (form) =>
      otherLogarithms.flatMap((by) =>
        atMostOne(
          replace(form, (part) => (part.op === 'map' && part.by === logarithm ? map(by, part.of) : null)),
        ),
      ),
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
