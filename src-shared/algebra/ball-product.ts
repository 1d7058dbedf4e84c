/** The matrix product of balls: each cell a sum of products, each of them written down rounded. */
import { isMultiple, productRad, productRadOnTheWay } from './ball-arithmetic.ts';
import type { BallMatrix, Rounding } from './ball.ts';

/**
 * Where there is one term, the product is the result.
 * @param left rows x n
 * @param right n x cols
 */
export function productOfBalls(
  left: BallMatrix,
  right: BallMatrix,
  rounding: Rounding,
  isResult: boolean,
): BallMatrix {
  const { rows, cols: inner } = left;
  const { cols } = right;
  const radius: Radius =
    isResult && inner === 1 ? productRad : (a, ra, b, rb) => productRadOnTheWay(a, ra, b, rb, rounding);
  const count = rows * cols;
  const [mid, rad, size] = [new Array<number>(count), new Array<number>(count), new Array<number>(count)];
  for (let row = 0, at = 0; row < rows; row += 1) {
    for (let col = 0; col < cols; col += 1, at += 1) {
      let [total, off, all] = [0, 0, 0];
      for (let i = row * inner, j = col; i < (row + 1) * inner; i += 1, j += cols) {
        const [a, b] = [left.mid[i] as number, right.mid[j] as number];
        const own = radius(a, left.rad[i] as number, b, right.rad[j] as number);
        total += a * b;
        off += own;
        all += Math.abs(a * b) + own;
      }
      mid[at] = total;
      rad[at] =
        inner < 2 ? off : off + partialSumsRad(left, right, { row, col }, off, rounding.partialSum(all));
      size[at] = all;
    }
  }
  return { rows, cols, mid, rad, size };
}

type Radius = (a: number, ra: number, b: number, rb: number) => number;

/** Nothing where all terms are exact and end at the digits worked with. */
function partialSumsRad(
  left: BallMatrix,
  right: BallMatrix,
  { row, col }: { readonly row: number; readonly col: number },
  off: number,
  half: number,
): number {
  const inner = left.cols;
  if (off !== 0) return (inner - 1) * half;
  for (let k = 0; k < inner; k += 1) {
    const term = (left.mid[row * inner + k] as number) * (right.mid[k * right.cols + col] as number);
    if (!isMultiple(term, 2 * half)) return (inner - 1) * half;
  }
  return 0;
}
