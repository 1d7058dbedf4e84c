/** The value of a formula with a bound of its rounding error: reads it with numbers that may be off, and adds up what each operation adds. */
import {
  boundedEach,
  boundedProduct,
  boundedScale,
  boundedSoftmax,
  boundedSum,
  boundedZip,
  lastPlace,
  rearranged,
  type Bounded,
} from './bounded-operations.ts';
import { formulaShape } from './formula-shape.ts';
import type { Formula } from './formula.ts';
import { each, repeated, transposed } from './matrix-operations.ts';
import { scalarMatrix, type Matrix } from './matrix.ts';
import { expressionOf, type UnitFunction } from './unit-function.ts';

type Read = (id: string) => Matrix;

/** A matrix that was worked out. Its bounds are private, so that equal ones stay equal whatever they came from. */
class WorkedOut implements Matrix {
  readonly rows: number;
  readonly cols: number;
  readonly values: readonly number[];
  readonly #bounds: readonly number[];

  constructor({ rows, cols, values }: Matrix, bounds: readonly number[]) {
    this.rows = rows;
    this.cols = cols;
    this.values = values;
    this.#bounds = bounds;
  }

  static boundsOf(of: Matrix): readonly number[] | null {
    return #bounds in of ? of.#bounds : null;
  }
}

/** @returns the same matrix with these bounds */
export function withBounds(of: Matrix, bounds: readonly number[]): Matrix {
  return new WorkedOut(of, bounds);
}

const boundOfGiven = (value: number): number => lastPlace(value, 0);

/** How far each value may be off: of a given decimal, by what its binary fraction leaves out; a whole number is exact. */
export function boundsOf(of: Matrix): readonly number[] {
  return WorkedOut.boundsOf(of) ?? each(of, boundOfGiven).values;
}

/** @returns the same matrix, its bounds worked out once for all that read it */
export function asGiven(of: Matrix): Matrix {
  return withBounds(of, boundsOf(of));
}

/**
 * Values are those of `evaluate`, except that a kink is where 0 cannot be told from the argument.
 * @throws RangeError when shapes do not fit together, and for argmax, which has no rounding error
 */
export function evaluateBounded(formula: Formula, read: Read): Bounded {
  switch (formula.op) {
    case 'ref':
      return asBounded(read(formula.id));
    case 'const':
      return asBounded(scalarMatrix(formula.value));
    case 'matmul':
      return boundedProduct(evaluateBounded(formula.left, read), evaluateBounded(formula.right, read));
    case 'transpose':
      return rearranged(evaluateBounded(formula.of, read), transposed);
    case 'add':
    case 'sub':
    case 'hadamard':
    case 'quotient':
      return boundedZip(
        formula.op,
        evaluateBounded(formula.left, read),
        evaluateBounded(formula.right, read),
      );
    case 'scale':
      return boundedScale(evaluateBounded(formula.by, read), evaluateBounded(formula.of, read));
    case 'map':
      return mapped(formula.by, evaluateBounded(formula.of, read));
    case 'slope':
      return boundedEach(
        expressionOf(elementwiseOnly(formula.by), formula.from),
        evaluateBounded(formula.of, read),
      );
    case 'sum':
      return boundedSum(formula.over, evaluateBounded(formula.of, read));
    case 'broadcast': {
      const like = formulaShape(formula.like, read);
      return rearranged(evaluateBounded(formula.of, read), (of) => repeated(of, like));
    }
    case 'argmax':
      throw new RangeError('a choice has no rounding error');
  }
}

function elementwiseOnly(by: UnitFunction): Exclude<UnitFunction, { shape: 'softmax' }> {
  if (by.shape === 'softmax') throw new RangeError('softmax has a Jacobian, not a slope a cell');
  return by;
}

function asBounded(of: Matrix): Bounded {
  return { matrix: of, bounds: boundsOf(of), sizeAt: null };
}

function mapped(by: UnitFunction, of: Bounded): Bounded {
  return by.shape === 'softmax' ? boundedSoftmax(of) : boundedEach(by.value, of);
}
