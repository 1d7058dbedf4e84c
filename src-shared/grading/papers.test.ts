/** Public worked problems: no honest number is refused, and every misprint that the digits show is marked at its place. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gradeFile, type FileCells, type Graded } from '../../testing/graded-file.ts';
import { isAccepted } from '../../testing/mistake-cases.ts';
import { isFault, type StepGrade } from './grade.ts';
import { labelOf } from './judgement.ts';

interface PrintedAttempt {
  readonly name: string;
  readonly answers: Readonly<Record<string, FileCells>>;
  /** Cells, from 0, that are wrong by what was printed before them. Whatever is not here is right. */
  readonly wrong: Readonly<Record<string, readonly (readonly [row: number, col: number])[]>>;
  /** Steps that follow from one of these and from nothing right: no rounding makes such numbers. */
  readonly carried: readonly string[];
  /** Steps of which the printed digits do not decide: honest rounding on the way could give them. */
  readonly undecided: readonly string[];
}

interface Paper {
  readonly id: string;
  readonly exercise: unknown;
  readonly attempts: readonly PrintedAttempt[];
}

const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');
const papers = JSON.parse(fixture('papers.json')) as readonly Paper[];
const attempts = papers.flatMap(({ id, exercise, attempts: all }) =>
  all.map((attempt) => [`${id}: ${attempt.name}`, exercise, attempt] as const),
);

function wrongCells({ cells }: StepGrade): string[] {
  return cells.flatMap((row, r) => row.flatMap((cell, c) => (cell === 'wrong' ? [`${r},${c}`] : [])));
}

/** @returns what an examiner would say against the marks */
function complaints({ wrong, carried, undecided }: PrintedAttempt, { steps }: Graded): string[] {
  return [...steps].flatMap(([id, step]) => {
    if (undecided.includes(id)) return [];
    if (carried.includes(id) && step.verdict !== 'carried')
      return [`${id} is carried; marked ${step.verdict}`];
    const misprints = wrong[id]?.map(([r, c]) => `${r},${c}`) ?? [];
    if (misprints.length === 0)
      return isAccepted(step.verdict) ? [] : [`${id} is right; marked ${step.verdict}`];
    if (!isFault(step.verdict)) return [`${id} is misprinted; marked ${step.verdict}`];
    const marked = wrongCells(step);
    const missing = misprints.filter((cell) => !marked.includes(cell));
    return missing.length === 0
      ? []
      : [`${id}: ${missing.join(' and ')} misprinted, marked ${marked.join(' and ')}`];
  });
}

/** One line a step: where, verdict, cause. */
function table(name: string, { steps }: Graded): string[] {
  return [...steps].map(([id, { verdict, diagnosis, carriedFrom }]) => {
    const cause =
      labelOf(diagnosis) ?? diagnosis?.kind ?? (carriedFrom === null ? '' : `from ${carriedFrom}`);
    return `${name} | ${id} | ${verdict} | ${cause}`.trimEnd();
  });
}

describe('a public worked problem', () => {
  it.each(attempts)('%s', (_name, exercise, attempt) => {
    expect(complaints(attempt, gradeFile(exercise, attempt.answers))).toEqual([]);
  });

  it('is marked step by step as in the table that was read through', async () => {
    const marked = attempts.map(([name, exercise, { answers }]) => table(name, gradeFile(exercise, answers)));
    await expect(`${marked.flat().join('\n')}\n`).toMatchFileSnapshot('../fixtures/papers-marked.txt');
  });
});
