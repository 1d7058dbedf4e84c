/** The shape of a formula's value where its parts fit together; those of a wrong formula may not. */
import { formulaShape } from './formula-shape.ts';
import type { Formula } from './formula.ts';
import type { Shape } from './matrix.ts';

/** @returns null where shapes do not fit together */
export function fittingShape(formula: Formula, read: (id: string) => Shape): Shape | null {
  return fits(formula, read) ? formulaShape(formula, read) : null;
}

function fits(formula: Formula, read: (id: string) => Shape): boolean {
  const go = (part: Formula): boolean => fits(part, read);
  const shape = (part: Formula): Shape => formulaShape(part, read);
  switch (formula.op) {
    case 'ref':
    case 'const':
      return true;
    case 'matmul':
      return go(formula.left) && go(formula.right) && shape(formula.left).cols === shape(formula.right).rows;
    case 'add':
    case 'sub':
    case 'hadamard':
    case 'quotient':
      return go(formula.left) && go(formula.right) && isSameShape(shape(formula.left), shape(formula.right));
    case 'scale':
      return go(formula.by) && go(formula.of);
    case 'broadcast':
      return go(formula.of) && go(formula.like) && canRepeat(shape(formula.of), shape(formula.like));
    case 'transpose':
    case 'map':
    case 'slope':
    case 'sum':
    case 'argmax':
      return go(formula.of);
  }
}

function canRepeat(of: Shape, like: Shape): boolean {
  return (of.rows === like.rows || of.rows === 1) && (of.cols === like.cols || of.cols === 1);
}

export function isSameShape(a: Shape, b: Shape): boolean {
  return a.rows === b.rows && a.cols === b.cols;
}

export function fitsShape(formula: Formula, read: (id: string) => Shape, shape: Shape): boolean {
  const own = fittingShape(formula, read);
  return own !== null && isSameShape(own, shape);
}
