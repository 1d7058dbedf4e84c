/** Where an attempt at a derivation stands: its lines judged by what was checked and what was revealed. */
import { judgeDerivation, type DerivationCheck } from '../../../src-shared/derivation/check-derivation.ts';
import type { Letters } from '../../../src-shared/derivation/letters.ts';
import type { Problem } from '../../../src-shared/derivation/problem.ts';
import type { WorkedPart } from '../../../src-shared/derivation/worked-lines.ts';
import type { DerivationAttempt, LineHint } from '../../store/derivation-store.ts';
import type { Context } from '../context.ts';
import { storedSettings } from '../settings.ts';
import { statedLetters } from './derivation-subject.ts';
import { problemOfAttempt, type KnownProblem, type ProblemOpener } from './known-problem.ts';
import type { LineChecker } from './line-checker.ts';

/** What the use cases of derivations share. */
export interface DerivationContext extends Context {
  readonly open: ProblemOpener;
  readonly checker: LineChecker;
}

/** A problem with the letters that the user reads it in. */
export interface LetteredProblem {
  readonly known: KnownProblem;
  readonly problem: Problem;
  /** Of the statement and of all that is said; a line may be typed in others. */
  readonly letters: Letters;
}

export interface JudgedLines extends LetteredProblem {
  /** Those that are not blank. */
  readonly texts: readonly string[];
  readonly judgement: DerivationCheck;
  readonly hints: readonly LineHint[];
}

export function lettered({ ports, open }: DerivationContext, known: KnownProblem): LetteredProblem {
  const { target } = storedSettings(ports.store).settings;
  return { known, problem: open(known.spec), letters: statedLetters(known, target) };
}

/** @param lines as they stand now */
export async function judgedLines(
  context: DerivationContext,
  attempt: DerivationAttempt,
  lines: readonly string[],
): Promise<JudgedLines> {
  const { store } = context.ports;
  const found = lettered(context, problemOfAttempt(attempt));
  const { problem, letters } = found;
  const texts = lines.filter((line) => line.trim() !== '');
  const checked = new Set(store.checkedLines(attempt.id));
  const hints = store.lineHints(attempt.id);
  const checks = await Promise.all(
    texts.map(async (line) =>
      checked.has(line) ? await context.checker.check({ spec: problem.spec, line, letters }) : null,
    ),
  );
  return { ...found, texts, hints, judgement: judgeDerivation(problem, checks, revealedParts(hints)) };
}

export const revealedParts = (hints: readonly LineHint[]): ReadonlySet<WorkedPart> =>
  new Set(hints.filter(({ rung }) => rung === 3).map(({ part }) => part));
