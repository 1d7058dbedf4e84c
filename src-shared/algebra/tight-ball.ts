/** A narrower ball for formulas that read the same entries again and again, such as the Jacobian of softmax. */
import { ballMatrix, exactBalls, middleOf, type BallMatrix, type Rounding } from './ball.ts';
import { evaluateBall } from './evaluate-ball.ts';
import { evaluate } from './evaluate.ts';
import type { Formula } from './formula.ts';
import { movedBy } from './moved-by.ts';
import { collectRefs } from './refs.ts';

/** From how many readings of one id on it is worth the work. */
const often = 3;
/** What several entries moving together add to what each moves alone, generously. */
const together = 1.05;

/**
 * The plain ball takes each reading of an entry for another number. Where an entry is read often, its moves are
 * tried one by one and added up (the mean-value form), beside the rounding on the way.
 */
export function tightBall(
  formula: Formula,
  read: (id: string) => BallMatrix,
  rounding: Rounding,
): BallMatrix {
  const wide = evaluateBall(formula, read, rounding);
  if (!isReadOften(formula)) return wide;
  const middle = evaluate(formula, (id) => middleOf(read(id)));
  const onTheWay = evaluateBall(formula, (id) => exactBalls(middleOf(read(id))), rounding);
  const moved = movedBy(formula, read);
  return ballMatrix(wide.rows, wide.cols, (at) => {
    const rad = (moved[at] as number) * together + (onTheWay.rad[at] as number);
    const [wideMid, wideRad] = [wide.mid[at] as number, wide.rad[at] as number];
    return rad < wideRad ? { mid: middle.values[at] as number, rad } : { mid: wideMid, rad: wideRad };
  });
}

const known = new WeakMap<Formula, boolean>();

/** Whether the ball of the formula is narrower than the plain one may be. */
export function isReadOften(formula: Formula): boolean {
  const found = known.get(formula);
  if (found !== undefined) return found;
  const ids = collectRefs(formula);
  const isOften = ids.some((id) => ids.filter((other) => other === id).length >= often);
  known.set(formula, isOften);
  return isOften;
}
