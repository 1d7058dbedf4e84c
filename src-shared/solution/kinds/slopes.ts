/** What the chain rule multiplies by at a layer: f' of its net input, or the whole Jacobian of softmax. */
import { broadcast, hadamard, minus, ref, slopeOf, sum, type Formula } from '../../algebra/formula.ts';
import { isNumber } from '../../algebra/scalar.ts';
import type { Place } from '../step-kind.ts';

/**
 * Each way to write dE/dz from dE/dx: through z, and through x where f' can be written with it.
 * For softmax J^T g = x ∘ (g - sum of x ∘ g down each column).
 */
export function throughActivation({ f, id }: Place, g: Formula): readonly [Formula, ...Formula[]] {
  const x = ref(id.x);
  if (f.shape === 'softmax') {
    return [hadamard(x, minus(g, broadcast(sum('columns', hadamard(x, g)), x)))];
  }
  if (isNumber(f.slope, 1)) return [g];
  const fromNetInput = hadamard(g, slopeOf(f, 'z', ref(id.z)));
  return f.slopeFromOutput ? [fromNetInput, hadamard(g, slopeOf(f, 'x', x))] : [fromNetInput];
}
