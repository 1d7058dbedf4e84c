/** dE/dW[l] = delta[l] x[l-1]^T, summed or averaged over the examples. */
import { matmul, ref, transpose } from '../../algebra/formula.ts';
import type { StepKind } from '../step-kind.ts';
import { reduced } from './loss.ts';

export const weightGradient: StepKind = {
  name: 'weightGradient',
  formula: (place) => reduced(place, matmul(ref(place.id.delta), transpose(ref(place.id.xBefore)))),
  equivalents: () => [],
};
