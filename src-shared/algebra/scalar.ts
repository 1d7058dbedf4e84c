/** The one scalar expression tree: custom activations, slopes, single cells and typed formulas are all made of it. */
import { scalarFunctions, type ScalarFunctionName } from './scalar-functions.ts';

/** `Scalar` is an expression of single numbers; `Scalar<Sum>` may also hold sums over the outputs. */
export type Scalar<Extra extends Sum = never> =
  | { readonly node: 'number'; readonly value: number }
  | { readonly node: 'variable'; readonly name: string }
  | { readonly node: 'negate'; readonly of: Scalar<Extra> }
  | { readonly node: BinaryName; readonly left: Scalar<Extra>; readonly right: Scalar<Extra> }
  | { readonly node: 'apply'; readonly name: ScalarFunctionName; readonly of: Scalar<Extra> }
  /** `positive` where `of` > 0, else `otherwise`: the kink of ReLU and its kin. */
  | {
      readonly node: 'where';
      readonly of: Scalar<Extra>;
      readonly positive: Scalar<Extra>;
      readonly otherwise: Scalar<Extra>;
    }
  | Extra;

/** The sum of `of` over the outputs; `index` is the letter that counts them in the names inside. */
export interface Sum {
  readonly node: 'sum';
  readonly index: string;
  readonly of: Scalar<Sum>;
}

export type BinaryName = 'add' | 'subtract' | 'multiply' | 'divide' | 'power';

/** A net input that is 0 on paper comes out as a few 1e-17: below this it counts as 0 at a kink. */
export const kinkWidth = 1e-12;

export function isPositive(value: number): boolean {
  return value > kinkWidth;
}

export function num(value: number): Scalar {
  return { node: 'number', value };
}

export function variable(name: string): Scalar {
  return { node: 'variable', name };
}

export function apply<Extra extends Sum = never>(name: ScalarFunctionName, of: Scalar<Extra>): Scalar<Extra> {
  return { node: 'apply', name, of };
}

export function where(of: Scalar, positive: Scalar, otherwise: Scalar): Scalar {
  return { node: 'where', of, positive, otherwise };
}

export function isNumber<Extra extends Sum>(tree: Scalar<Extra>, value: number): boolean {
  return tree.node === 'number' && tree.value === value;
}

export function negate<Extra extends Sum = never>(of: Scalar<Extra>): Scalar<Extra> {
  return of.node === 'number' ? num(0 - of.value) : { node: 'negate', of };
}

export function add<Extra extends Sum = never>(left: Scalar<Extra>, right: Scalar<Extra>): Scalar<Extra> {
  if (isNumber(left, 0)) return right;
  if (isNumber(right, 0)) return left;
  return { node: 'add', left, right };
}

export function subtract<Extra extends Sum = never>(
  left: Scalar<Extra>,
  right: Scalar<Extra>,
): Scalar<Extra> {
  if (isNumber(right, 0)) return left;
  if (isNumber(left, 0)) return negate(right);
  return { node: 'subtract', left, right };
}

export function multiply<Extra extends Sum = never>(
  left: Scalar<Extra>,
  right: Scalar<Extra>,
): Scalar<Extra> {
  if (isNumber(left, 0) || isNumber(right, 0)) return num(0);
  if (isNumber(left, 1)) return right;
  if (isNumber(right, 1)) return left;
  return { node: 'multiply', left, right };
}

export function divide<Extra extends Sum = never>(left: Scalar<Extra>, right: Scalar<Extra>): Scalar<Extra> {
  return isNumber(right, 1) ? left : { node: 'divide', left, right };
}

export function power<Extra extends Sum = never>(left: Scalar<Extra>, right: Scalar<Extra>): Scalar<Extra> {
  return isNumber(right, 1) ? left : { node: 'power', left, right };
}

/** Gives the tree's value where its variables have the given values; names that are missing give NaN. */
export function evaluateScalar(tree: Scalar, values: Readonly<Record<string, number>>): number {
  switch (tree.node) {
    case 'number':
      return tree.value;
    case 'variable':
      return values[tree.name] ?? NaN;
    case 'negate':
      return -evaluateScalar(tree.of, values);
    case 'apply':
      return scalarFunctions[tree.name].value(evaluateScalar(tree.of, values));
    case 'where':
      return evaluateScalar(
        isPositive(evaluateScalar(tree.of, values)) ? tree.positive : tree.otherwise,
        values,
      );
    default:
      return operate(tree.node, evaluateScalar(tree.left, values), evaluateScalar(tree.right, values));
  }
}

function operate(name: BinaryName, left: number, right: number): number {
  switch (name) {
    case 'add':
      return left + right;
    case 'subtract':
      return left - right;
    case 'multiply':
      return left * right;
    case 'divide':
      return left / right;
    case 'power':
      return left ** right;
  }
}

/** Puts another tree in the place of a variable. */
export function substitute(tree: Scalar, name: string, replacement: Scalar): Scalar {
  const go = (part: Scalar): Scalar => substitute(part, name, replacement);
  switch (tree.node) {
    case 'number':
      return tree;
    case 'variable':
      return tree.name === name ? replacement : tree;
    case 'negate':
      return { node: 'negate', of: go(tree.of) };
    case 'apply':
      return { node: 'apply', name: tree.name, of: go(tree.of) };
    case 'where':
      return where(go(tree.of), go(tree.positive), go(tree.otherwise));
    default:
      return { node: tree.node, left: go(tree.left), right: go(tree.right) };
  }
}
