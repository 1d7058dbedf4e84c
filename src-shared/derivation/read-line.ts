/** Reads one line of a derivation: `LHS = expression`, or an expression alone. */
import { nameText } from './expression-text.ts';
import { subjectByOtherIndices, subjectOf, type LineSubject } from './line-side.ts';
import type { Expression, Index } from './names.ts';
import { plainText } from './plain-text.ts';
import { readExpression } from './read-expression.ts';
import { subjectsOf, type Problem } from './problem.ts';
import { RefusedLine, type Place } from './refusal.ts';
import { hasName } from './rewrite.ts';
import { tokensOf, type Token } from './tokens.ts';

export interface Line {
  /** What the left side says that the line is about; null when there is no left side. */
  readonly subject: LineSubject | null;
  /** The left side as it was typed, without spaces around it. */
  readonly left: string | null;
  readonly value: Expression;
}

const longest = 1000;

/**
 * @param asked what a line without a left side is worth
 * @throws RefusedLine
 */
export function readLine(problem: Problem, typed: string, asked: LineSubject = problem.spec.asked): Line {
  const { loss } = problem;
  if (typed.length > longest) throw new RefusedLine('too_long', { start: longest, end: typed.length }, '');
  refuseLatex(typed);
  const tokens = tokensOf(plainText(typed));
  if (tokens.length === 0) throw new RefusedLine('empty', { start: 0, end: typed.length }, '');
  const { left, right } = sides(tokens, typed);
  const subject = left && subjectOf(left);
  const subjects = subjectsOf(problem);
  if (left && !(subject && subjects.includes(subject))) refuseLeft(left, typed, subjects);
  const free: readonly Index[] = (subject ?? asked) === 'dy_i/dz_k' ? ['k', 'i'] : ['k'];
  const rules = { free, derivatives: subject !== null, elementwise: false };
  const value = readExpression(right, typed.length, rules);
  const place = placeOf(right);
  if (subject && hasName(value, (name) => nameText(name) === subject)) {
    // dy_k/dz_k = dy_k/dz_k is true and says nothing.
    throw new RefusedLine('circular', place, subject);
  }
  if (!loss && hasName(value, ({ quantity }) => quantity === 'dE_dy')) {
    throw new RefusedLine('unknown_name', place, 'dE/dy');
  }
  return { subject, left: left && typedText(left, typed), value };
}

/** Whatever else is wrong with it, text with backslashes is another language. */
function refuseLatex(typed: string): void {
  const start = typed.indexOf('\\');
  if (start >= 0) throw new RefusedLine('latex', { start, end: start + 1 }, '\\');
}

function sides(
  tokens: readonly Token[],
  typed: string,
): { left: readonly Token[] | null; right: readonly Token[] } {
  const [first, second] = tokens.filter(({ kind }) => kind === 'equals');
  if (!first) return { left: null, right: tokens };
  if (second) throw new RefusedLine('two_equals_signs', second, '=');
  const at = tokens.indexOf(first);
  if (at === 0) throw new RefusedLine('something_missing', first, '=');
  const right = tokens.slice(at + 1);
  if (right.length === 0) {
    throw new RefusedLine('something_missing', { start: typed.length, end: typed.length }, '');
  }
  return { left: tokens.slice(0, at), right };
}

function refuseLeft(left: readonly Token[], typed: string, subjects: readonly LineSubject[]): never {
  const meant = subjectByOtherIndices(left);
  const known = meant && subjects.includes(meant) ? [meant] : subjects;
  throw new RefusedLine('unknown_lhs', placeOf(left), typedText(left, typed), known);
}

const placeOf = (tokens: readonly Token[]): Place => ({
  start: tokens[0]?.start ?? 0,
  end: tokens.at(-1)?.end ?? 0,
});

const typedText = (tokens: readonly Token[], typed: string): string =>
  typed.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0);
