/** Typesets a line while it is being typed: brackets that are still open count as closed. */
import { lineFormula } from './formula.ts';
import type { Letters } from './letters.ts';
import type { Formula } from './pieces.ts';
import type { Problem } from './problem.ts';
import { readLine } from './read-line.ts';
import { RefusedLine, type Refusal } from './refusal.ts';

export interface LinePreview {
  /** null while the line cannot be read. */
  readonly formula: Formula | null;
  readonly refusal: Refusal | null;
  /** Closing brackets that are still missing at the end; the preview takes them as typed. */
  readonly missing: string;
}

export function previewLine(problem: Problem, typed: string, letters: Letters): LinePreview {
  const missing = missingBrackets(typed);
  try {
    const { subject, value } = readLine(problem, typed + missing);
    return { formula: lineFormula(subject, value, letters), refusal: null, missing };
  } catch (error) {
    if (!(error instanceof RefusedLine)) throw error;
    return { formula: null, refusal: error.refusal, missing };
  }
}

const partners: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

function missingBrackets(typed: string): string {
  const open: string[] = [];
  for (const character of typed) {
    const partner = partners[character];
    if (partner) open.push(partner);
    else if (character === open.at(-1)) open.pop();
    else if (')]}'.includes(character)) return '';
  }
  return open.reverse().join('');
}
