/** Checks a derivation of any number of lines: each must be true, and the last must be what is asked. */
import type { Arithmetic } from '../algebra/arithmetic.ts';
import type { Decimal } from '../algebra/decimals.ts';
import { checkLine, type LineCheck } from './check-line.ts';
import { checkWords } from './check-words.ts';
import type { Problem } from './problem.ts';
import { workedLines, type WorkedLine, type WorkedPart } from './worked-lines.ts';

export interface DerivationCheck {
  readonly lines: readonly CheckedLine[];
  /** Whether the last line is right and is what is asked, with nothing left to work out. */
  readonly complete: boolean;
  /** Why it is not complete although every line is right; null otherwise. */
  readonly open: string | null;
  /** A mark for each right line; a line that could not be decided or read counts nowhere. */
  readonly earned: number;
  readonly of: number;
}

export interface CheckedLine extends LineCheck {
  /** The worked lines that a right line skipped, to be shown when asked for. */
  readonly skipped: readonly WorkedLine[];
}

/** @param lines as typed, blank ones left out of the count */
export function checkDerivation(
  problem: Problem,
  lines: readonly string[],
  decimals: Arithmetic<Decimal>,
): DerivationCheck {
  const checks: CheckedLine[] = [];
  for (const typed of lines.filter((line) => line.trim() !== '')) {
    const check = checkLine(problem, typed, decimals);
    checks.push({ ...check, skipped: skippedBefore(problem, checks, check) });
  }
  const last = checks.at(-1);
  const open = last?.verdict === 'right' ? whyOpen(problem, last) : null;
  return {
    lines: checks,
    complete: last?.verdict === 'right' && open === null,
    open,
    earned: checks.filter(({ verdict }) => verdict === 'right').length,
    of: checks.filter(({ verdict }) => verdict === 'right' || verdict === 'wrong').length,
  };
}

function whyOpen({ spec }: Problem, { subject, finished }: LineCheck): string | null {
  if (subject !== spec.asked) return checkWords.notAsked(spec.asked);
  return finished ? null : checkWords.unfinished;
}

/** What of the worked solution the right lines have come to. */
export function partsCovered({ spec }: Problem, checks: readonly LineCheck[]): ReadonlySet<WorkedPart> {
  const covered = new Set<WorkedPart>();
  for (const { verdict, subject, finished } of checks) {
    if (verdict !== 'right') continue;
    covered.add('chain');
    if (subject === 'dE/dy_k') covered.add('loss');
    if (subject === 'dy_k/dz_k' || subject === 'dy_i/dz_k') covered.add('output');
    if (subject === spec.asked && finished) covered.add('result');
  }
  return covered;
}

function skippedBefore(
  problem: Problem,
  before: readonly LineCheck[],
  check: LineCheck,
): readonly WorkedLine[] {
  if (check.verdict !== 'right' || check.subject !== problem.spec.asked || !check.finished) return [];
  const covered = partsCovered(problem, before);
  return workedLines(problem).filter(({ part }) => part !== 'result' && !covered.has(part));
}
