/** Softmax down each column over balls, with the exponentials and their sum rounded on the way. */
import { ballAt, ballMatrix, between, type BallMatrix, type Rounding } from './ball.ts';

interface Ends {
  readonly low: number;
  readonly high: number;
}

/** Each output rises with its own entry and falls with the others: the ends are reached. */
export function softmaxBalls(of: BallMatrix, rounding: Rounding): BallMatrix {
  const columns = Array.from({ length: of.cols }, (_, col) => columnOutputs(of, col, rounding));
  return ballMatrix(of.rows, of.cols, (at) => {
    const { low, high } = columns[at % of.cols]?.[Math.floor(at / of.cols)] ?? { low: NaN, high: NaN };
    return between(low, high);
  });
}

function columnOutputs(of: BallMatrix, col: number, rounding: Rounding): Ends[] {
  const entries = Array.from({ length: of.rows }, (_, row) => ballAt(of, row * of.cols + col));
  const largest = Math.max(...entries.map(({ mid }) => mid));
  const overflows = !Number.isFinite(Math.exp(largest) * of.rows);
  // Shifted, the exponentials are not those of the paper, and their rounding is left out.
  const shift = overflows ? largest : 0;
  const round = overflows ? (): number => 0 : rounding.result;
  const powers = entries.map(({ mid, rad }): Ends => {
    const [low, high] = [Math.exp(mid - rad - shift), Math.exp(mid + rad - shift)];
    return { low: Math.max(0, low - round(low)), high: high + round(high) };
  });
  const total = (end: 'low' | 'high'): number => powers.reduce((sum, power) => sum + power[end], 0);
  const [lowest, highest] = [total('low'), total('high')];
  const off = round(highest);
  return powers.map(({ low, high }) => ({
    low: low / (low + highest - high + off),
    high: Math.min(1, high / Math.max(high + lowest - low - off, Number.MIN_VALUE)),
  }));
}
