/** Finds the division that can be read in two ways: a/b c. */
import { derivativeAt } from './line-side.ts';
import { operandAt } from './operand.ts';
import type { Place } from './refusal.ts';
import type { Token } from './tokens.ts';

interface AmbiguousDivision {
  readonly place: Place;
  /** The two ways to read it, written so that each is read in one way only. */
  readonly readings: readonly string[];
}

/** From the first division after whose divisor another factor follows without a sign. */
export function ambiguousDivision(tokens: readonly Token[]): AmbiguousDivision {
  const whole = { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 };
  for (const [at, { text, start }] of tokens.entries()) {
    if (text !== '/' || derivativeAt(tokens, at - 1)) continue;
    const end = endOfPower(tokens, at + 1);
    const isRatio = tokens[at - 1]?.kind === 'number' && tokens[at + 1]?.kind === 'number' && end === at + 2;
    const after = tokens[end];
    if (!after || isRatio || !['number', 'name', 'open'].includes(after.kind)) continue;
    return { place: { start, end: after.end }, readings: readingsOf(tokens, at, end) };
  }
  return { place: whole, readings: ['a/b * c', 'a/(b c)'] };
}

/** @param slash the index of the division, `end` that behind its divisor */
function readingsOf(tokens: readonly Token[], slash: number, end: number): readonly string[] {
  const above = written(tokens.slice(startOfProduct(tokens, slash), slash));
  const below = written(tokens.slice(slash + 1, end));
  const factor = written(tokens.slice(end, endOfPower(tokens, end)));
  return [`${above}/${below} * ${factor}`, `${above}/(${below} ${factor})`];
}

/** @returns the index of the first token of the product that is divided, its sign left out */
function startOfProduct(tokens: readonly Token[], slash: number): number {
  let depth = 0;
  for (let at = slash - 1; at >= 0; at -= 1) {
    const { kind, text } = tokens[at] as Token;
    if (kind === 'close') depth += 1;
    if (kind === 'open') depth -= 1;
    if (depth < 0 || (depth === 0 && (text === '+' || text === '-'))) return at + 1;
  }
  return 0;
}

/** The tokens with the spaces that were typed between them. */
const written = (tokens: readonly Token[]): string =>
  tokens.map(({ text, start }, at) => ((tokens[at - 1]?.end ?? start) < start ? ` ${text}` : text)).join('');

/** @returns the index behind the power that starts at `at`, signs and exponents included */
function endOfPower(tokens: readonly Token[], at: number): number {
  let next = at;
  while (tokens[next]?.text === '-' || tokens[next]?.text === '+') next += 1;
  next = endOfAtom(tokens, next);
  return tokens[next]?.text === '^' ? endOfPower(tokens, next + 1) : next;
}

/** A function's brackets belong to it; those after a quantity are the next factor. */
function endOfAtom(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.kind === 'open') return behindBracket(tokens, at);
  if (tokens[at]?.kind !== 'name') return at + 1;
  const operand = operandAt(tokens, at, false);
  if (operand.kind === 'quantity' || operand.kind === 'refused') return at + operand.tokens;
  const bracket = tokens.findIndex(({ kind }, index) => index > at && kind === 'open');
  return behindBracket(tokens, bracket);
}

function behindBracket(tokens: readonly Token[], at: number): number {
  let depth = 0;
  for (let next = at; next < tokens.length; next += 1) {
    depth += tokens[next]?.kind === 'open' ? 1 : tokens[next]?.kind === 'close' ? -1 : 0;
    if (depth === 0) return next + 1;
  }
  return tokens.length;
}
