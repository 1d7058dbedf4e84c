/** The points at which a line is compared with the truth: varied in n, k, signs and sizes, the same every time. */
import { doubles } from '../algebra/arithmetic.ts';
import type { Interval, Problem } from './problem.ts';
import { openScope, type SamplePoint } from './scope.ts';
import { named } from './names.ts';

const wanted = 36;
/** So many points at least must be fit for a verdict. */
export const fewestPoints = 24;
const mostTries = 400;
/** Where nets of both signs rarely fit, as for ln(z), those of one sign follow. */
const triesOfBothSigns = 120;
/** Values have six decimals, so that every arithmetic holds them exactly. */
const grain = 1e6;
/** Mostly there are two to five outputs; now and then so many, for what holds for a few only. */
const manyOutputs = 9;
/** Nets lie within these, in turn: near 0 and far from it other terms decide. */
const reaches = [0.7, 1.5, 3] as const;
const seed = 0x5eed;

/** @returns at most 36 points at which the loss and the output have values; fewer where they rarely do */
export function samplePoints(problem: Problem): readonly SamplePoint[] {
  const chance = steadyChance(seed);
  const points: SamplePoint[] = [];
  for (let attempt = 0; attempt < mostTries && points.length < wanted; attempt += 1) {
    const point = drawPoint(problem, attempt, chance);
    const sided = attempt < triesOfBothSigns ? point : { ...point, z: oneSided(problem, point.z, attempt) };
    if (isAdmissible(problem, sided)) points.push(sided);
  }
  return points;
}

function oneSided({ spec }: Problem, z: readonly number[], turn: number): readonly number[] {
  if (spec.domain?.z) return z;
  return z.map((net) => (turn % 2 === 0 ? Math.abs(net) : -Math.abs(net)));
}

/** @returns a number from 0 to 1, by a fixed sequence (mulberry32) */
type Chance = () => number;

function steadyChance(start: number): Chance {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function drawPoint({ spec, loss }: Problem, turn: number, chance: Chance): SamplePoint {
  const n = turn % 12 === 11 ? manyOutputs : 2 + (turn % 4);
  const below = (count: number): number => Math.floor(chance() * count);
  const list = (draw: () => number): number[] => Array.from({ length: n }, draw);
  const reach = reaches[turn % reaches.length] ?? 1;
  const within = ([low, high]: Interval): number => rounded(between(low, high, chance()));
  const k = below(n);
  const other = (k + 1 + below(n - 1)) % n;
  const z = spec.domain?.z ?? [-reach, reach];
  const t = spec.domain?.t ?? (loss?.definition.positiveTargets ? [0.05, 2] : [-2, 2]);
  return {
    n,
    k,
    i: turn % 3 === 0 ? k : other,
    z: list(() => within(bounded(z, reach))),
    w: list(() => rounded((chance() < 0.5 ? -1 : 1) * between(0.2, 1.5, chance()))),
    t: targets(
      spec.targets,
      list(() => within(bounded(t, 2))),
      {
        hot: turn % 2 === 0 ? k : other,
        // Every fourth point: targets that sum to 1 and are no probabilities.
        isShared: turn % 4 !== 3 || (loss?.definition.positiveTargets ?? false),
        chance,
      },
    ),
  };
}

const between = (low: number, high: number, share: number): number =>
  low + (high - low) * (0.01 + 0.98 * share);
const rounded = (value: number): number => Math.round(value * grain) / grain;

/** Replaces what has no bound by one within reach. */
function bounded([low, high]: Interval, reach: number): Interval {
  const from = Number.isFinite(low) ? low : Math.min(-reach, Number.isFinite(high) ? high - reach : 0);
  return [from, Number.isFinite(high) ? high : Math.max(reach, from + reach)];
}

interface TargetDraw {
  readonly hot: number;
  /** Whether targets that sum to 1 are shares of 1. */
  readonly isShared: boolean;
  readonly chance: Chance;
}

function targets(
  kind: string,
  free: readonly number[],
  { hot, isShared, chance }: TargetDraw,
): readonly number[] {
  if (kind === 'one_hot') return free.map((_, index) => (index === hot ? 1 : 0));
  if (kind !== 'sum_to_1') return free;
  const weights = isShared ? free.map(() => 0.05 + chance()) : free;
  const total = isShared ? weights.reduce((sum, weight) => sum + weight, 0) : 1;
  const parts = weights.slice(1).map((weight) => Math.round((weight / total) * grain));
  return [grain - parts.reduce((sum, part) => sum + part, 0), ...parts].map((part) => part / grain);
}

/** Tells whether the loss has a value here and the slopes that a line can be about have one. */
export function isAdmissible(problem: Problem, point: SamplePoint): boolean {
  const scope = openScope(problem, point, doubles);
  const outputs = problem.loss?.definition.outputs ?? 'any';
  for (let index = 0; index < point.n; index += 1) {
    const y = openScope(problem, { ...point, k: index }, doubles).valueOf(named('y', 'k'));
    if (!Number.isFinite(y) || (outputs !== 'any' && y <= 0)) return false;
    if (outputs === 'between 0 and 1' && y >= 1) return false;
  }
  if (problem.loss?.definition.positiveTargets && point.t.some((t) => t < 0)) return false;
  const slopes = [scope.truthOf('dy_i/dz_k'), scope.truthOf('dy_k/dz_k')];
  if (problem.loss) slopes.push(scope.truthOf('delta_k'), scope.truthOf('dE/dy_k'));
  return slopes.every(Number.isFinite);
}
