/** A formula in parts: the places at which a long line of it may be broken. */
import type { Formula } from '../algebra/formula.ts';
import { scaledTimes, sumIndex } from './formula-print.ts';
import { levels, type Level } from './levels.ts';
import type { Script, Times } from './script.ts';

export interface FormulaPart {
  /** What stands before it: the sign that joins it to the part before, a sum sign. */
  readonly lead: readonly Lead[];
  readonly of: Formula;
  /** How tightly it must bind there. */
  readonly needed: Level;
  /** A single number before what it multiplies, from which no line parts it. */
  readonly isFactor?: true;
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
  return partsOf(formula, levels.sum);
}

/** @param needed how tightly the formula must bind where it stands; in brackets it is one part */
function partsOf(formula: Formula, needed: Level): readonly FormulaPart[] {
  switch (formula.op) {
    case 'add':
    case 'sub': {
      if (needed > levels.sum) return [{ lead: [], of: formula, needed }];
      const { left, right } = formula;
      return formula.op === 'add'
        ? [...partsOf(left, levels.sum), ...led(['+'], partsOf(right, levels.sum))]
        : [...partsOf(left, levels.sum), ...led(['-'], partsOf(right, levels.product))];
    }
    case 'matmul':
      return product(formula.left, 'matrices', formula.right);
    case 'hadamard':
      return product(formula.left, 'cells', formula.right);
    case 'scale':
      return formula.by.op === 'const' && formula.by.value === -1
        ? negated(formula, needed)
        : [
            ...partsOf(formula.by, levels.product).map((part) => ({ ...part, isFactor: true as const })),
            ...led([scaledTimes(formula.of)], partsOf(formula.of, levels.product)),
          ];
    case 'sum':
      return led([{ sum: formula.over }], partsOf(formula.of, levels.product));
    case 'broadcast':
      return partsOf(formula.of, needed);
    default:
      return [{ lead: [], of: formula, needed }];
  }
}

function product(left: Formula, times: Times, right: Formula): readonly FormulaPart[] {
  return [...partsOf(left, levels.product), ...led([times], partsOf(right, levels.product))];
}

function negated(formula: Extract<Formula, { op: 'scale' }>, needed: Level): readonly FormulaPart[] {
  if (needed > levels.sum) return [{ lead: [], of: formula, needed }];
  return led(['-'], partsOf(formula.of, levels.product));
}

function led(lead: FormulaPart['lead'], [first, ...others]: readonly FormulaPart[]): readonly FormulaPart[] {
  return first ? [{ ...first, lead: [...lead, ...first.lead] }, ...others] : [];
}
