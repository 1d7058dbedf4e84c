/** A scalar expression as NumPy, cell by cell. */
import { kinkWidth, type BinaryName, type Scalar } from '../algebra/scalar.ts';
import type { ScalarFunctionName } from '../algebra/scalar-functions.ts';
import { levels, type Level } from './levels.ts';

export interface Coded {
  readonly code: string;
  readonly level: Level;
}

export const coded = (code: string, level: Level): Coded => ({ code, level });

/** Brackets where the code binds less tightly than its place needs. */
export function inBrackets({ code, level }: Coded, needed: Level): string {
  return level >= needed ? code : `(${code})`;
}

/** The operators of NumPy, which has one rank for all products. */
export const operate = (left: Coded, sign: string, right: Coded): Coded =>
  coded(`${inBrackets(left, levels.product)} ${sign} ${inBrackets(right, levels.power)}`, levels.product);

export const plusMinus = (left: Coded, sign: '+' | '-', right: Coded): Coded =>
  coded(`${left.code} ${sign} ${inBrackets(right, levels.product)}`, levels.sum);

export const negated = (of: Coded): Coded => coded(`-${inBrackets(of, levels.product)}`, levels.sum);

export function numberCode(value: number): Coded {
  return coded(String(value), value < 0 ? levels.sum : levels.atom);
}

const calls: Readonly<Record<ScalarFunctionName, (u: Coded) => Coded>> = {
  exp: (u) => call('np.exp', u.code),
  log: (u) => call('np.log', u.code),
  log1p: (u) => call('np.log1p', u.code),
  sqrt: (u) => call('np.sqrt', u.code),
  tanh: (u) => call('np.tanh', u.code),
  sigmoid: (u) => coded(`1 / (1 + np.exp(${negated(u).code}))`, levels.product),
  sin: (u) => call('np.sin', u.code),
  cos: (u) => call('np.cos', u.code),
  log10: (u) => call('np.log10', u.code),
  log2: (u) => call('np.log2', u.code),
  softplus: (u) => call('np.logaddexp', `0, ${u.code}`),
  sinh: (u) => call('np.sinh', u.code),
  cosh: (u) => call('np.cosh', u.code),
  sech: (u) => coded(`1 / np.cosh(${u.code})`, levels.product),
};

export function call(name: string, argument: string): Coded {
  return coded(`${name}(${argument})`, levels.atom);
}

/** @param variable what stands for the one variable of the expression */
export function scalarNumpy(tree: Scalar, variable: Coded): Coded {
  const go = (part: Scalar): Coded => scalarNumpy(part, variable);
  switch (tree.node) {
    case 'number':
      return numberCode(tree.value);
    case 'variable':
      return variable;
    case 'negate':
      return negated(go(tree.of));
    case 'apply':
      return calls[tree.name](go(tree.of));
    case 'where': {
      const [of, positive, otherwise] = [tree.of, tree.positive, tree.otherwise].map((part) => go(part).code);
      return call('np.where', `${of} > ${kinkWidth}, ${positive}, ${otherwise}`);
    }
    default:
      return binary(tree.node, go(tree.left), go(tree.right));
  }
}

function binary(name: BinaryName, left: Coded, right: Coded): Coded {
  switch (name) {
    case 'add':
      return plusMinus(left, '+', right);
    case 'subtract':
      return plusMinus(left, '-', right);
    case 'multiply':
      return operate(left, '*', right);
    case 'divide':
      return operate(left, '/', right);
    case 'power':
      return coded(`${inBrackets(left, levels.atom)} ** ${inBrackets(right, levels.power)}`, levels.power);
  }
}
