/** The shape of what a formula makes, from the shapes of what it reads. */
import type { Formula } from './formula.ts';
import type { Shape } from './matrix.ts';

export function formulaShape(formula: Formula, read: (id: string) => Shape): Shape {
  const go = (part: Formula): Shape => formulaShape(part, read);
  switch (formula.op) {
    case 'ref':
      return read(formula.id);
    case 'const':
    case 'argmax':
      return { rows: 1, cols: 1 };
    case 'matmul':
      return { rows: go(formula.left).rows, cols: go(formula.right).cols };
    case 'add':
    case 'sub':
    case 'hadamard':
    case 'quotient':
      return go(formula.left);
    case 'transpose': {
      const { rows, cols } = go(formula.of);
      return { rows: cols, cols: rows };
    }
    case 'scale':
    case 'map':
    case 'slope':
      return go(formula.of);
    case 'broadcast':
      return go(formula.like);
    case 'sum': {
      const { rows, cols } = go(formula.of);
      return { rows: formula.over === 'rows' ? rows : 1, cols: formula.over === 'columns' ? cols : 1 };
    }
  }
}
