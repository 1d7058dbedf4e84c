/** A narrower ball for formulas that read the same entries again and again, such as the Jacobian of softmax. */
import { ballMatrix, type BallMatrix, type Rounding } from './ball.ts';
import { evaluateBall } from './evaluate-ball.ts';
import { evaluate } from './evaluate.ts';
import type { Formula } from './formula.ts';
import type { Matrix } from './matrix.ts';
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
  if (mostReadings(formula) < often) return wide;
  const middles = (id: string): Matrix => middleOf(read(id));
  const middle = evaluate(formula, middles);
  const onTheWay = evaluateBall(formula, (id) => ({ ...read(id), rad: zeros(read(id)) }), rounding);
  const moved = movedBy(formula, read, middle);
  return ballMatrix(wide.rows, wide.cols, (at) => {
    const rad = (moved[at] as number) * together + (onTheWay.rad[at] as number);
    const [wideMid, wideRad] = [wide.mid[at] as number, wide.rad[at] as number];
    return rad < wideRad ? { mid: middle.values[at] as number, rad } : { mid: wideMid, rad: wideRad };
  });
}

const known = new WeakMap<Formula, number>();

function mostReadings(formula: Formula): number {
  const found = known.get(formula);
  if (found !== undefined) return found;
  const ids = collectRefs(formula);
  const most = Math.max(0, ...ids.map((id) => ids.filter((other) => other === id).length));
  known.set(formula, most);
  return most;
}

const middleOf = ({ rows, cols, mid }: BallMatrix): Matrix => ({ rows, cols, values: mid });
const zeros = ({ mid }: BallMatrix): number[] => mid.map(() => 0);

/** How far each cell of the result moves when the entries do, one at a time, added up. */
function movedBy(formula: Formula, read: (id: string) => BallMatrix, middle: Matrix): number[] {
  const total = middle.values.map(() => 0);
  for (const id of new Set(collectRefs(formula))) {
    const own = read(id);
    own.rad.forEach((rad, at) => {
      if (rad === 0) return;
      const ends = [rad, -rad].map((by) => {
        const values = own.mid.map((value, place) => (place === at ? value + by : value));
        const moved = { rows: own.rows, cols: own.cols, values };
        return evaluate(formula, (other) => (other === id ? moved : middleOf(read(other)))).values;
      });
      total.forEach((sum, place) => {
        const reach = ends.map((values) =>
          Math.abs((values[place] as number) - (middle.values[place] as number)),
        );
        total[place] = sum + Math.max(...reach);
      });
    });
  }
  return total;
}
