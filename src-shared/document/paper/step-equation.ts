/** One step of a worked solution as an equation: its formula, the numbers put in, what it comes to. */
import type { Formula } from '../../algebra/formula.ts';
import { pickColumns, type Matrix } from '../../algebra/matrix.ts';
import { spokenFormula } from '../../notation/speech.ts';
import type { Step } from '../../solution/solve.ts';
import type { Equation, EquationPart } from '../blocks.ts';
import { stepLabels } from '../step-labels.ts';
import { nameOf } from '../working.ts';
import { exampleByExample } from './example-by-example.ts';
import { numbersPutIn, symbolParts } from './numbers-put-in.ts';
import { onTheWay } from './on-the-way.ts';
import { changedOperands, operandsOf, printedRows, type Operands } from './operands.ts';
import type { PaperOptions } from './paper-options.ts';
import { paperWords as words } from './paper-words.ts';
import { shownFormula } from '../shown-formula.ts';
import type { Subject } from './subject.ts';
import { altName, altOf, resultSide } from './value-equation.ts';

/** @param example counted from 0 among the step's columns: that column alone; null for all of them */
export function stepEquation(
  step: Step,
  example: number | null,
  { exercise, solution }: Subject,
  options: PaperOptions,
): Equation {
  const formula = shownFormula(step, solution);
  const all = operandsOf(solution);
  const operands = example === null ? all : changedOperands(all, (id, value) => columnOf(id, value, example));
  const put = options.byExample ? exampleByExample(step, formula, operands) : formula;
  // A loss adds what each example loses: those numbers tell more than all outputs once more.
  const isOfBatch = step.kind.name === 'loss' && step.place.batch > 1;
  const result = printedRows(operands.read(step.id), options);
  const sides = [
    symbolParts(formula, options),
    isOfBatch ? null : numbersPutIn(put, operands, options),
    options.intermediate || isOfBatch ? lastLine(put, operands, options) : null,
    resultSide(result),
  ];
  const name = altName(step.id, options.notation);
  return {
    kind: 'equation',
    stepId: step.id,
    left: nameOf(step.id, options.notation),
    sides: withoutRepeats(sides.filter((side) => side !== null)),
    spoken: altOf(
      example === null ? name : words.inExample(name, stepLabels(step, exercise).colLabels[example] ?? ''),
      spokenFormula(formula, options.notation),
      result,
    ),
  };
}

/** Columns of these are examples. */
function columnOf(id: string, value: Matrix, example: number): Matrix {
  return value.cols > 1 && /^(z|x|t|delta)\b/.test(id) ? pickColumns(value, [example]) : value;
}

function lastLine(
  formula: Formula,
  operands: Operands,
  options: PaperOptions,
): readonly EquationPart[] | null {
  const line = onTheWay(formula, operands);
  return line && numbersPutIn(line, operands, options);
}

/** A step that only names what is there already would say it twice. */
function withoutRepeats(sides: readonly (readonly EquationPart[])[]): (readonly EquationPart[])[] {
  const said = (side: readonly EquationPart[]): string => side.map(({ tex }) => tex).join('');
  return sides.filter((side, at) => at === sides.length - 1 || said(side) !== said(sides[at + 1] ?? []));
}
