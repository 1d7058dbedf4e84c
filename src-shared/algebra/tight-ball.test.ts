/** The narrow ball bounds moves together to first order and a margin: what that is worth for numbers on paper. */
import { describe, expect, it } from 'vitest';
import { Chance } from '../../testing/chance.ts';
import { repeats } from '../../testing/full-counts.ts';
import { solvedNetwork } from '../../testing/random-network.ts';
import { percent, tell } from '../../testing/tell.ts';
import type { Solution } from '../solution/solve.ts';
import { ballMatrix, noRounding, type BallMatrix } from './ball.ts';
import { evaluate } from './evaluate.ts';
import type { Formula } from './formula.ts';
import { tightBall } from './tight-ball.ts';

const networks = repeats(4000, 0.02);
const pointsTried = 40;

type HalfUnit = (value: number) => number;
const decimals =
  (count: number): HalfUnit =>
  () =>
    10 ** -count / 2;
const figures =
  (count: number): HalfUnit =>
  (value) =>
    value === 0 ? 0 : 10 ** (Math.floor(Math.log10(Math.abs(value))) + 1 - count) / 2;

/** The entries of a student who rounds: what is given is exact. */
function rounded(solution: Solution, halfUnit: HalfUnit): (id: string) => BallMatrix {
  const worked = new Set(solution.steps.map(({ id }) => id));
  return (id) => {
    const { rows, cols, values } = solution.valueOf(id);
    return ballMatrix(rows, cols, (at) => {
      const mid = values[at] as number;
      return { mid, rad: worked.has(id) ? halfUnit(mid) : 0 };
    });
  };
}

interface Counts {
  readonly compared: number;
  /** Outside the ball. */
  readonly out: number;
  /** Outside by more than half a unit, which is what a cell may be off. */
  readonly refused: number;
}

/** Entries are taken at the ends of their balls and within. */
function tried(form: Formula, read: (id: string) => BallMatrix, halfUnit: HalfUnit, chance: Chance): Counts {
  const ball = tightBall(form, read, noRounding);
  let [compared, out, refused] = [0, 0, 0];
  for (let point = 0; point < pointsTried; point += 1) {
    const known = new Map<string, number[]>();
    const share = (): number => (point % 2 === 0 ? chance.one([-1, 1]) : 2 * chance.next() - 1);
    const { values } = evaluate(form, (id) => {
      const { rows, cols, mid, rad } = read(id);
      const moved = known.get(id) ?? mid.map((middle, at) => middle + share() * (rad[at] as number));
      known.set(id, moved);
      return { rows, cols, values: moved };
    });
    values.forEach((value, at) => {
      const [mid, rad] = [ball.mid[at] as number, ball.rad[at] as number];
      if (!Number.isFinite(value)) return;
      compared += 1;
      const off = Math.abs(value - mid) - rad * (1 + 1e-9) - 1e-12;
      out += off > 0 ? 1 : 0;
      refused += off > halfUnit(mid) ? 1 : 0;
    });
  }
  return { compared, out, refused };
}

describe('the deltas of outputs that were rounded', () => {
  it.each<[string, HalfUnit]>([
    ['2 decimals', decimals(2)],
    ['3 decimals', decimals(3)],
    ['2 figures', figures(2)],
    ['3 figures', figures(3)],
  ])(
    'to %s lie in the narrow ball, or so near that none is refused',
    { timeout: 600_000 },
    (what, halfUnit) => {
      const chance = new Chance(5);
      const total = { compared: 0, out: 0, refused: 0 };
      for (let at = 0; at < networks; at += 1) {
        const solution = solvedNetwork(chance);
        for (const { formula, kind, place } of solution.steps) {
          if (kind.name !== 'outputDelta') continue;
          for (const form of [formula, ...kind.equivalents(place)]) {
            const counts = tried(form, rounded(solution, halfUnit), halfUnit, chance);
            total.compared += counts.compared;
            total.out += counts.out;
            total.refused += counts.refused;
          }
        }
      }
      const share = percent(total.out, total.compared);
      tell(`deltas of outputs rounded to ${what}: outside the narrow ball ${share}`);
      expect(total.compared).toBeGreaterThan(networks * 100);
      expect(total.out / total.compared).toBeLessThanOrEqual(1e-4);
      expect(total.refused).toBe(0);
    },
  );
});
