/** Products, quotients, differences and sums of balls, each with the rounding of its result. */
import type { BallMatrix, Rounding } from './ball.ts';

/** What a radius becomes when the result on the way is rounded; what is exact and short is written in full. */
export function roundedRad(mid: number, rad: number, rounding: Rounding): number {
  if (rad === 0 && rounding.isWhole(mid)) return 0;
  return rad + rounding.result(Math.abs(mid) + rad);
}

/** The radius of (a, ra) times (b, rb). */
export function productRad(a: number, ra: number, b: number, rb: number): number {
  if ((ra === 0 && a === 0) || (rb === 0 && b === 0)) return 0;
  return Math.abs(a) * rb + Math.abs(b) * ra + ra * rb;
}

/** The same, written down rounded; a product with 1 copies the other factor. */
export function productRadOnTheWay(a: number, ra: number, b: number, rb: number, rounding: Rounding): number {
  const rad = productRad(a, ra, b, rb);
  const copies = (ra === 0 && Math.abs(a) === 1) || (rb === 0 && Math.abs(b) === 1);
  return copies && !rounding.shortens ? rad : roundedRad(a * b, rad, rounding);
}

export function differenceRad(_a: number, ra: number, _b: number, rb: number): number {
  return ra + rb;
}

export function quotientRad(a: number, ra: number, b: number, rb: number): number {
  const nearest = Math.abs(b) - rb;
  return nearest > 0 ? (ra + Math.abs(a / b) * rb) / nearest : Infinity;
}

/** Up to the noise of binary fractions. */
export function isMultiple(value: number, unit: number): boolean {
  const units = value / unit;
  return unit > 0 && Math.abs(units - Math.round(units)) < 1e-6;
}

/** The terms of a sum, one for each place of the result. */
export interface Term {
  readonly mid: readonly number[];
  readonly rad: readonly number[];
  /** What the terms of the term add up to without their signs; the term itself when left out. */
  readonly size?: readonly number[] | undefined;
}

/** A student may add in any order, so partial sums count as large as all terms together. */
export function sumOf(rows: number, cols: number, terms: readonly Term[], rounding: Rounding): BallMatrix {
  const count = rows * cols;
  const [mid, rad, size] = [new Array<number>(count), new Array<number>(count), new Array<number>(count)];
  for (let at = 0; at < count; at += 1) {
    let [total, off, all] = [0, 0, 0];
    for (const term of terms) {
      const [middle, radius] = [term.mid[at] as number, term.rad[at] as number];
      total += middle;
      off += radius;
      all += term.size?.[at] ?? Math.abs(middle) + radius;
    }
    mid[at] = total;
    rad[at] = off + partialSumsRad(terms, at, off, all, rounding);
    size[at] = all;
  }
  return { rows, cols, mid, rad, size };
}

/** Nothing where all terms are exact and end at the digits worked with. */
function partialSumsRad(
  terms: readonly Term[],
  at: number,
  off: number,
  all: number,
  rounding: Rounding,
): number {
  if (terms.length < 2) return 0;
  const half = rounding.partialSum(all);
  const isShort = off === 0 && terms.every(({ mid }) => isMultiple(mid[at] as number, 2 * half));
  return isShort ? 0 : (terms.length - 1) * half;
}
