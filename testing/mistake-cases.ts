/** The public attempts with known mistakes, slips and honest rounding. */
import { readFileSync } from 'node:fs';
import { readExercise } from '../src-shared/exercise/read-exercise.ts';
import type { RawCells } from '../src-shared/grading/attempt.ts';
import { grade, type Grade } from '../src-shared/grading/grade.ts';
import { solve, type Solution } from '../src-shared/solution/solve.ts';

type Value = number | readonly number[] | readonly (readonly number[])[];

/** c correct, w wrong at its origin, p follows from what was before, 1 the same within 1 %, s wrong but small. */
export type Status = 'c' | 'w' | 'p' | '1' | 's';

export interface MistakeCase {
  readonly id: string;
  readonly exercise: string;
  readonly label: string;
  /** Decimals to which every step was rounded; null for full precision. */
  readonly decimals: number | null;
  readonly first: string | null;
  /** One letter an answer, in the order of the answers. */
  readonly status: string;
  readonly answers: Readonly<Record<string, Value>>;
}

interface File {
  readonly exercises: readonly { readonly id: string }[];
  readonly cases: readonly MistakeCase[];
}

export function loadMistakeCases(): {
  readonly cases: readonly MistakeCase[];
  readonly solutionOf: (exercise: string) => Solution;
} {
  const url = new URL('../src-shared/fixtures/mistakes.json', import.meta.url);
  const { exercises, cases } = JSON.parse(readFileSync(url, 'utf8')) as File;
  const solutions = new Map<string, Solution>();
  for (const exercise of exercises) solutions.set(exercise.id, solve(readExercise(exercise)));
  const solutionOf = (id: string): Solution => {
    const found = solutions.get(id);
    if (!found) throw new RangeError(`no exercise ${id}`);
    return found;
  };
  return { cases, solutionOf };
}

export function statuses({ status, answers }: MistakeCase): (readonly [step: string, Status])[] {
  return Object.keys(answers).map((id, at) => [id, status.charAt(at) as Status]);
}

export type Write = (value: number) => string;

/** @param write how a number is written; a class is always written in full */
export function textsOf({ answers }: MistakeCase, write: Write = String): Map<string, RawCells> {
  const rows = (id: string, value: Value): RawCells => {
    const text = id === 'class' ? String : write;
    if (typeof value === 'number') return [[text(value)]];
    return value.map((row) => (typeof row === 'number' ? [text(row)] : row.map(text)));
  };
  return new Map(Object.entries(answers).map(([id, value]) => [id, rows(id, value)]));
}

export function gradeTexts(solution: Solution, answers: ReadonlyMap<string, RawCells>): Grade {
  return grade(solution, solution.steps, answers, { precision: { digits: 6, kind: 'figures' } });
}

export function isAccepted(verdict: string | undefined): boolean {
  return verdict === 'correct' || verdict === 'rounded' || verdict === 'carried';
}
