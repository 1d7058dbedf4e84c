/** Reads tokens as an expression: what may follow what is checked here, what binds how is left to the one parser. */
import { ExpressionError, type ScalarLanguage, type ScalarParser } from '../algebra/parse-scalar.ts';
import { expressionWords } from '../algebra/expression-words.ts';
import type { Sum } from '../algebra/scalar.ts';
import { nameOf, names, sumLetters, sumOver, type Expression, type Index, type Name } from './names.ts';
import { functionNames, operandAt, type Operand } from './operand.ts';
import { RefusedLine, type Place, type RefusalReason } from './refusal.ts';
import type { Token } from './tokens.ts';

export interface ReadingRules {
  /** The indices that have a value outside every sum: k, and i in a line for dy_i/dz_k. */
  readonly free: readonly Index[];
  /** Whether dE/dy and dy/dz may stand in the expression. */
  readonly derivatives: boolean;
  /** Whether z and w may stand without an index, as where a problem is given. */
  readonly elementwise: boolean;
}

const deepest = 40;
const language: ScalarLanguage<Sum> = {
  variables: [...names.keys()],
  constants: {},
  functions: functionNames,
  forms: Object.fromEntries(sumLetters.map((index) => [`sum_${index}`, (of) => sumOver(index, of)])),
  juxtaposed: 'anything',
  limits: { longest: 50_000, deepest: 4 * deepest },
};

/** @throws RefusedLine @param end where the text ends, for what is missing there */
export function readExpression(
  tokens: readonly Token[],
  end: number,
  rules: ReadingRules,
  parse: ScalarParser,
): Expression {
  refuseBrackets(tokens);
  const text = new Writer(tokens, end, rules).write();
  try {
    return parse(text, language);
  } catch (error) {
    if (!(error instanceof ExpressionError) || error.message !== expressionWords.twoReadings) throw error;
    throw new RefusedLine('ambiguous_division', ambiguousPlace(tokens), '');
  }
}

function refuseBrackets(tokens: readonly Token[]): void {
  const open: Token[] = [];
  const refuse = (reason: RefusalReason, token: Token): never => {
    throw new RefusedLine(reason, token, token.text);
  };
  for (const token of tokens) {
    if (token.kind === 'open') open.push(token);
    if (open.length > deepest) refuse('too_deep', token);
    if (token.kind === 'close') {
      const partner = open.pop();
      if (!partner || '([{'.indexOf(partner.text) !== ')]}'.indexOf(token.text)) {
        refuse('unbalanced_parentheses', token);
      }
    }
  }
  const [never] = open;
  if (never) refuse('unbalanced_parentheses', never);
}

/**
 * Writes the tokens as text for the parser: every factor in brackets of its own, so that nothing but a function is
 * taken for a call and factors side by side multiply.
 */
class Writer {
  readonly #tokens: readonly Token[];
  readonly #end: number;
  readonly #rules: ReadingRules;
  readonly #scope: Index[];
  /** What each open bracket is closed with, and the index that its sum lets go. */
  readonly #closing: { readonly text: string; readonly index: Index | null }[] = [];
  #at = 0;
  #text = '';
  #operandNext = true;

  constructor(tokens: readonly Token[], end: number, rules: ReadingRules) {
    this.#tokens = tokens;
    this.#end = end;
    this.#rules = rules;
    this.#scope = [...rules.free];
  }

  write(): string {
    for (let token = this.#current(); token; token = this.#current()) this.#take(token);
    if (this.#operandNext) this.#refuse('something_missing', { start: this.#end, end: this.#end }, '');
    return this.#text;
  }

  #current(ahead = 0): Token | undefined {
    return this.#tokens[this.#at + ahead];
  }

  #take(token: Token): void {
    switch (token.kind) {
      case 'sign':
        return this.#takeSign(token);
      case 'open':
        return this.#open('(', { text: ')', index: null });
      case 'close':
        return this.#close(token);
      case 'number':
        return this.#takeNumber(token);
      case 'name':
        return this.#takeName(token);
      case 'equals':
        throw new RangeError('sides are read one by one');
    }
  }

  #put(text: string, operandNext: boolean, tokens = 1): void {
    this.#text += ` ${text}`;
    this.#operandNext = operandNext;
    this.#at += tokens;
  }

  #takeSign(token: Token): void {
    const isUnary = this.#operandNext && (token.text === '-' || token.text === '+');
    if (this.#operandNext && !isUnary) this.#refuse('something_missing', token, token.text);
    this.#put(token.text, true);
  }

  #open(text: string, closing: { text: string; index: Index | null }, tokens = 1): void {
    this.#closing.push(closing);
    if (closing.index) this.#scope.push(closing.index);
    this.#put(text, true, tokens);
  }

  #close(token: Token): void {
    if (this.#operandNext) this.#refuse('something_missing', token, token.text);
    const closing = this.#closing.pop();
    if (closing?.index) this.#scope.pop();
    this.#put(closing?.text ?? ')', false);
  }

  #takeNumber(token: Token): void {
    if (!this.#operandNext && this.#current(-1)?.kind === 'number') {
      this.#refuse('two_numbers', token, token.text);
    }
    const text = token.text === '½' ? '(1/2)' : token.text.replace(/^\./, '0.');
    this.#put(this.#operandNext ? text : `(${text})`, false);
  }

  #takeName(token: Token): void {
    const operand = operandAt(this.#tokens, this.#at, this.#rules.elementwise);
    switch (operand.kind) {
      case 'quantity':
        return this.#takeQuantity(operand);
      case 'function':
        return this.#takeFunction(token, operand.name);
      case 'sum':
        return this.#takeSum(token, operand.index);
      case 'refused': {
        const place = this.#placeOf(operand.tokens);
        return this.#refuse(operand.reason, place, this.#typed(operand.tokens));
      }
    }
  }

  #takeQuantity({ name, tokens }: Extract<Operand, { kind: 'quantity' }>): void {
    const refuse = (reason: RefusalReason): void =>
      this.#refuse(reason, this.#placeOf(tokens), this.#typed(tokens));
    if (!this.#rules.derivatives && isDerivative(name)) refuse('unfinished');
    if (name.at.some((index: Index) => !this.#scope.includes(index))) refuse('free_index');
    this.#put(`(${nameOf(name)})`, false, tokens);
  }

  #takeFunction(token: Token, name: string): void {
    const power = this.#current(1)?.text === '^';
    if (power && this.#isReciprocal()) this.#refuse('inverse_or_reciprocal', token, token.text);
    const exponent = power ? this.#current(2) : undefined;
    const bracket = this.#current(power ? 3 : 1);
    const isWhole = !power || /^\d+$/.test(exponent?.text ?? '');
    if (bracket?.kind !== 'open' || !isWhole) this.#refuse('function_needs_parentheses', token, token.text);
    const closing = exponent ? `)^${exponent.text})` : '))';
    this.#open(`(${name}(`, { text: closing, index: null }, power ? 4 : 2);
  }

  /** f^-1, f^(-1). */
  #isReciprocal(): boolean {
    const after = this.#current(2);
    return after?.text === '-' || (after?.kind === 'open' && this.#current(3)?.text === '-');
  }

  #takeSum(token: Token, index: 'i' | 'j'): void {
    if (this.#current(1)?.kind !== 'open') this.#refuse('sum_needs_parentheses', token, token.text);
    if (this.#scope.includes(index)) this.#refuse('index_already_used', token, token.text);
    this.#open(`(sum_${index}(`, { text: '))', index }, 2);
  }

  #placeOf(tokens: number): Place {
    return { start: this.#current()?.start ?? this.#end, end: this.#current(tokens - 1)?.end ?? this.#end };
  }

  #typed(tokens: number): string {
    return this.#tokens
      .slice(this.#at, this.#at + tokens)
      .map(({ text }) => text)
      .join('');
  }

  #refuse(reason: RefusalReason, place: Place, text: string): never {
    throw new RefusedLine(reason, place, text);
  }
}

const isDerivative = ({ quantity }: Name): boolean => quantity === 'dE_dy' || quantity === 'dy_dz';

/** From the first division after whose divisor another factor follows without a sign. */
function ambiguousPlace(tokens: readonly Token[]): Place {
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
