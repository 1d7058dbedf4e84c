/** Differentiates a scalar expression with respect to one of its variables. */
import type { ScalarFunctionName } from './scalar-functions.ts';
import { add, apply, divide, multiply, negate, num, power, subtract, where, type Scalar } from './scalar.ts';

/** d f(u) / du, as an expression in u. */
export const outerSlopes: Readonly<Record<ScalarFunctionName, (u: Scalar) => Scalar>> = {
  exp: (u) => apply('exp', u),
  log: (u) => divide(num(1), u),
  log1p: (u) => divide(num(1), add(num(1), u)),
  sqrt: (u) => divide(num(1), multiply(num(2), apply('sqrt', u))),
  tanh: (u) => subtract(num(1), power(apply('tanh', u), num(2))),
  sigmoid: (u) => multiply(apply('sigmoid', u), subtract(num(1), apply('sigmoid', u))),
  sin: (u) => apply('cos', u),
  cos: (u) => negate(apply('sin', u)),
  log10: (u) => divide(num(1), multiply(u, apply('log', num(10)))),
  log2: (u) => divide(num(1), multiply(u, apply('log', num(2)))),
  softplus: (u) => apply('sigmoid', u),
  sinh: (u) => apply('cosh', u),
  cosh: (u) => apply('sinh', u),
  sech: (u) => negate(multiply(apply('sech', u), apply('tanh', u))),
};

/** The derivative of a `where` is that of the side taken; its condition is not differentiated. */
export function differentiate(tree: Scalar, name: string): Scalar {
  const d = (part: Scalar): Scalar => differentiate(part, name);
  switch (tree.node) {
    case 'number':
      return num(0);
    case 'variable':
      return num(tree.name === name ? 1 : 0);
    case 'negate':
      return negate(d(tree.of));
    case 'add':
      return add(d(tree.left), d(tree.right));
    case 'subtract':
      return subtract(d(tree.left), d(tree.right));
    case 'multiply':
      return add(multiply(d(tree.left), tree.right), multiply(tree.left, d(tree.right)));
    case 'divide':
      return quotientRule(tree.left, tree.right, d);
    case 'power':
      return powerRule(tree.left, tree.right, name);
    case 'apply':
      return multiply(outerSlopes[tree.name](tree.of), d(tree.of));
    case 'where':
      return where(tree.of, d(tree.positive), d(tree.otherwise));
  }
}

function quotientRule(top: Scalar, bottom: Scalar, d: (part: Scalar) => Scalar): Scalar {
  if (bottom.node === 'number') return divide(d(top), bottom);
  return divide(subtract(multiply(d(top), bottom), multiply(top, d(bottom))), power(bottom, num(2)));
}

/** A constant exponent or a constant base keeps the logarithm of the other out, which may have no value. */
function powerRule(base: Scalar, exponent: Scalar, name: string): Scalar {
  const whole = power(base, exponent);
  if (!mentions(exponent, name)) {
    const lowered = exponent.node === 'number' ? num(exponent.value - 1) : subtract(exponent, num(1));
    return multiply(multiply(exponent, power(base, lowered)), differentiate(base, name));
  }
  if (!mentions(base, name)) {
    return multiply(multiply(whole, apply('log', base)), differentiate(exponent, name));
  }
  const inner = add(
    multiply(differentiate(exponent, name), apply('log', base)),
    divide(multiply(exponent, differentiate(base, name)), base),
  );
  return multiply(whole, inner);
}

function mentions(tree: Scalar, name: string): boolean {
  switch (tree.node) {
    case 'number':
      return false;
    case 'variable':
      return tree.name === name;
    case 'negate':
    case 'apply':
      return mentions(tree.of, name);
    case 'where':
      return mentions(tree.of, name) || mentions(tree.positive, name) || mentions(tree.otherwise, name);
    default:
      return mentions(tree.left, name) || mentions(tree.right, name);
  }
}
