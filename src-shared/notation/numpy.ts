/** A step's formula as NumPy. */
import { tieWidth } from '../algebra/evaluate.ts';
import type { Formula } from '../algebra/formula.ts';
import { expressionOf, type UnitFunction } from '../algebra/unit-function.ts';
import { levels } from './levels.ts';
import { numpyName } from './numpy-name.ts';
import {
  call,
  coded,
  inBrackets,
  negated,
  numberCode,
  operate,
  plusMinus,
  scalarNumpy,
  type Coded,
} from './scalar-numpy.ts';
import type { Notation } from './symbols.ts';

type Naming = Pick<Notation, 'updates'>;

/** Reads the names of `numpyName`; softmax is the script's own function. */
export function formulaNumpy(formula: Formula, naming: Naming): string {
  return code(formula, naming).code;
}

/** What the script must define where a formula uses it: the largest entry goes first, so that nothing overflows. */
export const softmaxFunction = [
  'def softmax(z):',
  '    e = np.exp(z - np.max(z, axis=0))',
  '    return e / np.sum(e, axis=0)',
];

function code(formula: Formula, naming: Naming): Coded {
  const go = (part: Formula): Coded => code(part, naming);
  switch (formula.op) {
    case 'ref':
      return coded(numpyName(formula.id, naming), levels.atom);
    case 'const':
      return numberCode(formula.value);
    case 'matmul':
      return operate(go(formula.left), '@', go(formula.right));
    case 'hadamard':
      return operate(go(formula.left), '*', go(formula.right));
    case 'quotient':
      return operate(go(formula.left), '/', go(formula.right));
    case 'scale':
      return formula.by.op === 'const' && formula.by.value === -1
        ? negated(go(formula.of))
        : operate(go(formula.by), '*', go(formula.of));
    case 'transpose':
      return coded(`${inBrackets(go(formula.of), levels.atom)}.T`, levels.atom);
    case 'add':
      return plusMinus(go(formula.left), '+', go(formula.right));
    case 'sub':
      return plusMinus(go(formula.left), '-', go(formula.right));
    case 'map':
      return applied(formula.by, 'value', go(formula.of));
    case 'slope':
      return applied(formula.by, formula.from, go(formula.of));
    case 'sum':
      return call('np.sum', `${go(formula.of).code}${sums[formula.over]}`);
    case 'broadcast':
      // NumPy repeats columns, rows and numbers by itself.
      return go(formula.of);
    case 'argmax':
      return largest(go(formula.of).code);
  }
}

/** Counts from 1; on a tie it is the first. */
function largest(of: string): Coded {
  const place = call('np.argmax', `${of} >= np.max(${of}) - ${tieWidth}`);
  return plusMinus(numberCode(1), '+', place);
}

const sums = { rows: ', axis=1, keepdims=True', columns: ', axis=0, keepdims=True', all: '' } as const;

function applied(by: UnitFunction, what: 'value' | 'z' | 'x', argument: Coded): Coded {
  return by.shape === 'softmax'
    ? call('softmax', argument.code)
    : scalarNumpy(expressionOf(by, what), argument);
}
