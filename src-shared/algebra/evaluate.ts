/** The value of a formula as the machine computes it, rounding noise included. */
import { formulaShape } from './formula-shape.ts';
import type { Formula } from './formula.ts';
import { each, product, repeated, scaled, softmax, summed, transposed, zip } from './matrix-operations.ts';
import { scalarMatrix, type Matrix } from './matrix.ts';
import type { UnitFunction } from './unit-function.ts';

/** @throws RangeError when shapes do not fit together: that is a bug in a formula, not bad input */
export function evaluate(formula: Formula, read: (id: string) => Matrix): Matrix {
  return operate(formula, read, (part) => evaluate(part, read));
}

/** Formulas that share parts, each part worked out once. */
export function evaluator(read: (id: string) => Matrix): (formula: Formula) => Matrix {
  const known = new Map<Formula, Matrix>();
  const go = (part: Formula): Matrix => {
    if (part.op === 'ref') return read(part.id);
    const found = known.get(part);
    if (found) return found;
    const value = operate(part, read, go);
    known.set(part, value);
    return value;
  };
  return go;
}

/**
 * One operation alone.
 * @param go what its parts are
 */
export function operate(
  formula: Formula,
  read: (id: string) => Matrix,
  go: (part: Formula) => Matrix,
): Matrix {
  switch (formula.op) {
    case 'ref':
      return read(formula.id);
    case 'const':
      return scalarMatrix(formula.value);
    case 'matmul':
      return product(go(formula.left), go(formula.right));
    case 'transpose':
      return transposed(go(formula.of));
    case 'add':
      return zip(go(formula.left), go(formula.right), (a, b) => a + b);
    case 'sub':
      return zip(go(formula.left), go(formula.right), (a, b) => a - b);
    case 'hadamard':
      return zip(go(formula.left), go(formula.right), (a, b) => a * b);
    case 'quotient':
      return zip(go(formula.left), go(formula.right), (a, b) => a / b);
    case 'scale':
      return scaled(go(formula.by), go(formula.of));
    case 'map':
      return mapped(formula.by, go(formula.of));
    case 'slope':
      return each(go(formula.of), slopeFunction(formula.by, formula.from));
    case 'sum':
      return summed(formula.over, go(formula.of));
    case 'broadcast':
      return repeated(go(formula.of), formulaShape(formula.like, read));
    case 'argmax':
      return scalarMatrix(argmaxRow(go(formula.of).values));
  }
}

function mapped(by: UnitFunction, of: Matrix): Matrix {
  return by.shape === 'softmax' ? softmax(of) : each(of, by.valueAt);
}

function slopeFunction(by: UnitFunction, from: 'z' | 'x'): (value: number) => number {
  if (by.shape === 'softmax') throw new RangeError('softmax has a Jacobian, not a slope a cell');
  const slope = from === 'z' ? by.slopeAt : by.slopeAtOutput;
  if (!slope) throw new RangeError('this slope cannot be written with the output alone');
  return slope;
}

/** Outputs closer than this are a tie where nothing is known of their rounding: noise must not choose the class. */
export const tieWidth = 1e-12;

/**
 * @param width entries that are less than this below the largest are as large
 * @returns the rows, from 1, whose entry is the largest of the list
 */
export function tiedRows(values: readonly number[], width = 0): number[] {
  const largest = Math.max(...values);
  return values.flatMap((value, row) => (value >= largest - width ? [row + 1] : []));
}

function argmaxRow(values: readonly number[]): number {
  const [lowest] = tiedRows(values, tieWidth);
  if (lowest === undefined) throw new RangeError('argmax of nothing');
  return lowest;
}
