/** A known problem as a document prints it, and the letters in which it is stated. */
import { lettersFor, type Letters, type TargetLetter } from '../../../src-shared/derivation/letters.ts';
import type { Problem } from '../../../src-shared/derivation/problem.ts';
import type { DerivationSubject } from '../../../src-shared/document/paper/derivation-solution.ts';
import { derivationWords as words } from './derivation-words.ts';
import type { KnownProblem } from './known-problem.ts';

/** The sheet's problems are stated in the sheet's letters. */
export const statedLetters = ({ group }: KnownProblem, target: TargetLetter): Letters =>
  lettersFor(group === 'sheet' ? 'z hat' : 'y', target);

export const derivationSubject = (
  known: KnownProblem,
  problem: Problem,
  letters: Letters,
): DerivationSubject => ({
  ...known,
  problem,
  letters,
  name: nameOf(known),
});

/** Files of two readings of the same problem must not have the same name. */
function nameOf({ group, number, title, readingName }: KnownProblem): string {
  if (group !== 'sheet') return title;
  const about = words.about(group, number);
  return readingName === null ? about : words.inReading(about, readingName);
}
