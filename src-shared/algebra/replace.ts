/** Puts other parts into a formula: how a wrong formula is made from the right one. */
import type { Formula } from './formula.ts';

/**
 * Replaces every part for which `change` gives another, from the outside in.
 * @returns null when there was nothing to replace
 */
export function replace(formula: Formula, change: (part: Formula) => Formula | null): Formula | null {
  const changed = change(formula);
  if (changed) return changed;
  const go = (part: Formula): Formula | null => replace(part, change);
  switch (formula.op) {
    case 'ref':
    case 'const':
      return null;
    case 'matmul':
    case 'add':
    case 'sub':
    case 'hadamard':
    case 'quotient': {
      const [left, right] = [go(formula.left), go(formula.right)];
      return left || right ? { ...formula, left: left ?? formula.left, right: right ?? formula.right } : null;
    }
    case 'scale': {
      const [by, of] = [go(formula.by), go(formula.of)];
      return by || of ? { ...formula, by: by ?? formula.by, of: of ?? formula.of } : null;
    }
    case 'broadcast': {
      const [of, like] = [go(formula.of), go(formula.like)];
      return of || like ? { ...formula, of: of ?? formula.of, like: like ?? formula.like } : null;
    }
    case 'transpose':
    case 'map':
    case 'slope':
    case 'sum':
    case 'argmax': {
      const of = go(formula.of);
      return of && { ...formula, of };
    }
  }
}

/** Reads another quantity wherever the formula reads `id`. */
export function replaceRef(formula: Formula, id: string, by: Formula): Formula | null {
  return replace(formula, (part) => (part.op === 'ref' && part.id === id ? by : null));
}
