/** What is said about each known mistake: what it is, the term concerned, and the repair. */
import type { MistakeLabel } from '../solution/mistake.ts';
import { deltaWords } from './mistakes/delta-words.ts';
import { factorWords } from './mistakes/factor-words.ts';
import { forwardWords } from './mistakes/forward-words.ts';
import { gradientWords } from './mistakes/gradient-words.ts';
import type { MistakeWords } from './mistakes/mistake-facts.ts';

export const mistakeWords: Readonly<Record<MistakeLabel, MistakeWords>> = {
  ...factorWords,
  ...forwardWords,
  ...deltaWords,
  ...gradientWords,
};

export function mistakeEntry(label: MistakeLabel): string {
  const { entry, short } = mistakeWords[label];
  return entry ?? short;
}
