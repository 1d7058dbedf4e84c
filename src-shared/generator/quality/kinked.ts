/** Functions of two straight lines, like ReLU: their slope is one of two numbers. */
import type { UnitFunction } from '../../algebra/unit-function.ts';

export function isKinked(f: UnitFunction): boolean {
  if (f.shape === 'softmax' || f.slope.node !== 'where') return false;
  return f.slope.positive.node === 'number' && f.slope.otherwise.node === 'number';
}

/** Whether nothing passes below 0: ReLU itself. */
export function isRectifier(f: UnitFunction): boolean {
  return f.shape === 'elementwise' && isKinked(f) && f.slopeAt(-1) === 0;
}
