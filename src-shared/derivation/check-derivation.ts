/** Judges a derivation of any number of lines: each must be true, and the last must be what is asked. */
import type { LineCheck } from './check-line.ts';
import { checkWords } from './check-words.ts';
import type { Problem } from './problem.ts';
import { markedParts } from './line-parts.ts';
import type { WorkedPart } from './worked-lines.ts';

export interface DerivationCheck {
  readonly lines: readonly (JudgedLine | null)[];
  /** Whether every line is right and the last is what is asked, with nothing left to work out. */
  readonly complete: boolean;
  /** What the last line lacks although it is right and is the last; null otherwise. A formula stands in backticks. */
  readonly open: string | null;
  readonly earned: number;
  /** A mark for the result, and one for each part of the working. */
  readonly of: number;
  /** The parts that no right line shows yet and that were not revealed. */
  readonly left: readonly WorkedPart[];
}

export interface JudgedLine extends LineCheck {
  readonly part: WorkedPart;
  /** Right, but revealed before. */
  readonly shown: boolean;
  readonly earned: number;
  /** What the line could earn: 0 for one that shows nothing new, or that could not be decided or read. */
  readonly of: number;
}

/**
 * @param checks one for each line that is not blank, null where the line was not checked
 * @param revealed the parts of the worked solution that were shown: their lines earn nothing
 */
export function judgeDerivation(
  problem: Problem,
  checks: readonly (LineCheck | null)[],
  revealed: ReadonlySet<WorkedPart>,
): DerivationCheck {
  const parts = markedParts(problem);
  const covered = new Set<WorkedPart>();
  const lines = checks.map((check) => {
    if (!check) return null;
    const fresh = check.verdict === 'right' ? newParts(check.shows, covered, parts) : [];
    for (const part of fresh) covered.add(part);
    return judged(problem, check, fresh, revealed);
  });
  const last = lines.at(-1) ?? null;
  const open = last?.verdict === 'right' ? whyOpen(problem, last) : null;
  const areAllTrue = lines.every((line) => line?.verdict === 'right' || line?.verdict === 'undecided');
  return {
    lines,
    complete: last?.verdict === 'right' && open === null && areAllTrue,
    open,
    earned: lines.reduce((sum, line) => sum + (line?.earned ?? 0), 0),
    of: parts.length,
    left: parts.filter((part) => !covered.has(part) && !revealed.has(part)),
  };
}

/** Whoever has written both derivatives has used the chain rule, and needs no line for it. */
function newParts(
  shows: readonly WorkedPart[],
  covered: ReadonlySet<WorkedPart>,
  parts: readonly WorkedPart[],
): readonly WorkedPart[] {
  const all = new Set([...covered, ...shows]);
  if (all.has('loss') && all.has('output')) all.add('chain');
  return parts.filter((part) => all.has(part) && !covered.has(part));
}

function judged(
  problem: Problem,
  check: LineCheck,
  fresh: readonly WorkedPart[],
  revealed: ReadonlySet<WorkedPart>,
): JudgedLine {
  const isShown = (part: WorkedPart): boolean => revealed.has(part);
  const { verdict, shows } = check;
  return {
    ...check,
    part: partOf(problem, check),
    shown: verdict === 'right' && shows.length > 0 && shows.every(isShown),
    earned: fresh.filter((part) => !isShown(part)).length,
    of: verdict === 'wrong' ? 1 : fresh.length,
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
