/** Tells whether a line is true: it is compared with the derivative of the loss itself at sample points. */
import type { Arithmetic } from '../algebra/arithmetic.ts';
import { decimals, OutOfRange, type Decimal } from '../algebra/decimals.ts';
import { roundedNumbers, type Rounded } from '../algebra/rounded.ts';
import type { LineSubject } from './line-side.ts';
import type { Expression } from './names.ts';
import type { Problem } from './problem.ts';
import { fewestPoints, samplePoints } from './sample.ts';
import { openScope, type SamplePoint } from './scope.ts';

/** Relative; what is right differs by rounding only, what is wrong by far more. */
const tolerance = 1e-9;
/** What plain numbers find this far apart is different; between the two, more digits decide. */
const surely = 1e-6;
/** With 40 digits, two values this small are both 0. */
const nothing = 1e-25;
/** So many functions and powers may be worked out with 40 digits for one line. */
const mostWork = 4000;

export type Outcome = 'same' | 'different' | 'unsure';

export interface Comparison {
  readonly verdict: 'right' | 'wrong' | 'undecided';
  /** Where both sides were compared with plain numbers. */
  readonly rows: readonly ComparedPoint[];
}

export interface ComparedPoint {
  readonly point: SamplePoint;
  /** NaN where the line has no value. */
  readonly yours: number;
  readonly expected: number;
}

export function compare(problem: Problem, subject: LineSubject, line: Expression): Comparison {
  const compared = pointsOf(problem).map((point) => comparePoint(problem, subject, line, point));
  const rows = compared.map(({ row }) => row);
  const verdict = (): Comparison['verdict'] => {
    if (compared.length < fewestPoints) return 'undecided';
    if (compared.some(({ outcome }) => outcome === 'different')) return 'wrong';
    const same = compared.filter(({ outcome }) => outcome === 'same').length;
    const unsure = compared.filter(({ outcome }) => outcome === 'unsure').map(({ row }) => row.point);
    return decide(unsure, same, (point) => compareExactly(problem, subject, line, point, limited));
  };
  const limited = limitWork(decimals, mostWork);
  return { verdict: verdict(), rows };
}

const knownPoints = new WeakMap<Problem, readonly SamplePoint[]>();

/** The points of a problem are drawn once. */
function pointsOf(problem: Problem): readonly SamplePoint[] {
  const known = knownPoints.get(problem) ?? samplePoints(problem);
  knownPoints.set(problem, known);
  return known;
}

function comparePoint(
  problem: Problem,
  subject: LineSubject,
  line: Expression,
  point: SamplePoint,
): { row: ComparedPoint; outcome: Outcome } {
  const scope = openScope(problem, point, roundedNumbers);
  const [expected, yours] = [scope.truthOf(subject), scope.valueOf(line)];
  return { row: { point, expected: expected.value, yours: yours.value }, outcome: judge(yours, expected) };
}

function judge(yours: Rounded, expected: Rounded): Outcome {
  if (!Number.isFinite(yours.value) || !Number.isFinite(expected.value)) return 'unsure';
  const distance = Math.abs(yours.value - expected.value);
  const error = yours.error + expected.error;
  const size = Math.max(Math.abs(yours.value), Math.abs(expected.value));
  if (distance + error <= tolerance * size) return 'same';
  return distance - error > surely * size ? 'different' : 'unsure';
}

function decide(
  unsure: readonly SamplePoint[],
  same: number,
  exactly: (point: SamplePoint) => Outcome,
): Comparison['verdict'] {
  let sure = same;
  for (const point of unsure) {
    const outcome = exactly(point);
    if (outcome === 'different') return 'wrong';
    if (outcome === 'same') sure += 1;
  }
  return sure >= fewestPoints ? 'right' : 'undecided';
}

/** A line without a value where the truth has one is not true there. */
function compareExactly(
  problem: Problem,
  subject: LineSubject,
  line: Expression,
  point: SamplePoint,
  arithmetic: Arithmetic<Decimal>,
): Outcome {
  try {
    const scope = openScope(problem, point, arithmetic);
    const [expected, yours] = [scope.truthOf(subject), scope.valueOf(line)];
    if (yours.isNaN()) return 'different';
    const distance = yours.minus(expected).abs();
    const size = yours.abs().greaterThan(expected.abs()) ? yours.abs() : expected.abs();
    const isSame = distance.lessThanOrEqualTo(size.times(tolerance)) || size.lessThan(nothing);
    return isSame ? 'same' : 'different';
  } catch (error) {
    // What no arithmetic here can hold, or takes too long, stays open.
    if (error instanceof OutOfRange || error instanceof TooMuchWork) return 'unsure';
    throw error;
  }
}

class TooMuchWork extends Error {
  override readonly name = 'TooMuchWork';
}

function limitWork<Value>(arithmetic: Arithmetic<Value>, most: number): Arithmetic<Value> {
  let left = most;
  const spend = (): void => {
    left -= 1;
    if (left < 0) throw new TooMuchWork();
  };
  return {
    ...arithmetic,
    apply: (name, of) => {
      spend();
      return arithmetic.apply(name, of);
    },
    power: (base, exponent) => {
      spend();
      return arithmetic.power(base, exponent);
    },
  };
}
