/** Which entries one cell of a formula is made of. */
import { cellOf, entryNamed, type Entry, type ShapeOf } from './cell.ts';
import type { Formula } from './formula.ts';
import type { Scalar, Sum } from './scalar.ts';
import { formulaShape } from './formula-shape.ts';

/** @returns each entry once, in the order in which the formula meets it */
export function provenance(formula: Formula, row: number, col: number, shape: ShapeOf): Entry[] {
  return [...new Set(names(formula, row, col, shape))].map(entryNamed);
}

function names(formula: Formula, row: number, col: number, shape: ShapeOf): string[] {
  if (formula.op !== 'argmax') return variablesOf(cellOf(formula, row, col, shape));
  // The largest is looked for among all.
  const { rows, cols } = formulaShape(formula.of, shape);
  return Array.from({ length: rows * cols }, (_, at) =>
    names(formula.of, Math.floor(at / cols), at % cols, shape),
  ).flat();
}

/** The name at each place at which a variable occurs. */
export function variablesOf(tree: Scalar<Sum>): string[] {
  switch (tree.node) {
    case 'number':
      return [];
    case 'variable':
      return [tree.name];
    case 'negate':
    case 'apply':
    case 'sum':
      return variablesOf(tree.of);
    case 'where':
      return [tree.of, tree.positive, tree.otherwise].flatMap(variablesOf);
    default:
      return [...variablesOf(tree.left), ...variablesOf(tree.right)];
  }
}
