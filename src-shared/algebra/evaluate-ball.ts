/** The ball of a formula: reads it with numbers known up to a radius, and with the rounding of work on paper. */
import {
  differenceRad,
  productRad,
  productRadOnTheWay,
  quotientRad,
  roundedRad,
  sumOf,
} from './ball-arithmetic.ts';
import { ballMatrix, noRounding, type BallMatrix, type Rounding } from './ball.ts';
import { productOfBalls } from './ball-product.ts';
import { elementwiseBall, slopeBall } from './elementwise-ball.ts';
import { formulaShape } from './formula-shape.ts';
import type { Formula } from './formula.ts';
import type { Shape } from './matrix.ts';
import { softmaxBalls } from './softmax-ball.ts';
import {
  beforeRepeating,
  beforeSum,
  columnOf,
  cutList,
  everything,
  rowOf,
  shapeIn,
  turned,
  type Window,
} from './window.ts';

type Read = (id: string) => BallMatrix;

interface Work {
  readonly read: Read;
  readonly rounding: Rounding;
}

/**
 * @param rounding of what is worked out on the way; the result itself is left as it is
 * @param window the part of the result that is asked for
 * @throws RangeError when shapes do not fit, and for argmax, which has no ball
 */
export function evaluateBall(
  formula: Formula,
  read: Read,
  rounding: Rounding,
  window: Window = everything,
): BallMatrix {
  const ball = reading(formula, { read, rounding }, true, window);
  if (ball.rad.every(Number.isFinite)) return ball;
  // Nobody rounds 1 - x to 0 and then takes its logarithm: what rounding would make infinite was not rounded.
  return reading(formula, { read, rounding: noRounding }, true, window);
}

function reading(formula: Formula, work: Work, isResult: boolean, window: Window): BallMatrix {
  const go = (part: Formula, wanted = window): BallMatrix => reading(part, work, false, wanted);
  const { rounding } = work;
  switch (formula.op) {
    case 'ref':
      return cut(work.read(formula.id), window);
    case 'const':
      return { rows: 1, cols: 1, mid: [formula.value], rad: [0] };
    case 'transpose':
      return transposed(reading(formula.of, work, isResult, turned(window)));
    case 'broadcast':
      return broadcasted(formula, go, work.read, window);
    case 'matmul':
      return product(
        go(formula.left, rowOf(window)),
        go(formula.right, columnOf(window)),
        rounding,
        isResult,
      );
    case 'hadamard':
      return products(go(formula.left), go(formula.right), rounding, isResult);
    case 'scale':
      return scaled(go(formula.by, everything), go(formula.of), rounding, isResult);
    case 'add':
      return added(go(formula.left), go(formula.right), rounding);
    case 'sum':
      return summed(formula.over, go(formula.of, beforeSum(formula.over, window)), rounding);
    case 'sub':
    case 'quotient':
    case 'map':
    case 'slope': {
      const value = workedOut(formula, go, rounding, window);
      return isResult || isFraction(formula) ? value : rounded(value, rounding);
    }
    case 'argmax':
      throw new RangeError('a choice has no ball');
  }
}

function broadcasted(
  { of, like }: Extract<Formula, { op: 'broadcast' }>,
  go: (part: Formula, wanted: Window) => BallMatrix,
  read: Read,
  window: Window,
): BallMatrix {
  const [own, wanted] = [formulaShape(of, read), formulaShape(like, read)];
  return repeated(go(of, beforeRepeating(own, window)), shapeIn(wanted, window));
}

function scaled(by: BallMatrix, of: BallMatrix, rounding: Rounding, isResult: boolean): BallMatrix {
  return products(repeated(by, of), of, rounding, isResult);
}

function added(left: BallMatrix, right: BallMatrix, rounding: Rounding): BallMatrix {
  return sumOf(left.rows, left.cols, sameShape(left, right), rounding);
}

function product(left: BallMatrix, right: BallMatrix, rounding: Rounding, isResult: boolean): BallMatrix {
  if (left.cols !== right.rows) throw misfit('product', left, right);
  return productOfBalls(left, right, rounding, isResult);
}

/** The parts whose result is written down as it is. */
function workedOut(
  formula: Formula,
  go: (part: Formula, wanted?: Window) => BallMatrix,
  rounding: Rounding,
  window: Window,
): BallMatrix {
  switch (formula.op) {
    case 'map': {
      const { by } = formula;
      if (by.shape === 'softmax') {
        return cut(softmaxBalls(go(formula.of, columnOf(window)), rounding), { row: window.row, col: null });
      }
      const of = go(formula.of);
      return ballMatrix(of.rows, of.cols, (at) => elementwiseBall(by, at, of, rounding));
    }
    case 'slope': {
      const { by, from } = formula;
      const of = go(formula.of);
      return ballMatrix(of.rows, of.cols, (at) => slopeBall(by, from, at, of, rounding));
    }
    case 'quotient':
      return zip(go(formula.left), go(formula.right), (a, b) => a / b, quotientRad);
    case 'sub':
      return zip(go(formula.left), go(formula.right), (a, b) => a - b, differenceRad);
    default:
      throw new RangeError(`${formula.op} is read elsewhere`);
  }
}

/** A fraction such as 1/3 is divided by, not written out. */
function isFraction(formula: Formula): boolean {
  return formula.op === 'quotient' && formula.left.op === 'const' && formula.right.op === 'const';
}

function misfit(name: string, left: Shape, right: Shape): RangeError {
  return new RangeError(`${name}: ${left.rows} x ${left.cols} and ${right.rows} x ${right.cols} do not fit`);
}

function sameShape(left: BallMatrix, right: BallMatrix): readonly [BallMatrix, BallMatrix] {
  if (left.rows !== right.rows || left.cols !== right.cols) throw misfit('cell by cell', left, right);
  return [left, right];
}

function rounded({ rows, cols, mid, rad }: BallMatrix, rounding: Rounding): BallMatrix {
  return { rows, cols, mid, rad: rad.map((own, at) => roundedRad(mid[at] as number, own, rounding)) };
}

function zip(
  left: BallMatrix,
  right: BallMatrix,
  middle: (a: number, b: number) => number,
  radius: (a: number, ra: number, b: number, rb: number) => number,
): BallMatrix {
  sameShape(left, right);
  const count = left.mid.length;
  const [mid, rad] = [new Array<number>(count), new Array<number>(count)];
  for (let at = 0; at < count; at += 1) {
    const [a, b] = [left.mid[at] as number, right.mid[at] as number];
    const value = middle(a, b);
    const off = radius(a, left.rad[at] as number, b, right.rad[at] as number);
    const isKnown = Number.isFinite(value) && Number.isFinite(off);
    mid[at] = isKnown ? value : 0;
    rad[at] = isKnown ? off : Infinity;
  }
  return { rows: left.rows, cols: left.cols, mid, rad };
}

function products(left: BallMatrix, right: BallMatrix, rounding: Rounding, isResult: boolean): BallMatrix {
  const radius = isResult
    ? productRad
    : (a: number, ra: number, b: number, rb: number): number => productRadOnTheWay(a, ra, b, rb, rounding);
  return zip(left, right, (a, b) => a * b, radius);
}

function cut(of: BallMatrix, window: Window): BallMatrix {
  if (window.row === null && window.col === null) return of;
  const { rows, cols } = shapeIn(of, window);
  return { rows, cols, mid: cutList(of.mid, of, window), rad: cutList(of.rad, of, window) };
}

function transposed({ rows, cols, mid, rad }: BallMatrix): BallMatrix {
  const [turnedMid, turnedRad] = [new Array<number>(mid.length), new Array<number>(mid.length)];
  for (let row = 0, at = 0; row < rows; row += 1) {
    for (let col = 0; col < cols; col += 1, at += 1) {
      turnedMid[col * rows + row] = mid[at] as number;
      turnedRad[col * rows + row] = rad[at] as number;
    }
  }
  return { rows: cols, cols: rows, mid: turnedMid, rad: turnedRad };
}

function summed(over: 'rows' | 'columns' | 'all', of: BallMatrix, rounding: Rounding): BallMatrix {
  const rows = over === 'rows' ? of.rows : 1;
  const cols = over === 'columns' ? of.cols : 1;
  const terms = Array.from({ length: of.mid.length / (rows * cols) }, (_, k) => {
    const places = Array.from({ length: rows * cols }, (__, at) =>
      over === 'rows' ? at * of.cols + k : over === 'columns' ? k * of.cols + at : k,
    );
    const pick = (list: readonly number[]): number[] => places.map((place) => list[place] as number);
    return { mid: pick(of.mid), rad: pick(of.rad), size: of.size && pick(of.size) };
  });
  return sumOf(rows, cols, terms, rounding);
}

function repeated(of: BallMatrix, { rows, cols }: Shape): BallMatrix {
  const fits = (mine: number, theirs: number): boolean => mine === theirs || mine === 1;
  if (!fits(of.rows, rows) || !fits(of.cols, cols)) throw misfit('broadcast', of, { rows, cols });
  const [mid, rad] = [new Array<number>(rows * cols), new Array<number>(rows * cols)];
  for (let row = 0, at = 0; row < rows; row += 1) {
    for (let col = 0; col < cols; col += 1, at += 1) {
      const from = (of.rows === 1 ? 0 : row) * of.cols + (of.cols === 1 ? 0 : col);
      mid[at] = of.mid[from] as number;
      rad[at] = of.rad[from] as number;
    }
  }
  return { rows, cols, mid, rad };
}
