/** Sentences in which formulas stand in backticks, as lines are typed: each becomes a formula. */
import { formulaOf, subjectFormula } from './formula.ts';
import type { Letters } from './letters.ts';
import { lineSubjects } from './line-side.ts';
import type { Index } from './names.ts';
import { inText, text, type Formula, type Piece } from './pieces.ts';
import { readGiven } from './problem.ts';

export function proseOf(sentence: string, letters: Letters): readonly Piece[] {
  return sentence.split('`').flatMap((part, at): Piece[] => {
    if (part === '') return [];
    return [at % 2 === 0 ? text(part) : inText(formulaFrom(part, letters))];
  });
}

/** What a line can be about, or an expression for the asked output, and for an output i where nothing sums over it. */
export function formulaFrom(typed: string, letters: Letters): Formula {
  const subject = lineSubjects.find((known) => known === typed);
  if (subject) return subjectFormula(subject, letters);
  const free: readonly Index[] = typed.includes('sum_i') ? ['k'] : ['k', 'i'];
  return formulaOf(readGiven(typed, free), letters);
}
