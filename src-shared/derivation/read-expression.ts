/** Reads tokens as an expression: what may follow what is checked here, what binds how is left to the one parser. */
import { ExpressionError, parseScalar, type ScalarLanguage } from '../algebra/parse-scalar.ts';
import { expressionWords } from '../algebra/expression-words.ts';
import { outerSlopes } from '../algebra/scalar-derivative.ts';
import type { ScalarFunctionName } from '../algebra/scalar-functions.ts';
import { variable, type Sum } from '../algebra/scalar.ts';
import { ambiguousDivision } from './ambiguous-division.ts';
import { nameOf, names, sumLetters, sumOver, type Expression, type Index, type Name } from './names.ts';
import { functionNames, operandAt, slopeOf, type Operand } from './operand.ts';
import { RefusedLine, type Place, type RefusalReason } from './refusal.ts';
import { rewrite } from './rewrite.ts';
import type { Token } from './tokens.ts';

export interface ReadingRules {
  /** The indices that have a value outside every sum: k, and i in a line for dy_i/dz_k. */
  readonly free: readonly Index[];
  /** Whether dE/dy and dy/dz may stand in the expression. */
  readonly derivatives: boolean;
  /** Whether z and w may stand without an index, as where a problem is given. */
  readonly elementwise: boolean;
}

/** The derivative of a function, with the argument in the place of its letter. */
function slopeAt(name: ScalarFunctionName, argument: Expression): Expression {
  const letter = 'u';
  return rewrite(outerSlopes[name](variable(letter)), (part) =>
    part.node === 'variable' && part.name === letter ? argument : null,
  );
}

const deepest = 40;
const language: ScalarLanguage<Sum> = {
  variables: [...names.keys()],
  constants: {},
  functions: functionNames,
  forms: {
    ...Object.fromEntries(
      sumLetters.map((index) => [`sum_${index}`, (of: Expression) => sumOver(index, of)]),
    ),
    ...Object.fromEntries(
      Object.entries(functionNames).map(([name, meant]) => [
        slopeOf(name),
        (of: Expression) => slopeAt(meant, of),
      ]),
    ),
  },
  juxtaposed: 'anything',
  limits: { longest: 50_000, deepest: 4 * deepest },
};

/** @throws RefusedLine @param end where the text ends, for what is missing there */
export function readExpression(tokens: readonly Token[], end: number, rules: ReadingRules): Expression {
  refuseBrackets(tokens);
  const text = new Writer(tokens, end, rules).write();
  try {
    return parseScalar(text, language);
  } catch (error) {
    if (!(error instanceof ExpressionError) || error.message !== expressionWords.twoReadings) throw error;
    const { place, readings } = ambiguousDivision(tokens);
    throw new RefusedLine('ambiguous_division', place, '', readings);
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
    if (token.kind === 'sign') this.#takeSign(token);
    else if (token.kind === 'open') this.#open('(', { text: ')', index: null });
    else if (token.kind === 'close') this.#close(token);
    else if (token.kind === 'number') this.#takeNumber(token);
    else if (token.kind === 'name') this.#takeName(token);
    else throw new RangeError('sides are read one by one');
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
    if (operand.kind === 'quantity') this.#takeQuantity(operand);
    else if (operand.kind === 'function') this.#takeFunction(token, operand.name);
    else if (operand.kind === 'sum') this.#takeSum(token, operand.index);
    else this.#refuse(operand.reason, this.#placeOf(operand.tokens), this.#typed(operand.tokens));
  }

  #takeQuantity({ name, tokens }: Extract<Operand, { kind: 'quantity' }>): void {
    const refuse = (reason: RefusalReason): never =>
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
    if (bracket?.kind !== 'open' || !isWhole) this.#refuseCall(token, power ? null : (bracket?.text ?? null));
    const closing = exponent ? `)^${exponent.text})` : '))';
    this.#open(`(${name}(`, { text: closing, index: null }, power ? 4 : 2);
  }

  /** @param argument what seems to be meant, where that is one number or name */
  #refuseCall(token: Token, argument: string | null): never {
    const call = argument !== null && /^[\w.]+$/.test(argument) ? [`${token.text}(${argument})`] : [];
    throw new RefusedLine('function_needs_parentheses', token, token.text, call);
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
