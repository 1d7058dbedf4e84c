/** Judges a derivation of any number of lines: each must be true, and the last must be what is asked. */
import type { LineCheck } from './check-line.ts';
import { checkWords } from './check-words.ts';
import type { Problem } from './problem.ts';
import { workedLines, type WorkedLine, type WorkedPart } from './worked-lines.ts';

export interface DerivationCheck {
  readonly lines: readonly (JudgedLine | null)[];
  /** Whether every line is right and the last is what is asked, with nothing left to work out. */
  readonly complete: boolean;
  /** What the last line lacks although it is right and is the last; null otherwise. A formula stands in backticks. */
  readonly open: string | null;
  readonly earned: number;
  /** What the lines could earn, and a mark for what is asked until a line says what it is. */
  readonly of: number;
}

export interface JudgedLine extends LineCheck {
  readonly part: WorkedPart;
  /** Right, but revealed before. */
  readonly shown: boolean;
  readonly earned: 0 | 1;
  /** 0 for a line that could not be decided or read: it counts nowhere. */
  readonly of: 0 | 1;
  /** The worked lines that a right line skipped, to be shown when asked for. */
  readonly skipped: readonly WorkedLine[];
}

/**
 * @param checks one for each line that is not blank, null where the line was not checked
 * @param shown the parts of the worked solution that were revealed: their lines earn nothing
 */
export function judgeDerivation(
  problem: Problem,
  checks: readonly (LineCheck | null)[],
  shown: ReadonlySet<WorkedPart>,
): DerivationCheck {
  const lines = checks.map((check, at) => check && judged(problem, checks.slice(0, at), check, shown));
  const last = lines.at(-1) ?? null;
  const open = last?.verdict === 'right' ? whyOpen(problem, last) : null;
  const isConcluded = last !== null && last.verdict !== 'unreadable' && whyOpen(problem, last) === null;
  const areAllTrue = lines.every((line) => line?.verdict === 'right' || line?.verdict === 'undecided');
  return {
    lines,
    complete: last?.verdict === 'right' && open === null && areAllTrue,
    open,
    earned: lines.reduce((sum, line) => sum + (line?.earned ?? 0), 0),
    of: lines.reduce((sum, line) => sum + (line?.of ?? 0), isConcluded ? 0 : 1),
  };
}

function judged(
  problem: Problem,
  before: readonly (LineCheck | null)[],
  check: LineCheck,
  revealed: ReadonlySet<WorkedPart>,
): JudgedLine {
  const { verdict } = check;
  const part = partOf(problem, check);
  const shown = verdict === 'right' && revealed.has(part);
  return {
    ...check,
    part,
    shown,
    earned: verdict === 'right' && !shown ? 1 : 0,
    of: verdict === 'right' || verdict === 'wrong' ? 1 : 0,
    skipped: verdict === 'right' && part === 'result' ? skippedBefore(problem, before) : [],
  };
}

function whyOpen({ spec }: Problem, { subject, unfinished }: LineCheck): string | null {
  if (subject !== spec.asked) return checkWords.notAsked(spec.asked);
  return unfinished && checkWords.unfinished[unfinished];
}

/** Which part of the worked solution a line stands for. */
function partOf({ spec }: Problem, { subject, unfinished }: LineCheck): WorkedPart {
  if (subject === spec.asked) return unfinished === 'derivative' ? 'chain' : 'result';
  if (subject === 'delta_k') return 'chain';
  return subject === 'dE/dy_k' ? 'loss' : 'output';
}

/** What of the worked solution the right lines have come to. */
export function partsCovered(
  problem: Problem,
  checks: readonly (LineCheck | null)[],
): ReadonlySet<WorkedPart> {
  const right = checks.filter((check) => check?.verdict === 'right') as LineCheck[];
  const parts = right.flatMap((check) => partsOfLine(problem, check));
  // Whoever works with both derivatives has written the chain rule.
  return new Set(parts.length > 0 ? [...parts, 'chain'] : parts);
}

/** A sum that is left to work out has put in both derivatives. */
const partsOfLine = (problem: Problem, check: LineCheck): readonly WorkedPart[] =>
  check.subject === problem.spec.asked && check.unfinished === 'sum'
    ? ['loss', 'output']
    : [partOf(problem, check)];

function skippedBefore(problem: Problem, before: readonly (LineCheck | null)[]): readonly WorkedLine[] {
  const covered = partsCovered(problem, before);
  return workedLines(problem).filter(({ part }) => part !== 'result' && !covered.has(part));
}
