/** How many numbers are worked out on the way to the value of a formula. */
import { formulaShape } from './formula-shape.ts';
import type { Formula } from './formula.ts';
import type { Shape } from './matrix.ts';

const known = new WeakMap<Formula, number>();

/** @param read shapes, always the same for one formula: the count is kept */
export function formulaWork(formula: Formula, read: (id: string) => Shape): number {
  const found = known.get(formula);
  if (found !== undefined) return found;
  const work =
    ownWork(formula, read) + partsOf(formula).reduce((sum, part) => sum + formulaWork(part, read), 0);
  known.set(formula, work);
  return work;
}

function ownWork(formula: Formula, read: (id: string) => Shape): number {
  if (formula.op === 'ref' || formula.op === 'const') return 0;
  const { rows, cols } = formulaShape(formula, read);
  switch (formula.op) {
    case 'matmul':
      return rows * cols * formulaShape(formula.left, read).cols;
    case 'sum':
    case 'argmax': {
      const of = formulaShape(formula.of, read);
      return of.rows * of.cols;
    }
    default:
      return rows * cols;
  }
}

function partsOf(formula: Formula): readonly Formula[] {
  switch (formula.op) {
    case 'ref':
    case 'const':
      return [];
    case 'matmul':
    case 'add':
    case 'sub':
    case 'hadamard':
    case 'quotient':
      return [formula.left, formula.right];
    case 'scale':
      return [formula.by, formula.of];
    default:
      // `like` of a repeated matrix lends its shape only.
      return [formula.of];
  }
}
