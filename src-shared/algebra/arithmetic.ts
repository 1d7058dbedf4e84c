/** What it takes to work out an expression: the same tree over plain numbers, many digits, or values with slopes. */
import { scalarFunctions, type ScalarFunctionName } from './scalar-functions.ts';
import { isPositive, type Scalar, type Sum } from './scalar.ts';

export interface Arithmetic<Value> {
  readonly number: (value: number) => Value;
  /** Euler's number and pi, to all the digits there are. */
  readonly constant: (name: 'e' | 'pi') => Value;
  readonly negate: (of: Value) => Value;
  readonly add: (left: Value, right: Value) => Value;
  readonly subtract: (left: Value, right: Value) => Value;
  readonly multiply: (left: Value, right: Value) => Value;
  readonly divide: (left: Value, right: Value) => Value;
  readonly power: (base: Value, exponent: Value) => Value;
  readonly apply: (name: ScalarFunctionName, of: Value) => Value;
  readonly isPositive: (of: Value) => boolean;
}

export interface Meaning<Value> {
  readonly variable: (name: string) => Value;
  readonly sum: (sum: Sum) => Value;
}

export function evaluateOver<Value>(
  tree: Scalar<Sum>,
  arithmetic: Arithmetic<Value>,
  meaning: Meaning<Value>,
): Value {
  const go = (part: Scalar<Sum>): Value => evaluateOver(part, arithmetic, meaning);
  switch (tree.node) {
    case 'number':
      return arithmetic.number(tree.value);
    case 'variable':
      return meaning.variable(tree.name);
    case 'sum':
      return meaning.sum(tree);
    case 'negate':
      return arithmetic.negate(go(tree.of));
    case 'apply':
      return arithmetic.apply(tree.name, go(tree.of));
    case 'where':
      return go(arithmetic.isPositive(go(tree.of)) ? tree.positive : tree.otherwise);
    default:
      return arithmetic[tree.node](go(tree.left), go(tree.right));
  }
}

export const doubles: Arithmetic<number> = {
  number: (value) => value,
  constant: (name) => (name === 'e' ? Math.E : Math.PI),
  negate: (of) => -of,
  add: (left, right) => left + right,
  subtract: (left, right) => left - right,
  multiply: (left, right) => left * right,
  divide: (left, right) => left / right,
  power: (base, exponent) => base ** exponent,
  apply: (name, of) => scalarFunctions[name].value(of),
  isPositive,
};
