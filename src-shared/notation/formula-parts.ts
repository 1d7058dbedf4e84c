/** A formula in parts: the places at which a long line of it may be broken. */
import type { Formula } from '../algebra/formula.ts';
import { sumIndex } from './formula-print.ts';
import { levels, type Level } from './levels.ts';
import type { Script, Times } from './script.ts';

export interface FormulaPart {
  /** What stands before it: the sign that joins it to the part before, a sum sign. */
  readonly lead: readonly Lead[];
  readonly of: Formula;
  /** How tightly it must bind there. */
  readonly needed: Level;
}

type Lead = '+' | '-' | Times | { readonly sum: Extract<Formula, { op: 'sum' }>['over'] };

export function printedLead(lead: FormulaPart['lead'], script: Script): string {
  return lead
    .map((sign) => {
      if (typeof sign === 'object') return `${script.sum(sumIndex[sign.sum])} `;
      return sign === '+' || sign === '-' ? sign : script.times[sign];
    })
    .join('');
}

/** Printed one after the other they are the formula. */
export function formulaParts(formula: Formula): readonly FormulaPart[] {
  switch (formula.op) {
    case 'add':
      return [...formulaParts(formula.left), ...led(['+'], formulaParts(formula.right))];
    case 'sub':
      return [...formulaParts(formula.left), ...led(['-'], factors(formula.right))];
    default:
      return factors(formula);
  }
}

/** Those of a product; anything that binds less tightly is one part. */
function factors(formula: Formula): readonly FormulaPart[] {
  switch (formula.op) {
    case 'matmul':
      return [...factors(formula.left), ...led(['matrices'], factors(formula.right))];
    case 'hadamard':
      return [...factors(formula.left), ...led(['cells'], factors(formula.right))];
    case 'scale':
      return formula.by.op === 'const' && formula.by.value === -1
        ? led(['-'], factors(formula.of))
        : [...factors(formula.by), ...led(['matrices'], factors(formula.of))];
    case 'sum':
      return led([{ sum: formula.over }], factors(formula.of));
    case 'broadcast':
      return factors(formula.of);
    default:
      return [{ lead: [], of: formula, needed: levels.product }];
  }
}

function led(lead: FormulaPart['lead'], [first, ...others]: readonly FormulaPart[]): readonly FormulaPart[] {
  return first ? [{ ...first, lead: [...lead, ...first.lead] }, ...others] : [];
}
