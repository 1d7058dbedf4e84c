/** The public attempts with known mistakes: verdicts, the first fault and labels. */
import { beforeAll, describe, expect, it } from 'vitest';
import {
  gradeTexts,
  isAccepted,
  loadMistakeCases,
  statuses,
  textsOf,
  type MistakeCase,
  type Write,
} from '../../testing/mistake-cases.ts';
import { percent, tell } from '../../testing/tell.ts';
import type { Solution } from '../solution/solve.ts';
import type { Grade } from './grade.ts';
import { labelOf } from './judgement.ts';

let cases: readonly MistakeCase[];
let solutionOf: (exercise: string) => Solution;
beforeAll(() => {
  ({ cases, solutionOf } = loadMistakeCases());
});

const figures =
  (digits: number): Write =>
  (value) =>
    String(Number(value.toPrecision(digits)));

const decimals =
  (digits: number): Write =>
  (value) =>
    value.toFixed(digits);

interface Counts {
  wrongStudents: number;
  firstExact: number;
  /** At an earlier step that is wrong by less than 1 %. */
  firstEarlier: number;
  good: number;
  refused: number;
  /** Good steps for which more digits are asked. */
  held: number;
  origins: number;
  accepted: number;
  labelled: number;
  labelRight: number;
  labelWrong: number;
  slips: number;
  slipLabelled: number;
  rounders: number;
  roundersRefused: number;
}

const nothing: Readonly<Counts> = {
  wrongStudents: 0,
  firstExact: 0,
  firstEarlier: 0,
  good: 0,
  refused: 0,
  held: 0,
  origins: 0,
  accepted: 0,
  labelled: 0,
  labelRight: 0,
  labelWrong: 0,
  slips: 0,
  slipLabelled: 0,
  rounders: 0,
  roundersRefused: 0,
};

function countSteps(counts: Counts, one: MistakeCase, grade: Grade): void {
  for (const [id, status] of statuses(one)) {
    const step = grade.steps.get(id);
    const isRight = isAccepted(step?.verdict);
    if (status === 'c' || status === 'p' || status === '1') {
      counts.good += 1;
      const isHeld = step?.verdict === 'too_coarse';
      counts.held += isHeld ? 1 : 0;
      counts.refused += isRight || isHeld ? 0 : 1;
    }
    if (status !== 'w') continue;
    counts.origins += 1;
    // A convention is charged once, and named in the steps after.
    const convention = step?.convention?.label ?? null;
    counts.accepted += isRight && convention === null ? 1 : 0;
    if (isRight && convention === null) continue;
    const label = convention ?? labelOf(step?.diagnosis ?? null);
    if (one.label === 'slip_in_z1') {
      counts.slips += 1;
      counts.slipLabelled += label === null ? 0 : 1;
    } else {
      counts.labelled += 1;
      counts.labelRight += label === one.label ? 1 : 0;
      counts.labelWrong += label !== null && label !== one.label ? 1 : 0;
    }
  }
}

function countCase(counts: Counts, one: MistakeCase, grade: Grade): void {
  if (one.label.startsWith('rounding')) {
    counts.rounders += 1;
    const verdicts = [...grade.steps.values()].map(({ verdict }) => verdict);
    const isFine = (verdict: string): boolean => ['correct', 'rounded', 'too_coarse'].includes(verdict);
    counts.roundersRefused += verdicts.every(isFine) ? 0 : 1;
    return;
  }
  counts.wrongStudents += 1;
  counts.firstExact += grade.firstFault === one.first ? 1 : 0;
  const small = statuses(one).find(([id]) => id === grade.firstFault)?.[1] === 's';
  counts.firstEarlier += grade.firstFault !== one.first && small ? 1 : 0;
  countSteps(counts, one, grade);
}

function countAll(chosen: readonly MistakeCase[], write: Write): Counts {
  const counts = { ...nothing };
  for (const one of chosen) {
    countCase(counts, one, gradeTexts(solutionOf(one.exercise), textsOf(one, write)));
  }
  return counts;
}

function tellCounts(what: string, counts: Counts): void {
  tell(`${what}:`);
  tell(`  first fault exact ${percent(counts.firstExact, counts.wrongStudents)}`);
  tell(`  first fault earlier, off by less than 1 %: ${percent(counts.firstEarlier, counts.wrongStudents)}`);
  tell(`  asked for more digits ${percent(counts.held, counts.good)}`);
  tell(`  good steps refused ${percent(counts.refused, counts.good)}`);
  tell(`  wrong steps accepted ${percent(counts.accepted, counts.origins)}`);
  tell(
    `  label right ${percent(counts.labelRight, counts.labelled)}, another ${percent(counts.labelWrong, counts.labelled)}`,
  );
  tell(`  label on a slip ${percent(counts.slipLabelled, counts.slips)}`);
  tell(`  rounding students refused ${percent(counts.roundersRefused, counts.rounders)}`);
}

describe('the public attempts', () => {
  it('as they are', () => {
    const counts = countAll(cases, String);
    tellCounts('as they are', counts);

    expect(counts.wrongStudents).toBe(667);
    expect(counts.firstExact / counts.wrongStudents).toBeGreaterThanOrEqual(0.995);
    expect(counts.firstExact + counts.firstEarlier).toBe(counts.wrongStudents);
    expect(counts.refused).toBe(0);
    expect(counts.held / counts.good).toBeLessThanOrEqual(0.001);
    expect(counts.accepted / counts.origins).toBeLessThanOrEqual(0.001);
    expect(counts.labelRight / counts.labelled).toBeGreaterThanOrEqual(0.99);
    expect(counts.labelWrong / counts.labelled).toBeLessThanOrEqual(0.005);
    expect(counts.slipLabelled).toBe(0);
    expect(counts.rounders).toBe(84);
    expect(counts.roundersRefused).toBe(0);
  });

  it.each<[string, Write, number]>([
    ['3 figures', figures(3), 0.002],
    ['4 figures', figures(4), 0.002],
    ['3 decimals', decimals(3), 0.014],
    ['4 decimals', decimals(4), 0.002],
  ])('rewritten to %s', (what, write, mostAccepted) => {
    const exact = cases.filter((one) => one.decimals === null);
    const counts = countAll(exact, write);
    tellCounts(what, counts);

    expect(counts.wrongStudents).toBe(369);
    expect(counts.firstExact / counts.wrongStudents).toBeGreaterThanOrEqual(0.99);
    expect(counts.refused / counts.good).toBeLessThanOrEqual(0.0005);
    expect(counts.held / counts.good).toBeLessThanOrEqual(0.001);
    expect(counts.accepted / counts.origins).toBeLessThanOrEqual(mostAccepted);
    expect(counts.labelRight / counts.labelled).toBeGreaterThanOrEqual(0.99);
    expect(counts.labelWrong / counts.labelled).toBeLessThanOrEqual(0.005);
    expect(counts.slipLabelled).toBe(0);
  });
});
