/** The shape of a formula's value, without its value; a wrong formula may not fit together. */
import type { Formula } from './formula.ts';
import type { Shape } from './matrix.ts';

/** @returns null where shapes do not fit together */
export function fittingShape(formula: Formula, read: (id: string) => Shape): Shape | null {
  const go = (part: Formula): Shape | null => fittingShape(part, read);
  switch (formula.op) {
    case 'ref':
      return read(formula.id);
    case 'const':
      return { rows: 1, cols: 1 };
    case 'matmul': {
      const [left, right] = [go(formula.left), go(formula.right)];
      return left && right && left.cols === right.rows ? { rows: left.rows, cols: right.cols } : null;
    }
    case 'transpose': {
      const of = go(formula.of);
      return of && { rows: of.cols, cols: of.rows };
    }
    case 'add':
    case 'sub':
    case 'hadamard':
    case 'quotient': {
      const [left, right] = [go(formula.left), go(formula.right)];
      return left && right && isSameShape(left, right) ? left : null;
    }
    case 'scale':
      return go(formula.of);
    case 'map':
    case 'slope':
      return go(formula.of);
    case 'sum': {
      const of = go(formula.of);
      return (
        of && {
          rows: formula.over === 'rows' ? of.rows : 1,
          cols: formula.over === 'columns' ? of.cols : 1,
        }
      );
    }
    case 'broadcast': {
      const [of, like] = [go(formula.of), go(formula.like)];
      const fits = (mine: number, theirs: number): boolean => mine === theirs || mine === 1;
      return of && like && fits(of.rows, like.rows) && fits(of.cols, like.cols) ? like : null;
    }
    case 'argmax':
      return { rows: 1, cols: 1 };
  }
}

export function isSameShape(a: Shape, b: Shape): boolean {
  return a.rows === b.rows && a.cols === b.cols;
}

export function fitsShape(formula: Formula, read: (id: string) => Shape, shape: Shape): boolean {
  const own = fittingShape(formula, read);
  return own !== null && isSameShape(own, shape);
}
