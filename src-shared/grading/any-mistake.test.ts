/** Random networks, and students who make one known mistake wherever it can be made: it is located and named. */
import { describe, expect, it } from 'vitest';
import { Chance } from '../../testing/chance.ts';
import { texts } from '../../testing/classics.ts';
import { repeats } from '../../testing/full-counts.ts';
import { gradeTexts, isAccepted } from '../../testing/mistake-cases.ts';
import { solvedNetwork } from '../../testing/random-network.ts';
import { percent, tell } from '../../testing/tell.ts';
import { evaluate } from '../algebra/evaluate.ts';
import { fitsShape } from '../algebra/fitting-shape.ts';
import type { Matrix } from '../algebra/matrix.ts';
import { mistakeKinds, type MistakeLabel } from '../solution/mistake.ts';
import type { Solution, Step } from '../solution/solve.ts';
import type { RawCells } from './attempt.ts';
import type { Grade, StepGrade } from './grade.ts';

const networks = repeats(2000, 0.02);
const hours = 3_600_000;

/** What is so near may be rounding. */
const nearBy = 0.02;

function isFar(wrong: Matrix, right: Matrix): boolean {
  const largest = Math.max(...right.values.map(Math.abs), ...wrong.values.map(Math.abs));
  return wrong.values.some((value, at) => Math.abs(value - (right.values[at] as number)) > nearBy * largest);
}

interface Written {
  readonly answers: Map<string, RawCells>;
  /** Steps in which the mistake was made. */
  readonly origins: readonly string[];
}

/** Goes on with what was written. */
function work(solution: Solution, label: MistakeLabel, digits: number): Written {
  const own = new Map<string, Matrix>();
  const stepOf = new Map(solution.steps.map((step) => [step.id, step]));
  /** What is written later, such as updated weights, follows from what is written so far. */
  const read = (id: string): Matrix => {
    const step = stepOf.get(id);
    return own.get(id) ?? (step ? evaluate(step.formula, read) : solution.valueOf(id));
  };
  const origins: string[] = [];
  const wrongValue = (step: Step, right: Matrix): Matrix | undefined =>
    step.kind.mistakes
      .filter((mistake) => mistake.label === label && (!mistake.followsFromEarlier || origins.length > 0))
      .flatMap(({ rewrite }) => rewrite(step.formula, step.place))
      .filter((form) => fitsShape(form, solution.valueOf, step.value))
      .map((form) => evaluate(form, read))
      .filter((value) => value.values.every(Number.isFinite))
      .slice(0, 1)
      // Twice the same mistake may undo itself.
      .find((value) => isFar(value, right) && isFar(value, step.value));
  const answers = new Map<string, RawCells>();
  for (const step of solution.steps) {
    const right = evaluate(step.formula, read);
    const wrong = wrongValue(step, right);
    if (wrong) origins.push(step.id);
    const cells = texts(wrong ?? right, step.id === 'class' ? String : (value) => value.toPrecision(digits));
    answers.set(step.id, cells);
    const values = cells.flat().map(Number);
    // Whoever meets a logarithm of a negative number stops.
    if (!values.every(Number.isFinite)) return { answers, origins: [] };
    own.set(step.id, { ...step.value, values });
  }
  return { answers, origins };
}

function names(step: StepGrade | undefined, label: MistakeLabel): boolean {
  if (step?.convention) return mistakeKinds[label] === 'convention';
  const diagnosis = step?.diagnosis;
  if (!diagnosis || !('labels' in diagnosis)) return false;
  // Factors that are equal by chance.
  if (mistakeKinds[label] === 'convention') return diagnosis.kind === 'convention';
  return [...diagnosis.labels, ...diagnosis.ties].includes(label);
}

const nothing = { students: 0, located: 0, origins: 0, accepted: 0, named: 0, others: 0, refused: 0 };

/** @returns the counts with those of one student more */
function counted(counts: typeof nothing, label: MistakeLabel, { answers, origins }: Written, grade: Grade) {
  const made = origins.map((id) => grade.steps.get(id));
  const others = [...grade.steps].filter(([id]) => !origins.includes(id)).map(([, step]) => step);
  const isRight = (step: StepGrade | undefined): boolean => isAccepted(step?.verdict);
  // A convention is charged once, and named in the steps after.
  const isUnnoticed = (step: StepGrade | undefined): boolean => isRight(step) && !step?.convention;
  return {
    students: counts.students + 1,
    located: counts.located + (grade.firstFault === origins[0] ? 1 : 0),
    origins: counts.origins + made.length,
    accepted: counts.accepted + made.filter(isUnnoticed).length,
    named: counts.named + made.filter((step) => names(step, label)).length,
    others: counts.others + answers.size - made.length,
    refused: counts.refused + others.filter((step) => !isRight(step)).length,
  };
}

describe('a known mistake', () => {
  it(`in ${networks} networks is located and named, and costs one mark a time`, { timeout: hours }, () => {
    const chance = new Chance(31);
    let counts = nothing;
    for (let at = 0; at < networks; at += 1) {
      const solution = solvedNetwork(chance);
      const labels = new Set(solution.steps.flatMap(({ kind }) => kind.mistakes.map(({ label }) => label)));
      for (const label of labels) {
        const written = work(solution, label, chance.whole(4, 8));
        if (written.origins.length === 0) continue;
        counts = counted(counts, label, written, gradeTexts(solution, written.answers));
      }
    }
    const { students, located, origins, accepted, named, others, refused } = counts;
    tell('known mistakes in random networks:');
    tell(`  first fault exact ${percent(located, students)}`);
    tell(`  good steps refused ${percent(refused, others)}`);
    tell(`  wrong steps accepted ${percent(accepted, origins)}`);
    tell(`  label right ${percent(named, origins - accepted)}`);
    expect(students).toBeGreaterThan(networks * 15);
    expect(located / students).toBeGreaterThanOrEqual(0.995);
    expect(refused).toBe(0);
    expect(accepted / origins).toBeLessThanOrEqual(0.001);
    expect(named / (origins - accepted)).toBeGreaterThanOrEqual(0.99);
  });
});
