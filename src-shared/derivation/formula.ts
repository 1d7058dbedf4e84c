/** Formulas of a derivation in every way in which they are told: printed, typed, read aloud. */
import { inScripts } from '../notation/in-scripts.ts';
import { speechWords } from '../notation/speech-words.ts';
import { spokenExpression, spokenSubject } from './expression-speech.ts';
import { printedExpression, printedSubject } from './expression-print.ts';
import { expressionText } from './expression-text.ts';
import type { Letters } from './letters.ts';
import type { LineSubject } from './line-side.ts';
import type { Expression } from './names.ts';
import type { Formula } from './pieces.ts';

export const formulaOf = (tree: Expression, letters: Letters): Formula => ({
  ...inScripts((script) => printedExpression(tree, letters, script)),
  plain: expressionText(tree),
  spoken: spokenExpression(tree, letters),
});

export const subjectFormula = (subject: LineSubject, letters: Letters): Formula => ({
  ...inScripts((script) => printedSubject(subject, letters, script)),
  plain: subject,
  spoken: spokenSubject(subject, letters),
});

/** @param subject null for a line without a left side */
export function lineFormula(subject: LineSubject | null, value: Expression, letters: Letters): Formula {
  const right = formulaOf(value, letters);
  return subject ? equation(subjectFormula(subject, letters), right) : right;
}

export const equation = (left: Formula, right: Formula): Formula => ({
  ...inScripts(({ name }) => `${left[name]}=${right[name]}`),
  plain: `${left.plain} = ${right.plain}`,
  spoken: speechWords.equals(left.spoken, right.spoken),
});

/** A letter that stands for itself, such as the u of a rule. */
export const letterFormula = (letter: string): Formula => ({
  ...inScripts(() => letter),
  plain: letter,
  spoken: letter,
});
