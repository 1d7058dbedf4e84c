/** Finds the division that can be read in two ways: a/b c. */
import { operandAt } from './operand.ts';
import type { Place } from './refusal.ts';
import type { Token } from './tokens.ts';

/** From the first division after whose divisor another factor follows without a sign. */
export function ambiguousPlace(tokens: readonly Token[]): Place {
  const whole = { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 };
  for (const [at, { text, start }] of tokens.entries()) {
    if (text !== '/') continue;
    const end = endOfPower(tokens, at + 1);
    const isRatio = tokens[at - 1]?.kind === 'number' && tokens[at + 1]?.kind === 'number' && end === at + 2;
    const after = tokens[end];
    if (after && !isRatio && ['number', 'name', 'open'].includes(after.kind))
      return { start, end: after.end };
  }
  return whole;
}

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
