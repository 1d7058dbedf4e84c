/** Balls: numbers known up to a radius, and matrices of them. */
import type { Matrix } from './matrix.ts';

/** Every number within `rad` of `mid`. An infinite radius says that nothing is known. */
export interface Ball {
  readonly mid: number;
  readonly rad: number;
}

/** Entries row by row, as in a Matrix. */
export interface BallMatrix {
  readonly rows: number;
  readonly cols: number;
  readonly mid: readonly number[];
  readonly rad: readonly number[];
  /** For sums: what the absolute values of the terms add up to, at least |mid| + rad. */
  readonly size?: readonly number[];
}

/** How numbers are rounded on the way to a result; each gives a radius. */
export interface Rounding {
  /** Of a result of this size. */
  readonly result: (size: number) => number;
  /** Of one partial sum, where the absolute values of the terms add up to this. */
  readonly partialSum: (size: number) => number;
  /** Whether the number is written in full anyway. */
  readonly isWhole: (value: number) => boolean;
  /** Whether a number may be shortened where it is only copied, as in a product with 1. */
  readonly shortens: boolean;
}

/** Numbers are carried in full. */
export const noRounding: Rounding = {
  result: () => 0,
  partialSum: () => 0,
  isWhole: () => true,
  shortens: false,
};

const unknown: Ball = { mid: 0, rad: Infinity };

/** Given matrices are read again and again. */
const exact = new WeakMap<Matrix, BallMatrix>();

export function exactBalls(of: Matrix): BallMatrix {
  const known = exact.get(of);
  if (known) return known;
  const { rows, cols, values } = of;
  const balls = { rows, cols, mid: values, rad: new Array<number>(values.length).fill(0) };
  exact.set(of, balls);
  return balls;
}

export function middleOf({ rows, cols, mid }: BallMatrix): Matrix {
  return { rows, cols, values: mid };
}

export function ballAt({ mid, rad }: BallMatrix, at: number): Ball {
  return { mid: mid[at] as number, rad: rad[at] as number };
}

/** @returns the matrix with the ball that `cell` gives for each place */
export function ballMatrix(rows: number, cols: number, cell: (at: number) => Ball): BallMatrix {
  const mid = new Array<number>(rows * cols);
  const rad = new Array<number>(rows * cols);
  for (let at = 0; at < mid.length; at += 1) {
    const ball = cell(at);
    const isKnown = Number.isFinite(ball.mid) && Number.isFinite(ball.rad);
    mid[at] = isKnown ? ball.mid : unknown.mid;
    rad[at] = isKnown ? ball.rad : unknown.rad;
  }
  return { rows, cols, mid, rad };
}

/** @returns the ball from the one number to the other */
export function between(low: number, high: number): Ball {
  return low === high ? { mid: low, rad: 0 } : { mid: (low + high) / 2, rad: (high - low) / 2 };
}

/** @returns the smallest balls that hold those of both, cell by cell */
export function hull(a: BallMatrix, b: BallMatrix): BallMatrix {
  return ballMatrix(a.rows, a.cols, (at) => {
    const [one, other] = [ballAt(a, at), ballAt(b, at)];
    return between(
      Math.min(one.mid - one.rad, other.mid - other.rad),
      Math.max(one.mid + one.rad, other.mid + other.rad),
    );
  });
}
