/** The line before a result: the parts that are put together there, each of them worked out. */
import { plus, type Formula } from '../../algebra/formula.ts';
import { scalarMatrix } from '../../algebra/matrix.ts';
import { workOut } from '../../algebra/work-out.ts';
import type { Operands } from './operands.ts';

/** @returns null where that is the line with the numbers put in */
export function onTheWay(formula: Formula, operands: Operands): Formula | null {
  const line = lastLine(formula, operands);
  return line === formula ? null : line;
}

/** @returns the formula itself where nothing in it is to be worked out before */
function lastLine(formula: Formula, operands: Operands): Formula {
  const worked = (part: Formula): Formula => (isThere(part) ? part : operands.workOut(part));
  switch (formula.op) {
    case 'add':
    case 'sub':
    case 'hadamard': {
      const factor = (part: Formula): Formula =>
        part.op === 'hadamard' ? lastLine(part, operands) : worked(part);
      const [left, right] = [factor(formula.left), factor(formula.right)];
      return left === formula.left && right === formula.right ? formula : { ...formula, left, right };
    }
    case 'scale': {
      const of = formula.of.op === 'sum' ? lastLine(formula.of, operands) : worked(formula.of);
      return of === formula.of ? formula : { ...formula, of };
    }
    case 'sum':
      return formula.over === 'all' ? termsOf(formula.of, operands) : formula;
    default:
      return formula;
  }
}

/** The numbers that are added. */
function termsOf(part: Formula, operands: Operands): Formula {
  const { values } = workOut(part, (id) => operands.read(id).value);
  return values
    .map((value) => operands.put({ value: scalarMatrix(value), isGiven: false, isNumber: true }))
    .reduce(plus);
}

/** What has its numbers already, or gets them by being put in. */
function isThere(part: Formula): boolean {
  switch (part.op) {
    case 'ref':
    case 'const':
    case 'slope':
      return true;
    case 'transpose':
    case 'broadcast':
      return part.of.op === 'ref';
    case 'quotient':
      return part.left.op === 'const' && part.right.op === 'const';
    default:
      return false;
  }
}
