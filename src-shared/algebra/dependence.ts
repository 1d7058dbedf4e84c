/** Which entries of what a formula reads a cell of its result depends on. */
import { formulaShape } from './formula-shape.ts';
import type { Formula } from './formula.ts';
import type { Shape } from './matrix.ts';

/** On none, on that in the same place, on those of the same column, of the same row, or on any. */
export type Dependence = 'none' | 'cell' | 'column' | 'row' | 'any';

function both(one: Dependence, other: Dependence): Dependence {
  if (one === other || other === 'none') return one;
  if (one === 'none') return other;
  if (one === 'cell') return other;
  return other === 'cell' ? one : 'any';
}

/** What a dependence becomes where each of these reads others of its column, of its row, or of everywhere. */
function within(found: Dependence, reads: 'column' | 'row' | 'any'): Dependence {
  return found === 'none' ? 'none' : both(found, reads);
}

/** @returns how the result depends on the entries of `id` */
export function dependenceOn(id: string, formula: Formula, read: (id: string) => Shape): Dependence {
  const go = (part: Formula): Dependence => dependenceOn(id, part, read);
  switch (formula.op) {
    case 'ref':
      return formula.id === id ? 'cell' : 'none';
    case 'const':
      return 'none';
    case 'add':
    case 'sub':
    case 'hadamard':
    case 'quotient':
      return both(go(formula.left), go(formula.right));
    case 'slope':
      return go(formula.of);
    case 'map': {
      const found = go(formula.of);
      return formula.by.shape === 'softmax' ? within(found, 'column') : found;
    }
    case 'scale':
      return both(within(go(formula.by), 'any'), go(formula.of));
    case 'matmul': {
      const [left, right] = [go(formula.left), go(formula.right)];
      return both(within(left, 'row'), within(right, 'column'));
    }
    case 'sum': {
      const found = go(formula.of);
      if (formula.over === 'all') return within(found, 'any');
      return within(found, formula.over === 'columns' ? 'column' : 'row');
    }
    case 'broadcast':
      return repeated(go(formula.of), formulaShape(formula.of, read), formulaShape(formula.like, read));
    case 'transpose':
    case 'argmax':
      return within(go(formula.of), 'any');
  }
}

/** What is repeated along one direction stays apart in the other. */
function repeated(found: Dependence, of: Shape, like: Shape): Dependence {
  const [isAsHigh, isAsWide] = [of.rows === like.rows, of.cols === like.cols];
  const staysApart =
    (isAsHigh && isAsWide) || (isAsWide && found === 'column') || (isAsHigh && found === 'row');
  return staysApart ? found : within(found, 'any');
}
