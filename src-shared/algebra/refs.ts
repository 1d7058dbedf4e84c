/** The ids that a formula reads: the edges of the graph of steps. */
import type { Formula } from './formula.ts';

/** @returns each id once, in the order in which the formula names them */
export function refs(formula: Formula): readonly string[] {
  return [...new Set(collectRefs(formula))];
}

/** Each id as often as it is read. */
export function collectRefs(formula: Formula): string[] {
  switch (formula.op) {
    case 'ref':
      return [formula.id];
    case 'const':
      return [];
    case 'matmul':
    case 'add':
    case 'sub':
    case 'hadamard':
    case 'quotient':
      return [...collectRefs(formula.left), ...collectRefs(formula.right)];
    case 'scale':
      return [...collectRefs(formula.by), ...collectRefs(formula.of)];
    case 'broadcast':
      // `like` lends its shape only.
      return collectRefs(formula.of);
    case 'transpose':
    case 'map':
    case 'slope':
    case 'sum':
    case 'argmax':
      return collectRefs(formula.of);
  }
}
