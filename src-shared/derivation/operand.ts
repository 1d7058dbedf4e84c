/** What a name in an expression is: a quantity, a function, a sum, or the reason why it is none of them. */
import type { ScalarFunctionName } from '../algebra/scalar-functions.ts';
import { derivativeAt, type Derivative } from './line-side.ts';
import { indexLetters, type Index, type Name, type Quantity } from './names.ts';
import type { RefusalReason } from './refusal.ts';
import type { Token } from './tokens.ts';

export const functionNames: Readonly<Record<string, ScalarFunctionName>> = {
  s: 'sigmoid',
  sigma: 'sigmoid',
  sigmoid: 'sigmoid',
  exp: 'exp',
  ln: 'log',
  log: 'log',
  log10: 'log10',
  log2: 'log2',
  sqrt: 'sqrt',
  tanh: 'tanh',
  softplus: 'softplus',
  sin: 'sin',
  cos: 'cos',
  sinh: 'sinh',
  cosh: 'cosh',
  sech: 'sech',
};

/** What the parser calls the derivative of a function. */
export const slopeOf = (name: string): string => `slope_${name}`;

export type Operand =
  | { readonly kind: 'quantity'; readonly name: Name; readonly tokens: number }
  | { readonly kind: 'function'; readonly name: string }
  | { readonly kind: 'sum'; readonly index: 'i' | 'j' }
  | { readonly kind: 'refused'; readonly reason: RefusalReason; readonly tokens: number };

const indexed: Readonly<Record<string, 'z' | 't' | 'w' | 'y' | 'softmax'>> = {
  z: 'z',
  t: 't',
  w: 'w',
  y: 'y',
  yhat: 'y',
  zhat: 'y',
  softmax: 'softmax',
};
const bare: readonly Quantity[] = ['n', 'e', 'pi'];

const refused = (reason: RefusalReason, tokens = 1): Operand => ({ kind: 'refused', reason, tokens });
const isIndex = (letter: string | null | undefined): letter is Index =>
  indexLetters.some((index) => index === letter);

/** @param elementwise whether z and w may stand without an index, as they do where a problem is given */
export function operandAt(tokens: readonly Token[], at: number, elementwise: boolean): Operand {
  const derivative = derivativeAt(tokens, at);
  if (derivative) return derivativeOperand(derivative);
  const text = tokens[at]?.text ?? '';
  if (Object.hasOwn(functionNames, text)) return { kind: 'function', name: text };
  if (text.endsWith("'")) return slopeOperand(text.slice(0, -1));
  const [, base = '', index = null] = /^([A-Za-z0-9]*)(?:_(.*))?$/.exec(text) ?? [];
  if (base === 'sum') return sumOperand(index);
  if (index === null) return bareOperand(base, elementwise);
  if (index === '') return unindexed(base);
  if (base === 'd' || base === 'delta') return kronOperand(base, index);
  const quantity = Object.hasOwn(indexed, base) ? indexed[base] : undefined;
  if (!quantity || !isIndex(index)) return refused('unknown_name');
  return { kind: 'quantity', name: { quantity, at: [index] }, tokens: 1 };
}

function derivativeOperand({ of, ofIndex, by, byIndex }: Derivative): Operand {
  if (of === 'E' && by === 'z') return refused(byIndex === null ? 'missing_index' : 'circular', 3);
  if (of === 'y' && by === 'y') return refused('unknown_name', 3);
  if (byIndex === null || (of === 'y' && ofIndex === null)) return refused('missing_index', 3);
  if (!isIndex(byIndex) || (ofIndex !== null && !isIndex(ofIndex))) return refused('unknown_name', 3);
  const name: Name =
    ofIndex === null ? { quantity: 'dE_dy', at: [byIndex] } : { quantity: 'dy_dz', at: [ofIndex, byIndex] };
  return { kind: 'quantity', name, tokens: 3 };
}

/** `tanh'` is the derivative of the function. One letter with a prime, s' or f', may mean any: it is not guessed. */
const slopeOperand = (name: string): Operand =>
  name.length > 1 && Object.hasOwn(functionNames, name)
    ? { kind: 'function', name: slopeOf(name) }
    : refused('prime');

function sumOperand(index: string | null): Operand {
  if (index === null || index === '') return refused('sum_without_index');
  if (index === 'k') return refused('sum_over_k');
  return index === 'i' || index === 'j' ? { kind: 'sum', index } : refused('unknown_name');
}

function bareOperand(base: string, elementwise: boolean): Operand {
  const known = bare.find((quantity) => quantity === base) as 'n' | 'e' | 'pi' | undefined;
  if (known) return { kind: 'quantity', name: { quantity: known, at: [] }, tokens: 1 };
  if (elementwise && (base === 'z' || base === 'w')) {
    return { kind: 'quantity', name: { quantity: base, at: ['k'] }, tokens: 1 };
  }
  if (base === 'kron') return refused('function_needs_parentheses');
  return unindexed(base);
}

const unindexed = (base: string): Operand =>
  refused(base === 'delta' || Object.hasOwn(indexed, base) ? 'missing_index' : 'unknown_name');

function kronOperand(base: string, index: string): Operand {
  const [first, second, ...more] = index;
  if (base === 'delta' && second === undefined && isIndex(first)) return refused('circular');
  if (!isIndex(first) || !isIndex(second) || more.length > 0) return refused('unknown_name');
  return { kind: 'quantity', name: { quantity: 'kron', at: [first, second] }, tokens: 1 };
}
