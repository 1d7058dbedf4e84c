/** Reads the text of an expression into the scalar tree: mathjs parses, an allow-list decides, nothing is evaluated. */
import type { MathNode } from 'mathjs';
import { create, parseDependencies } from 'mathjs/number';
import { expressionWords as words } from './expression-words.ts';
import type { ScalarFunctionName } from './scalar-functions.ts';
import { apply, isNumber, num, variable, type BinaryName, type Scalar, type Sum } from './scalar.ts';

/** The text is not an expression of the language; the message is a fragment for the user, without a full stop. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError';
}

/** What an expression may be made of, besides numbers, brackets and the operators + - * / ^. */
export interface ScalarLanguage<Extra extends Sum = never> {
  readonly variables: readonly string[];
  readonly constants: Readonly<Record<string, number>>;
  /** By the name that is typed. */
  readonly functions: Readonly<Record<string, ScalarFunctionName>>;
  /** What else is written like a call, by the name that is typed, and what it makes of its argument. */
  readonly forms?: Readonly<Record<string, (of: Scalar<Extra>) => Scalar<Extra>>>;
  /** What multiplies without a sign: `3(…)` only, or any two factors. 1/2 x is then x/2; a/b c stays refused. */
  readonly juxtaposed: 'nothing' | 'brackets' | 'anything';
  /** How many characters, and how many brackets in one another, there may be; 500 and 60 when left out. */
  readonly limits?: { readonly longest: number; readonly deepest: number };
}

type Limits = NonNullable<ScalarLanguage['limits']>;

/** What a network is written with, by each name that may be typed. */
export const usualFunctions = {
  exp: 'exp',
  ln: 'log',
  log: 'log',
  sqrt: 'sqrt',
  tanh: 'tanh',
  sigmoid: 'sigmoid',
} as const;

/** The language of the exercise file, in which custom activations are written. */
export function activationLanguage(variableName: string): ScalarLanguage {
  return {
    variables: [variableName],
    constants: { pi: Math.PI, e: Math.E },
    functions: { ...usualFunctions, softplus: 'softplus', sin: 'sin', cos: 'cos' },
    juxtaposed: 'nothing',
  };
}

export const longestExpression = 500;
const deepestExpression = 60;
const binaryNames: Readonly<Record<string, BinaryName>> = {
  add: 'add',
  subtract: 'subtract',
  multiply: 'multiply',
  divide: 'divide',
  pow: 'power',
};

type Parse = (text: string) => MathNode;

/** What of mathjs the parser needs, which is a tenth of it; made for the first expression, as many starts of the program meet none. */
let parser: Parse | null = null;
const parse: Parse = (text) => (parser ??= create({ ...parseDependencies }).parse)(text);

/** @throws ExpressionError */
export function parseScalar<Extra extends Sum = never>(
  text: string,
  language: ScalarLanguage<Extra>,
): Scalar<Extra> {
  refuseForeignText(text, language.limits ?? { longest: longestExpression, deepest: deepestExpression });
  let node: MathNode;
  try {
    node = parse(text);
  } catch (error) {
    throw new ExpressionError(whyNotParsed(text, error), { cause: error });
  }
  return convert(node, language);
}

/** Checked before mathjs sees the text: its own language is far larger, and nesting can exhaust the stack. */
function refuseForeignText(text: string, { longest, deepest }: Limits): void {
  if (text.trim() === '') throw new ExpressionError(words.empty);
  if (text.length > longest) throw new ExpressionError(words.tooLong(longest));
  const foreign = /[^0-9a-zA-Z_.+\-*/^() \t]/u.exec(text);
  if (foreign) throw new ExpressionError(words.foreign(foreign[0], foreign.index + 1));
  if (/\b0[xbo]/i.test(text)) throw new ExpressionError(words.notDecimal);
  refuseBrackets(text, deepest);
}

function refuseBrackets(text: string, deepest: number): void {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    depth += text[index] === '(' ? 1 : text[index] === ')' ? -1 : 0;
    if (depth > deepest) throw new ExpressionError(words.tooDeep(deepest));
    if (depth < 0) throw new ExpressionError(words.neverOpened(index + 1));
  }
  if (depth > 0) throw new ExpressionError(words.neverClosed);
}

/** mathjs tells the place, from 1, at which it gave up. */
function whyNotParsed(text: string, error: unknown): string {
  const place = error instanceof SyntaxError && 'char' in error ? Number(error.char) : 1;
  return place > text.trimEnd().length ? words.ends : words.unreadable(text, place);
}

/** The fields of mathjs nodes that are read here; which are there depends on `type`. */
interface ParsedNode {
  readonly type: string;
  readonly value?: unknown;
  readonly name?: string;
  readonly fn?: unknown;
  readonly implicit?: boolean;
  readonly args?: readonly MathNode[];
  readonly content?: MathNode;
}

const parsed = (node: MathNode | undefined): ParsedNode | undefined => node;

function convert<Extra extends Sum>(mathNode: MathNode, language: ScalarLanguage<Extra>): Scalar<Extra> {
  const node = mathNode as unknown as ParsedNode;
  if (node.type === 'OperatorNode') refuseUnclearProduct(node, language);
  const [first, second] = (node.args ?? []).map((part) => convert(part, language));
  switch (node.type) {
    case 'ConstantNode':
      return convertNumber(node.value);
    case 'SymbolNode':
      return convertName(node.name ?? '', language);
    case 'ParenthesisNode':
      return convert(node.content as MathNode, language);
    case 'OperatorNode':
      return convertOperator(String(node.fn), first, second);
    case 'FunctionNode':
      return convertCall((node.fn as { name?: string }).name ?? '', language, first, second);
    default:
      throw new ExpressionError(words.foreignPart(mathNode.toString()));
  }
}

function convertNumber(value: unknown): Scalar {
  if (typeof value === 'number' && Number.isFinite(value)) return num(value);
  throw new ExpressionError(words.noNumber(String(value)));
}

function convertName(
  name: string,
  { variables, constants, functions }: Pick<ScalarLanguage, 'variables' | 'constants' | 'functions'>,
): Scalar {
  if (variables.includes(name)) return variable(name);
  if (Object.hasOwn(constants, name)) return num(constants[name] as number);
  if (Object.hasOwn(functions, name)) throw new ExpressionError(words.needsBrackets(name));
  throw new ExpressionError(words.unknownName(name, [...variables, ...Object.keys(constants)]));
}

/** 1/2(3) is (1/2)·3 to some and 1/(2·3) to others, to mathjs now the one and now the other. */
function refuseUnclearProduct(
  { fn, implicit, args }: ParsedNode,
  { juxtaposed, functions }: Pick<ScalarLanguage, 'juxtaposed' | 'functions'>,
): void {
  const [left, right] = [parsed(args?.[0]), parsed(args?.[1])];
  if (fn === 'divide' && right?.implicit === true) throw new ExpressionError(words.twoReadings);
  if (implicit !== true || juxtaposed === 'anything') return;
  const called = lastFactor(left);
  if (called?.type === 'SymbolNode' && Object.hasOwn(functions, called.name ?? ''))
    throw new ExpressionError(words.call(called.name ?? '', String(args?.[1])));
  if (juxtaposed === 'nothing' || right?.type !== 'ParenthesisNode') {
    throw new ExpressionError(words.implicit);
  }
  if (left?.fn === 'divide') throw new ExpressionError(words.twoReadings);
}

/** The factor that stands right before the next one: tanh in `2 tanh 0.3`. */
const lastFactor = (node: ParsedNode | undefined): ParsedNode | undefined =>
  node?.implicit === true ? lastFactor(parsed(node.args?.[1])) : node;

function convertOperator<Extra extends Sum>(
  name: string,
  first?: Scalar<Extra>,
  second?: Scalar<Extra>,
): Scalar<Extra> {
  if (first && !second && name === 'unaryMinus') return { node: 'negate', of: first };
  if (first && !second && name === 'unaryPlus') return first;
  const binary = Object.hasOwn(binaryNames, name) ? binaryNames[name] : undefined;
  // e^u is exp u: a power would be printed and differentiated with the digits of e.
  if (binary === 'power' && first && second && isNumber(first, Math.E)) return apply('exp', second);
  if (!binary || !first || !second) throw new ExpressionError(words.unknownOperator(name));
  return { node: binary, left: first, right: second };
}

function convertCall<Extra extends Sum>(
  name: string,
  { functions, forms = {} }: ScalarLanguage<Extra>,
  first: Scalar<Extra> | undefined,
  second: Scalar<Extra> | undefined,
): Scalar<Extra> {
  const form = Object.hasOwn(forms, name) ? forms[name] : undefined;
  if (form && first && !second) return form(first);
  if (!Object.hasOwn(functions, name)) {
    throw new ExpressionError(words.unknownName(name, Object.keys(functions)));
  }
  if (!first || second) throw new ExpressionError(words.oneArgument(name));
  return apply(functions[name] as ScalarFunctionName, first);
}
