/** Products, quotients, differences and sums of balls, each with the rounding of its result. */
import type { Ball, BallMatrix, Rounding } from './ball.ts';

/** A result on the way is rounded, unless it is exact and short enough to be written in full. */
export function onTheWay({ mid, rad }: Ball, rounding: Rounding): Ball {
  if (rad === 0 && rounding.isWhole(mid)) return { mid, rad };
  return { mid, rad: rad + rounding.result(Math.abs(mid) + rad) };
}

const isExactly = ({ mid, rad }: Ball, size: number): boolean => rad === 0 && Math.abs(mid) === size;

export function product(a: Ball, b: Ball): Ball {
  if (isExactly(a, 0) || isExactly(b, 0)) return { mid: 0, rad: 0 };
  return { mid: a.mid * b.mid, rad: Math.abs(a.mid) * b.rad + Math.abs(b.mid) * a.rad + a.rad * b.rad };
}

/** A product with 1 copies the other factor. */
export function productOnTheWay(a: Ball, b: Ball, rounding: Rounding): Ball {
  const copies = (isExactly(a, 1) || isExactly(b, 1)) && !rounding.shortens;
  return copies ? product(a, b) : onTheWay(product(a, b), rounding);
}

export function quotient(a: Ball, b: Ball): Ball {
  const nearest = Math.abs(b.mid) - b.rad;
  const mid = a.mid / b.mid;
  return nearest > 0 ? { mid, rad: (a.rad + Math.abs(mid) * b.rad) / nearest } : { mid: 0, rad: Infinity };
}

export function difference(a: Ball, b: Ball): Ball {
  return { mid: a.mid - b.mid, rad: a.rad + b.rad };
}

/** Adds up the terms of one cell after the other. */
export class Sum {
  #mid = 0;
  #rad = 0;
  #size = 0;
  #terms: number[] = [];

  /** @param size of the term: what its own terms add up to without their signs */
  add({ mid, rad }: Ball, size = Math.abs(mid) + rad): void {
    this.#mid += mid;
    this.#rad += rad;
    this.#size += size;
    this.#terms.push(mid);
  }

  get size(): number {
    return this.#size;
  }

  /** A student may add in any order, so partial sums count as large as all terms together. */
  ball(rounding: Rounding): Ball {
    const partialSums = this.#terms.length - 1;
    if (partialSums < 1) return { mid: this.#mid, rad: this.#rad };
    const half = rounding.partialSum(this.#size);
    if (this.#rad === 0 && this.#terms.every((term) => isMultiple(term, 2 * half))) {
      return { mid: this.#mid, rad: 0 };
    }
    return { mid: this.#mid, rad: this.#rad + partialSums * half };
  }
}

/** Up to the noise of binary fractions. */
export function isMultiple(value: number, unit: number): boolean {
  const units = value / unit;
  return unit > 0 && Math.abs(units - Math.round(units)) < 1e-6;
}

/** The matrix of cell-by-cell sums of several matrices of one shape. */
export function sumOf(terms: readonly BallMatrix[], rounding: Rounding): BallMatrix {
  const [first] = terms;
  if (!first) throw new RangeError('a sum of nothing');
  const sums = first.mid.map((_, at) => {
    const sum = new Sum();
    for (const { mid, rad, size } of terms) {
      sum.add({ mid: mid[at] as number, rad: rad[at] as number }, size?.[at]);
    }
    return sum;
  });
  return sumMatrix(first.rows, first.cols, sums, rounding);
}

export function sumMatrix(rows: number, cols: number, sums: readonly Sum[], rounding: Rounding): BallMatrix {
  const balls = sums.map((sum) => sum.ball(rounding));
  return {
    rows,
    cols,
    mid: balls.map(({ mid }) => mid),
    rad: balls.map(({ rad }) => rad),
    size: sums.map(({ size }) => size),
  };
}
