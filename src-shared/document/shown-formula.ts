/** The form of a step's formula that is shown everywhere: in hints, worked cells, documents and scripts. */
import { minus, ref, sum, type Formula } from '../algebra/formula.ts';
import type { Matrix } from '../algebra/matrix.ts';
import { somePart } from '../algebra/some-part.ts';
import { workOut } from '../algebra/work-out.ts';
import type { Solution, Step } from '../solution/solve.ts';

/** With f' from the output where it can be had, as one works by hand; x - t where the targets of softmax add to 1. */
export function shownFormula(step: Step, { valueOf }: Pick<Solution, 'valueOf'>): Formula {
  const { formula, kind, place } = step;
  if (kind.name === 'outputDelta' && isMerged(step)) {
    return areShares(valueOf(place.id.t)) ? minus(ref(place.id.x), ref(place.id.t)) : formula;
  }
  return kind.equivalents(place).find(readsSlopeFromOutput) ?? formula;
}

/** Whether loss and activation of the last layer meet so that no derivative of the activation is left. */
export function isMerged({ formula, place: { f, loss } }: Step): boolean {
  const isSigmoid = formula.op === 'sub' && formula.left.op === 'ref' && loss.name === 'binary_cross_entropy';
  return isSigmoid || (f.shape === 'softmax' && loss.name === 'cross_entropy');
}

export function readsSlopeFromOutput(formula: Formula): boolean {
  return somePart(formula, (part) => part.op === 'slope' && part.from === 'x');
}

function areShares(targets: Matrix): boolean {
  return workOut(sum('columns', ref('t')), () => targets).values.every((total) => total === 1);
}
