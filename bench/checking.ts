/** How long a line of a derivation takes to check: right ones, wrong ones with their mistakes, unreadable ones. */
import assert from 'node:assert/strict';
import { checkLine } from '../src-shared/derivation/check-line.ts';
import type { LineSubject } from '../src-shared/derivation/line-side.ts';
import { openProblem, readProblemSpec } from '../src-shared/derivation/problem.ts';
import derivations from '../src-shared/fixtures/derivations.json' with { type: 'json' };
import { quantile } from './measure.ts';

const rounds = 5;

interface Checking {
  readonly checks: number;
  /** Milliseconds. */
  readonly median: number;
  /** Of 100 checks, 99 take no longer; milliseconds. */
  readonly slowest: number;
}

/** The first round opens problems and warms up; it is not measured. */
export function measureChecking(): Checking {
  const problems = new Map(
    derivations.problems.map((json) => [json.id, openProblem(readProblemSpec(json))] as const),
  );
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    for (const [id, answer, line, truth] of derivations.cases) {
      const problem = problems.get(id ?? '');
      assert.ok(problem);
      const asked = (line === 'dE/dz_k' ? 'delta_k' : (line ?? problem.spec.asked)) as LineSubject;
      const started = performance.now();
      const { verdict } = checkLine(problem, answer ?? '', asked);
      if (round > 0) times.push(performance.now() - started);
      assert.equal(verdict, truth);
    }
  }
  return { checks: times.length, median: quantile(times, 0.5), slowest: quantile(times, 0.99) };
}
