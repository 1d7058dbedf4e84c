/** Derivations for tests: opened problems, and the oracle's cases. */
import { checkLine, type LineCheck } from '../src-shared/derivation/check-line.ts';
import type { LineSubject } from '../src-shared/derivation/line-side.ts';
import { problemCalled } from '../src-shared/derivation/problem-list.ts';
import { openProblem, readProblemSpec, type Problem } from '../src-shared/derivation/problem.ts';
import oracle from '../src-shared/fixtures/derivations.json' with { type: 'json' };

export const openNamed = (id: string): Problem => openProblem(problemCalled(id).spec);

export const check = (problem: Problem, typed: string, asked?: LineSubject): LineCheck =>
  checkLine(problem, typed, asked);

export interface OracleCase {
  readonly problem: Problem;
  readonly answer: string;
  readonly asked: LineSubject;
  readonly truth: string;
  /** The slip of a wrong answer, why an unreadable one is refused; null for a right one. */
  readonly label: string | null;
}

const opened = new Map(oracle.problems.map((json) => [json.id, openProblem(readProblemSpec(json))] as const));

export const oracleProblems: readonly Problem[] = [...opened.values()];

export const oracleCases: readonly OracleCase[] = oracle.cases.map(([id, answer, line, truth, label]) => {
  const problem = opened.get(id ?? '');
  if (!problem) throw new RangeError(`no problem is called ${id ?? ''}`);
  const asked = (line === 'dE/dz_k' ? 'delta_k' : (line ?? problem.spec.asked)) as LineSubject;
  return { problem, answer: answer ?? '', asked, truth: truth ?? '', label: label ?? null };
});
