/** A function of one number, and its slope, over a ball; what is worked out on the way is rounded. */
import { ballAt, between, type Ball, type BallMatrix, type Rounding } from './ball.ts';
import { rangeAround } from './interval-scalar.ts';
import { roundingOnTheWay } from './scalar-rounding.ts';
import type { Scalar } from './scalar.ts';
import { netInputName, outputName, type ElementwiseFunction, type UnitFunction } from './unit-function.ts';

/** The value at one place of a matrix. */
export function elementwiseBall(
  by: ElementwiseFunction,
  at: number,
  of: BallMatrix,
  rounding: Rounding,
): Ball {
  const { mid, rad } = ballAt(of, at);
  const off = roundingOnTheWay(by.value, { value: mid, off: 0 }, rounding);
  return around(by.value, netInputName, { mid, rad }, off);
}

/** f' from the net input is worked out through the output, where it can be: t = tanh z, then 1 - t^2. */
export function slopeBall(
  by: UnitFunction,
  from: 'z' | 'x',
  at: number,
  of: BallMatrix,
  rounding: Rounding,
): Ball {
  const cell = ballAt(of, at);
  if (by.shape === 'softmax') throw new RangeError('softmax has a Jacobian, not a slope a cell');
  const { slope, slopeFromOutput, valueAt } = by;
  if (from === 'x') {
    if (!slopeFromOutput) throw new RangeError('this slope cannot be written with the output alone');
    const off = roundingOnTheWay(slopeFromOutput, { value: cell.mid, off: 0 }, rounding);
    return around(slopeFromOutput, outputName, cell, off);
  }
  if (!slopeFromOutput) {
    return around(slope, netInputName, cell, roundingOnTheWay(slope, { value: cell.mid, off: 0 }, rounding));
  }
  const output = valueAt(cell.mid);
  const written = { value: output, off: rounding.isWhole(output) ? 0 : rounding.result(Math.abs(output)) };
  return around(slope, netInputName, cell, throughOutput(slopeFromOutput, written, rounding));
}

function around(tree: Scalar, name: string, { mid, rad }: Ball, off: number): Ball {
  const ball = between(...rangeAround(tree, name, mid, rad));
  return { mid: ball.mid, rad: ball.rad + off };
}

/** How far the slope may be off when it is worked out from an output that was rounded. */
function throughOutput(
  tree: Scalar,
  { value, off }: { value: number; off: number },
  rounding: Rounding,
): number {
  const [low, high] = rangeAround(tree, outputName, value, off);
  const [exact] = rangeAround(tree, outputName, value, 0);
  return Math.max(high - exact, exact - low) + roundingOnTheWay(tree, { value, off: 0 }, rounding);
}
