/** The ball of a formula: reads it with numbers known up to a radius, and with the rounding of work on paper. */
import {
  differenceRad,
  productRad,
  productRadOnTheWay,
  quotientRad,
  roundedRad,
  sumOf,
  type Term,
} from './ball-arithmetic.ts';
import { ballMatrix, noRounding, type BallMatrix, type Rounding } from './ball.ts';
import { elementwiseBall, slopeBall } from './elementwise-ball.ts';
import type { Formula } from './formula.ts';
import { softmaxBalls } from './softmax-ball.ts';
import type { UnitFunction } from './unit-function.ts';

type Read = (id: string) => BallMatrix;

interface Work {
  readonly read: Read;
  readonly rounding: Rounding;
}

/**
 * @param rounding of what is worked out on the way; the result itself is left as it is
 * @throws RangeError when shapes do not fit, and for argmax, which has no ball
 */
export function evaluateBall(formula: Formula, read: Read, rounding: Rounding): BallMatrix {
  const ball = reading(formula, { read, rounding }, true);
  if (ball.rad.every(Number.isFinite)) return ball;
  // Nobody rounds 1 - x to 0 and then takes its logarithm: what rounding would make infinite was not rounded.
  return reading(formula, { read, rounding: noRounding }, true);
}

function reading(formula: Formula, work: Work, isResult: boolean): BallMatrix {
  const go = (part: Formula): BallMatrix => reading(part, work, false);
  const { rounding } = work;
  switch (formula.op) {
    case 'ref':
      return work.read(formula.id);
    case 'const':
      return { rows: 1, cols: 1, mid: [formula.value], rad: [0] };
    case 'transpose':
      return transposed(reading(formula.of, work, isResult));
    case 'broadcast':
      return repeated(go(formula.of), go(formula.like));
    case 'matmul':
      return matmul(go(formula.left), go(formula.right), rounding, isResult);
    case 'hadamard':
      return products(go(formula.left), go(formula.right), rounding, isResult);
    case 'scale': {
      const of = go(formula.of);
      return products(repeated(go(formula.by), of), of, rounding, isResult);
    }
    case 'add': {
      const [left, right] = [go(formula.left), go(formula.right)];
      return sumOf(left.rows, left.cols, sameShape(left, right), rounding);
    }
    case 'sum':
      return summed(formula.over, go(formula.of), rounding);
    case 'sub':
    case 'quotient':
    case 'map':
    case 'slope': {
      const value = workedOut(formula, go, rounding);
      return isResult || isFraction(formula) ? value : rounded(value, rounding);
    }
    case 'argmax':
      throw new RangeError('a choice has no ball');
  }
}

/** The parts whose result is written down as it is. */
function workedOut(formula: Formula, go: (part: Formula) => BallMatrix, rounding: Rounding): BallMatrix {
  switch (formula.op) {
    case 'map':
      return mapped(formula.by, go(formula.of), rounding);
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

function misfit(name: string, left: BallMatrix, right: BallMatrix): RangeError {
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

/** A sum of products; where there is one term, the product is the result. */
function matmul(left: BallMatrix, right: BallMatrix, rounding: Rounding, isResult: boolean): BallMatrix {
  if (left.cols !== right.rows) throw misfit('product', left, right);
  const isAlone = isResult && left.cols === 1;
  const terms = Array.from({ length: left.cols }, (_, k) =>
    outerProduct(left, right, k, isAlone ? null : rounding),
  );
  return sumOf(left.rows, right.cols, terms, rounding);
}

/** Column k of the left times row k of the right. @param rounding null where the products are the result */
function outerProduct(left: BallMatrix, right: BallMatrix, k: number, rounding: Rounding | null): Term {
  const count = left.rows * right.cols;
  const [mid, rad] = [new Array<number>(count), new Array<number>(count)];
  for (let row = 0; row < left.rows; row += 1) {
    const [a, ra] = [left.mid[row * left.cols + k] as number, left.rad[row * left.cols + k] as number];
    for (let col = 0; col < right.cols; col += 1) {
      const [b, rb] = [right.mid[k * right.cols + col] as number, right.rad[k * right.cols + col] as number];
      const at = row * right.cols + col;
      mid[at] = a * b;
      rad[at] = rounding ? productRadOnTheWay(a, ra, b, rb, rounding) : productRad(a, ra, b, rb);
    }
  }
  return { mid, rad };
}

function transposed({ rows, cols, mid, rad }: BallMatrix): BallMatrix {
  const from = (at: number): number => (at % rows) * cols + Math.floor(at / rows);
  return {
    rows: cols,
    cols: rows,
    mid: mid.map((_, at) => mid[from(at)] as number),
    rad: rad.map((_, at) => rad[from(at)] as number),
  };
}

function mapped(by: UnitFunction, of: BallMatrix, rounding: Rounding): BallMatrix {
  if (by.shape === 'softmax') return softmaxBalls(of, rounding);
  return ballMatrix(of.rows, of.cols, (at) => elementwiseBall(by, at, of, rounding));
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

function repeated(of: BallMatrix, like: BallMatrix): BallMatrix {
  const fits = (mine: number, theirs: number): boolean => mine === theirs || mine === 1;
  if (!fits(of.rows, like.rows) || !fits(of.cols, like.cols)) throw misfit('broadcast', of, like);
  const from = (at: number): number =>
    (of.rows === 1 ? 0 : Math.floor(at / like.cols)) * of.cols + (of.cols === 1 ? 0 : at % like.cols);
  return {
    rows: like.rows,
    cols: like.cols,
    mid: like.mid.map((_, at) => of.mid[from(at)] as number),
    rad: like.mid.map((_, at) => of.rad[from(at)] as number),
  };
}
