/** Other conventions that an attempt follows: named and charged once, and accepted in the steps after. */
import { mistakeKinds, type MistakeLabel } from '../solution/mistake.ts';
import { passOf } from '../solution/step-id.ts';
import type { Step } from '../solution/solve.ts';
import type { Attempt, Written } from './attempt.ts';
import type { Diagnosis, Followed } from './judgement.ts';

/** The steps in which each convention was followed, the first one first. */
export type Conventions = Map<MistakeLabel, string[]>;

type Known = Extract<Diagnosis, { labels: unknown }>;

const signs: readonly MistakeLabel[] = ['sign_flipped', 'gradient_sign_flipped'];

/**
 * The other sign is a convention where what comes of it is added: the error term t - x, with new weights
 * W + eta * error * x.
 */
export function asErrorTerm(found: Known, attempt: Attempt, seen: ReadonlySet<MistakeLabel>): Known {
  const isSign = found.labels.length === 1 && signs.includes(found.labels[0]);
  if (!isSign || !(seen.has('error_term') || goesDown(attempt, passOf(found.madeIn)))) return found;
  const ties = found.ties.filter((label) => mistakeKinds[label] === 'convention');
  return { ...found, kind: 'convention', labels: ['error_term'], ties };
}

/** Numbers go the same way from their starts where what they have of each other is at least so much of the way. */
const leastWay = 0.5;

/**
 * Whether the new weights and biases that were written in the pass lie down the loss from the old ones, and the
 * hidden deltas have the other sign as well.
 */
function goesDown(attempt: Attempt, pass: number): boolean {
  const written = [...attempt.written.values()].filter(({ step }) => passOf(step.id) === pass);
  const wayOf = (one: Written): number => wayFrom(one, startOf(attempt, one.step));
  const updates = written.filter(({ step }) => ['weightUpdate', 'biasUpdate'].includes(step.kind.name));
  const ways = updates.map(wayOf).filter((way) => !Number.isNaN(way));
  const deltas = written.filter(({ step }) => step.kind.name === 'hiddenDelta').map(wayOf);
  return ways.length > 0 && ways.every((way) => way > leastWay) && !deltas.some((way) => way > -leastWay);
}

/** What part of the right way from the start the cells go; NaN where there is no way to go. */
function wayFrom({ step, cells }: Written, start: readonly number[]): number {
  let [way, whole] = [0, 0];
  cells.forEach((cell, at) => {
    if (cell === null) return;
    const right = (step.value.values[at] as number) - (start[at] as number);
    way += (cell.value - (start[at] as number)) * right;
    whole += right * right;
  });
  return way / whole;
}

/** Updates start from what is updated, anything else from 0. */
function startOf({ solution }: Attempt, { kind, place: { id }, value }: Step): readonly number[] {
  switch (kind.name) {
    case 'weightUpdate':
      return solution.valueOf(id.W).values;
    case 'biasUpdate':
      return solution.valueOf(id.b).values;
    default:
      return value.values.map(() => 0);
  }
}

/**
 * The convention that a step follows like one before it.
 * @returns null where it is the first, or where it is followed once more in what it gave already
 */
export function followedBefore(
  found: Known,
  step: Step,
  conventions: Conventions,
  { steps }: Attempt,
): Followed | null {
  const [label, second] = found.labels;
  const before = conventions.get(label);
  const [since] = before ?? [];
  if (found.kind !== 'convention' || second !== undefined || !before || since === undefined) return null;
  const goesOn = step.kind.mistakes.some((mistake) => mistake.label === label && mistake.followsFromEarlier);
  const behind = behindInPass(steps.get(found.madeIn) ?? step, steps);
  return goesOn || !before.some((id) => behind.has(id)) ? { label, since } : null;
}

/** @returns the convention that is behind all these steps; null where there is none, or no step */
export function followedIn(conventions: Conventions, ids: readonly string[]): Followed | null {
  if (ids.length === 0) return null;
  const behind = [...conventions].find(([, steps]) => ids.every((id) => steps.includes(id)));
  const since = behind?.[1][0];
  return behind && since !== undefined ? { label: behind[0], since } : null;
}

/** The steps of the same pass that lead to this one. */
function behindInPass({ id, operands }: Step, steps: Attempt['steps']): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (from: string): void => {
    const step = steps.get(from);
    if (!step || found.has(from) || passOf(from) !== passOf(id)) return;
    found.add(from);
    step.operands.forEach(visit);
  };
  operands.forEach(visit);
  return found;
}
