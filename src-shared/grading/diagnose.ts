/** Says what went wrong in a step that is wrong against its own inputs, where that can be told. */
import type { BallMatrix } from '../algebra/ball.ts';
import type { MistakeLabel } from '../solution/mistake.ts';
import { brokenInvariant } from './invariants.ts';
import type { Diagnosis } from './judgement.ts';
import { knownMistake } from './known-mistakes.ts';
import { misplaced } from './misplaced.ts';
import { visibleSlip } from './slips.ts';
import { pairOfMistakes } from './pair-of-mistakes.ts';
import type { Target } from './target.ts';

/**
 * @param expected what the right formula gives from the own entries
 * @param seen labels given earlier in the attempt
 */
export function diagnose(
  target: Target,
  expected: BallMatrix,
  seen: ReadonlySet<MistakeLabel>,
): Diagnosis | null {
  const mistake = knownMistake(target, seen) ?? misplaced(target, expected) ?? pairOfMistakes(target);
  if (mistake) return mistake;
  const slip = visibleSlip(target, expected);
  if (slip) return { kind: 'slip', slip };
  const invariant = brokenInvariant(target, expected);
  return invariant && { kind: 'invariant', invariant };
}
