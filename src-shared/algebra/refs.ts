/** The ids that a formula reads: the edges of the graph of steps. */
import type { Formula } from './formula.ts';

/** @returns each id once, in the order in which the formula names them */
export function refs(formula: Formula): readonly string[] {
  return collectRefs(formula).filter((id, at, all) => all.indexOf(id) === at);
}

/** Each id as often as it is read. */
export function collectRefs(formula: Formula): string[] {
  const found: string[] = [];
  collect(formula, found);
  return found;
}

function collect(formula: Formula, found: string[]): void {
  switch (formula.op) {
    case 'ref':
      found.push(formula.id);
      return;
    case 'const':
      return;
    case 'matmul':
    case 'add':
    case 'sub':
    case 'hadamard':
    case 'quotient':
      collect(formula.left, found);
      collect(formula.right, found);
      return;
    case 'scale':
      collect(formula.by, found);
      collect(formula.of, found);
      return;
    case 'broadcast':
      // `like` lends its shape only.
      collect(formula.of, found);
      return;
    case 'transpose':
    case 'map':
    case 'slope':
    case 'sum':
    case 'argmax':
      collect(formula.of, found);
      return;
  }
}
