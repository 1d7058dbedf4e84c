/** A formula with the numbers in the place of what it reads. */
import type { Formula } from '../../algebra/formula.ts';
import { replace } from '../../algebra/replace.ts';
import type { Scalar } from '../../algebra/scalar.ts';
import { somePart } from '../../algebra/some-part.ts';
import { expressionOf } from '../../algebra/unit-function.ts';
import { formulaParts, printedLead, type FormulaPart } from '../../notation/formula-parts.ts';
import { printedWithin } from '../../notation/formula-print.ts';
import { inScripts } from '../../notation/in-scripts.ts';
import { levels } from '../../notation/levels.ts';
import type { Part } from '../../notation/scalar-print.ts';
import type { Script } from '../../notation/script.ts';
import type { EquationPart } from '../blocks.ts';
import { matrixOf } from '../printed-value.ts';
import type { Printing } from '../working.ts';
import { printedRows, type Operands } from './operands.ts';

/** @returns null where a matrix would stand in an expression that is written for single numbers */
export function numbersPutIn(
  formula: Formula,
  operands: Operands,
  printing: Printing,
): readonly EquationPart[] | null {
  if (hasLongMap(formula)) return null;
  return withFactors(formulaParts(partlyWorkedOut(formula, operands)), (part) =>
    printedPart(part, operands, printing),
  );
}

/** The formula in symbols, in parts. */
export function symbolParts(formula: Formula, { notation }: Printing): readonly EquationPart[] {
  return withFactors(formulaParts(formula), ({ lead, of, needed }) =>
    inScripts((script) => printedLead(lead, script) + printedWithin(of, needed, notation, script)),
  );
}

/** A factor and what it multiplies are one part. */
function withFactors(
  parts: readonly FormulaPart[],
  print: (part: FormulaPart) => EquationPart,
): readonly EquationPart[] {
  const whole: EquationPart[] = [];
  let factor: EquationPart | null = null;
  for (const part of parts) {
    const printed = after(factor, print(part));
    factor = part.isFactor ? printed : null;
    if (!factor) whole.push(printed);
  }
  return whole;
}

function after(factor: EquationPart | null, part: EquationPart): EquationPart {
  return factor ? inScripts(({ name }) => factor[name] + part[name]) : part;
}

function partlyWorkedOut(formula: Formula, { workOut }: Operands): Formula {
  const worked = (part: Formula): Formula | null => (isWorkedOut(part) ? workOut(part) : null);
  const change = (part: Formula): Formula | null => {
    const twice = standsTwice(part);
    if (!twice) return worked(part);
    const once = workOut(twice);
    return replace(part, (inner) => (inner === twice ? once : worked(inner)));
  };
  return replace(formula, change) ?? formula;
}

/** What the Jacobian of softmax is applied to stands on both sides of a difference: the line would be too long. */
function standsTwice(formula: Formula): Formula | null {
  if (formula.op !== 'sub' || formula.left.op === 'ref') return null;
  const { left, right } = formula;
  return somePart(right, (part) => part === left) ? left : null;
}

/** Slopes stand as their numbers, and a transposed matrix as it then looks. */
function isWorkedOut(part: Formula): boolean {
  return part.op === 'slope' || (part.op === 'transpose' && part.of.op === 'ref');
}

/** A function with a name of its own can be written before a matrix; other expressions cannot hold one. */
function hasLongMap(formula: Formula): boolean {
  return somePart(
    formula,
    (part) =>
      part.op === 'map' && part.by.shape === 'elementwise' && !isNamed(expressionOf(part.by, 'value')),
  );
}

function isNamed(tree: Scalar): boolean {
  return tree.node === 'variable' || (tree.node === 'apply' && tree.of.node === 'variable');
}

function printedPart(
  { lead, of, needed }: FormulaPart,
  operands: Operands,
  printing: Printing,
): EquationPart {
  const named = (id: string, script: Script): Part => matrixPart(id, operands, printing, script);
  const printed = inScripts(
    (script) =>
      printedLead(lead, script) +
      printedWithin(of, needed, printing.notation, script, (id) => named(id, script)),
  );
  return of.op === 'ref' && !operands.read(of.id).isNumber
    ? { ...printed, cells: cellsOf(of.id, operands, printing) }
    : printed;
}

function matrixPart(id: string, operands: Operands, printing: Printing, { name }: Script): Part {
  const operand = operands.read(id);
  const rows = printedRows(operand, printing);
  const [[only] = []] = rows;
  if (only && operand.isNumber)
    return { text: only[name], level: only[name].startsWith('-') ? levels.sum : levels.atom };
  return { text: matrixOf(rows)[name], level: levels.atom };
}

const cellsOf = (id: string, operands: Operands, printing: Printing): EquationPart[][] =>
  printedRows(operands.read(id), printing);
