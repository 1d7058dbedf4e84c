/** Reads the text of an expression into the scalar tree: mathjs parses, an allow-list decides, nothing is evaluated. */
import type { MathNode } from 'mathjs';
import { scalarFunctions, type ScalarFunctionName } from './scalar-functions.ts';
import { apply, num, variable, type BinaryName, type Scalar } from './scalar.ts';

/** The text is not an expression of the language; the message is a sentence for the user. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError';
}

export type ScalarParser = (text: string, variables: readonly string[]) => Scalar;

const longest = 500;
const deepest = 60;
const binaryNames: Readonly<Record<string, BinaryName>> = {
  add: 'add',
  subtract: 'subtract',
  multiply: 'multiply',
  divide: 'divide',
  pow: 'power',
};
/** What a user may call; the tree knows a few more for its own use. */
const callable: readonly ScalarFunctionName[] = ['exp', 'log', 'sin', 'cos', 'tanh', 'sqrt'];

/** Loads mathjs on first use (it takes a while) and gives the parser. */
export async function loadScalarParser(): Promise<ScalarParser> {
  const { parse } = await import('mathjs');
  return (text, variables) => {
    refuseForeignText(text);
    let node: MathNode;
    try {
      node = parse(text);
    } catch (error) {
      throw new ExpressionError(`"${text}" is not an expression: ${(error as Error).message}`, {
        cause: error,
      });
    }
    return convert(node, variables);
  };
}

/** Checked before mathjs sees the text: its own language is far larger, and nesting can exhaust the stack. */
function refuseForeignText(text: string): void {
  if (text.trim() === '') throw new ExpressionError('the expression is empty');
  if (text.length > longest) throw new ExpressionError(`the expression is longer than ${longest} characters`);
  const foreign = /[^0-9a-zA-Z_.+\-*/^() \t]/u.exec(text);
  if (foreign) throw new ExpressionError(`"${foreign[0]}" at place ${foreign.index + 1} has no meaning here`);
  if (/\b0[xbo]/i.test(text)) throw new ExpressionError('numbers are written in decimals');
  let depth = 0;
  for (const character of text) {
    depth += character === '(' ? 1 : character === ')' ? -1 : 0;
    if (depth > deepest) throw new ExpressionError(`brackets are nested more than ${deepest} deep`);
  }
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

function convert(mathNode: MathNode, variables: readonly string[]): Scalar {
  const node = mathNode as unknown as ParsedNode;
  const [first, second] = (node.args ?? []).map((part) => convert(part, variables));
  switch (node.type) {
    case 'ConstantNode':
      return convertNumber(node.value);
    case 'SymbolNode':
      return convertName(node.name ?? '', variables);
    case 'ParenthesisNode':
      return convert(node.content as MathNode, variables);
    case 'OperatorNode':
      return convertOperator(String(node.fn), node.implicit === true, first, second);
    case 'FunctionNode':
      return convertCall((node.fn as { name?: string }).name ?? '', first, second);
    default:
      throw new ExpressionError(`"${mathNode.toString()}" has no meaning here`);
  }
}

function convertNumber(value: unknown): Scalar {
  if (typeof value === 'number' && Number.isFinite(value)) return num(value);
  throw new ExpressionError(`"${String(value)}" is not a number that can be worked with`);
}

function convertName(name: string, variables: readonly string[]): Scalar {
  if (variables.includes(name)) return variable(name);
  if (name === 'pi') return num(Math.PI);
  throw new ExpressionError(`"${name}" is unknown; use ${[...variables, 'pi'].join(', ')}`);
}

function convertOperator(name: string, implicit: boolean, first?: Scalar, second?: Scalar): Scalar {
  if (implicit) throw new ExpressionError('write the multiplication sign: 2*z, not 2z');
  if (first && !second && name === 'unaryMinus') return { node: 'negate', of: first };
  if (first && !second && name === 'unaryPlus') return first;
  const binary = Object.hasOwn(binaryNames, name) ? binaryNames[name] : undefined;
  if (!binary || !first || !second) throw new ExpressionError(`the operator "${name}" has no meaning here`);
  return { node: binary, left: first, right: second };
}

function convertCall(name: string, first?: Scalar, second?: Scalar): Scalar {
  const known = callable.find((candidate) => candidate === name);
  if (!known || !Object.hasOwn(scalarFunctions, name)) {
    throw new ExpressionError(`"${name}" is unknown; use ${callable.join(', ')}`);
  }
  if (!first || second) throw new ExpressionError(`${name} takes one argument`);
  return apply(known, first);
}
