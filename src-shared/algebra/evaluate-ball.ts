/** The ball of a formula: reads it with numbers known up to a radius, and with the rounding of work on paper. */
import {
  difference,
  onTheWay,
  product,
  productOnTheWay,
  quotient,
  Sum,
  sumMatrix,
  sumOf,
} from './ball-arithmetic.ts';
import { ballAt, ballMatrix, exactBalls, type Ball, type BallMatrix, type Rounding } from './ball.ts';
import { elementwiseBall, slopeBall } from './elementwise-ball.ts';
import type { Formula } from './formula.ts';
import { scalarMatrix } from './matrix.ts';
import { softmaxBalls } from './softmax-ball.ts';
import type { UnitFunction } from './unit-function.ts';

type Read = (id: string) => BallMatrix;

/**
 * @param rounding of what is worked out on the way; the result itself is left as it is
 * @throws RangeError when shapes do not fit, and for argmax, which has no ball
 */
export function evaluateBall(formula: Formula, read: Read, rounding: Rounding): BallMatrix {
  return reading(formula, { read, rounding }, true);
}

interface Work {
  readonly read: Read;
  readonly rounding: Rounding;
}

function reading(formula: Formula, work: Work, isResult: boolean): BallMatrix {
  const go = (part: Formula): BallMatrix => reading(part, work, false);
  const { rounding } = work;
  const close = (ball: Ball): Ball => (isResult ? ball : onTheWay(ball, rounding));
  const times = isResult ? product : (a: Ball, b: Ball): Ball => productOnTheWay(a, b, rounding);
  switch (formula.op) {
    case 'ref':
      return work.read(formula.id);
    case 'const':
      return exactBalls(scalarMatrix(formula.value));
    case 'matmul':
      return matmul(go(formula.left), go(formula.right), times, rounding);
    case 'transpose':
      return transposed(reading(formula.of, work, isResult));
    case 'add':
      return sumOf([go(formula.left), go(formula.right)], rounding);
    case 'sub':
      return zip(go(formula.left), go(formula.right), (a, b) => close(difference(a, b)));
    case 'hadamard':
      return zip(go(formula.left), go(formula.right), times);
    case 'quotient':
      return isNumber(formula)
        ? zip(go(formula.left), go(formula.right), quotient)
        : zip(go(formula.left), go(formula.right), (a, b) => close(quotient(a, b)));
    case 'scale': {
      const of = go(formula.of);
      return zip(repeated(go(formula.by), of), of, times);
    }
    case 'map':
      return mapped(formula.by, go(formula.of), rounding, close);
    case 'slope':
      return each(go(formula.of), (cell) => close(slopeBall(formula.by, formula.from, cell, rounding)));
    case 'sum':
      return summed(formula.over, go(formula.of), rounding);
    case 'broadcast':
      return repeated(go(formula.of), go(formula.like));
    case 'argmax':
      throw new RangeError('a choice has no ball');
  }
}

/** A fraction such as 1/3 is divided by, not written out. */
function isNumber({ left, right }: { readonly left: Formula; readonly right: Formula }): boolean {
  return left.op === 'const' && right.op === 'const';
}

function misfit(name: string, left: BallMatrix, right: BallMatrix): RangeError {
  return new RangeError(`${name}: ${left.rows} x ${left.cols} and ${right.rows} x ${right.cols} do not fit`);
}

function each(of: BallMatrix, cell: (ball: Ball) => Ball): BallMatrix {
  return ballMatrix(of.rows, of.cols, (at) => cell(ballAt(of, at)));
}

function zip(left: BallMatrix, right: BallMatrix, cell: (a: Ball, b: Ball) => Ball): BallMatrix {
  if (left.rows !== right.rows || left.cols !== right.cols) throw misfit('cell by cell', left, right);
  return ballMatrix(left.rows, left.cols, (at) => cell(ballAt(left, at), ballAt(right, at)));
}

/** With one term, the product is the result. */
function matmul(
  left: BallMatrix,
  right: BallMatrix,
  timesAlone: (a: Ball, b: Ball) => Ball,
  rounding: Rounding,
): BallMatrix {
  if (left.cols !== right.rows) throw misfit('product', left, right);
  const { cols: inner } = left;
  const times = inner === 1 ? timesAlone : (a: Ball, b: Ball): Ball => productOnTheWay(a, b, rounding);
  const sums = Array.from({ length: left.rows * right.cols }, (_, at) => {
    const [row, col] = [Math.floor(at / right.cols), at % right.cols];
    const sum = new Sum();
    for (let k = 0; k < inner; k += 1) {
      sum.add(times(ballAt(left, row * inner + k), ballAt(right, k * right.cols + col)));
    }
    return sum;
  });
  return sumMatrix(left.rows, right.cols, sums, rounding);
}

function transposed(of: BallMatrix): BallMatrix {
  return ballMatrix(of.cols, of.rows, (at) => {
    const [row, col] = [Math.floor(at / of.rows), at % of.rows];
    return ballAt(of, col * of.cols + row);
  });
}

function mapped(
  by: UnitFunction,
  of: BallMatrix,
  rounding: Rounding,
  close: (ball: Ball) => Ball,
): BallMatrix {
  if (by.shape === 'softmax') return each(softmaxBalls(of, rounding), close);
  return each(of, (cell) => close(elementwiseBall(by, cell, rounding)));
}

function summed(over: 'rows' | 'columns' | 'all', of: BallMatrix, rounding: Rounding): BallMatrix {
  const rows = over === 'rows' ? of.rows : 1;
  const cols = over === 'columns' ? of.cols : 1;
  const sums = Array.from({ length: rows * cols }, () => new Sum());
  of.mid.forEach((_, at) => {
    const [row, col] = [Math.floor(at / of.cols), at % of.cols];
    sums[over === 'rows' ? row : over === 'columns' ? col : 0]?.add(ballAt(of, at), of.size?.[at]);
  });
  return sumMatrix(rows, cols, sums, rounding);
}

function repeated(of: BallMatrix, like: BallMatrix): BallMatrix {
  const fits = (mine: number, theirs: number): boolean => mine === theirs || mine === 1;
  if (!fits(of.rows, like.rows) || !fits(of.cols, like.cols)) throw misfit('broadcast', of, like);
  return ballMatrix(like.rows, like.cols, (at) => {
    const [row, col] = [Math.floor(at / like.cols), at % like.cols];
    return ballAt(of, (of.rows === 1 ? 0 : row) * of.cols + (of.cols === 1 ? 0 : col));
  });
}
