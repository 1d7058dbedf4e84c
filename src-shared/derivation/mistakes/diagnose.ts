/** Names the mistake in a wrong line: the known wrong formulas that it equals at every point. */
import { doubles } from '../../algebra/arithmetic.ts';
import type { ComparedPoint } from '../equivalence.ts';
import type { LineSubject } from '../line-side.ts';
import type { Expression } from '../names.ts';
import type { Problem } from '../problem.ts';
import { openScope, type SamplePoint } from '../scope.ts';
import type { Slip, WrongForm } from './slip.ts';
import { wrongForms } from './wrong-forms.ts';

/** Relative; two different known mistakes differ by far more. */
const closeness = 1e-7;
/** Relative; what is nearer does not differ there. */
const sameness = 1e-9;
/** A number written a little wrongly: relative. */
const nearness = 5e-3;
/** A wrong form is tried on so few points first; most fail there. */
const firstPoints = 2;

/**
 * @param rows the line and the truth at the sample points
 * @returns every known mistake that gives the line
 */
export function slipsOf(
  problem: Problem,
  subject: LineSubject,
  rows: readonly ComparedPoint[],
): readonly Slip[] {
  if (isNear(rows)) return ['near_miss'];
  if (!rows.some(({ yours }) => Number.isFinite(yours))) return [];
  const points = rows.map(({ point }) => point);
  const fits = ({ first, value }: Candidate): boolean =>
    first.every((worth, at) => isClose(worth, rows[at]?.yours ?? NaN)) &&
    rows.every(({ point, yours }) => isClose(valueAt(problem, point, value), yours));
  const fitting = candidatesFor(problem, subject, points).filter(fits);
  const ideas = fitting.filter(({ cause }) => cause === 'idea');
  const slips = new Set((ideas.length > 0 ? ideas : fitting).map(({ slip }) => slip));
  if (slips.size === 0 && isRightForPositiveNets(rows)) slips.add('domain_slip');
  return [...slips];
}

interface Candidate extends WrongForm {
  /** What it is worth at the first points. */
  readonly first: readonly number[];
}

const known = new WeakMap<Problem, Map<LineSubject, readonly Candidate[]>>();

function candidatesFor(
  problem: Problem,
  subject: LineSubject,
  points: readonly SamplePoint[],
): readonly Candidate[] {
  const bySubject = known.get(problem) ?? new Map<LineSubject, readonly Candidate[]>();
  known.set(problem, bySubject);
  const before = bySubject.get(subject);
  if (before) return before;
  const firstOnes = points.slice(0, firstPoints);
  const candidates = [...wrongForms(problem, subject)]
    .filter(({ value }) => isReadable(problem, points[0], value))
    .map((form) => ({ ...form, first: firstOnes.map((point) => valueAt(problem, point, form.value)) }))
    // Whatever comes out as 0 everywhere explains nothing.
    .filter(({ first }) => first.some((worth) => worth !== 0));
  bySubject.set(subject, candidates);
  return candidates;
}

/** A confused index may have no value where it came to stand. */
function isReadable(problem: Problem, point: SamplePoint | undefined, value: Expression): boolean {
  if (!point) return false;
  try {
    valueAt(problem, point, value);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const valueAt = (problem: Problem, point: SamplePoint, value: Expression): number =>
  openScope(problem, point, doubles).valueOf(value);

function isClose(a: number, b: number): boolean {
  // Without a value, or beyond what a number can be.
  if (!Number.isFinite(a) || !Number.isFinite(b)) return !Number.isFinite(a) && !Number.isFinite(b);
  return Math.abs(a - b) <= closeness * Math.max(Math.abs(a), Math.abs(b), 1e-9);
}

/** Where it differs at all, it mostly differs by very little. */
function isNear(rows: readonly ComparedPoint[]): boolean {
  const distances = rows
    .map(({ yours, expected }) => Math.abs(yours - expected) / Math.abs(expected))
    .filter((distance) => distance > sameness)
    .sort((a, b) => a - b);
  return (distances[Math.floor(distances.length / 2)] ?? 1) <= nearness;
}

function isRightForPositiveNets(rows: readonly ComparedPoint[]): boolean {
  const positive = rows.filter(({ point }) => point.z.every((net) => net > 0));
  return positive.length > 0 && positive.every(({ yours, expected }) => isClose(yours, expected));
}
