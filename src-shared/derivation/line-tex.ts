/** Typesets a line while it is being typed: brackets that are still open count as closed. */
import { expressionTex, outputLetterOf, subjectTex } from './expression-tex.ts';
import type { Problem } from './problem.ts';
import { readLine } from './read-line.ts';
import { RefusedLine, type Refusal } from './refusal.ts';

export interface LinePreview {
  /** null while the line cannot be read. */
  readonly tex: string | null;
  readonly refusal: Refusal | null;
  /** Closing brackets that are still missing at the end; the preview takes them as typed. */
  readonly missing: string;
}

export function previewLine(problem: Problem, typed: string): LinePreview {
  const missing = missingBrackets(typed);
  try {
    return { tex: lineTex(problem, typed + missing), refusal: null, missing };
  } catch (error) {
    if (!(error instanceof RefusedLine)) throw error;
    return { tex: null, refusal: error.refusal, missing };
  }
}

/** @throws RefusedLine */
function lineTex(problem: Problem, typed: string): string {
  const { subject, value } = readLine(problem, typed);
  const letter = outputLetterOf(typed);
  const right = expressionTex(value, letter);
  return subject ? `${subjectTex(subject, letter)}=${right}` : right;
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
