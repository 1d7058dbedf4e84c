/** Multiplies out nothing and cancels what a product and its divisors share: -t/y * y (1 - y) becomes -t (1 - y). */
import { divide, multiply, negate, num, power, variable } from '../algebra/scalar.ts';
import { names, type Expression } from './names.ts';
import { hasName, keyOf } from './rewrite.ts';

interface Factor {
  readonly base: Expression;
  readonly exponent: number;
}

/** coefficient = top / bottom, whole numbers where they were whole. */
interface Product {
  readonly top: number;
  readonly bottom: number;
  readonly factors: readonly Factor[];
}

export function tidyProduct(tree: Expression): Expression {
  return written(productOf(tree));
}

function productOf(tree: Expression): Product {
  switch (tree.node) {
    case 'number':
      return { top: tree.value, bottom: 1, factors: [] };
    case 'negate':
      return joined({ top: -1, bottom: 1, factors: [] }, productOf(tree.of));
    case 'multiply':
      return joined(productOf(tree.left), productOf(tree.right));
    case 'divide':
      return joined(productOf(tree.left), inverted(productOf(tree.right)));
    case 'power':
      return raised(tree.left, tree.right);
    case 'sum':
      return summed(tree);
    default:
      return { top: 1, bottom: 1, factors: [{ base: tree, exponent: 1 }] };
  }
}

function raised(base: Expression, exponent: Expression): Product {
  const whole: Product = { top: 1, bottom: 1, factors: [{ base: power(base, exponent), exponent: 1 }] };
  const times = numberOf(exponent);
  if (times === null || !Number.isInteger(times) || times === 0) return whole;
  const inner = productOf(base);
  const [top, bottom] = times > 0 ? [inner.top, inner.bottom] : [inner.bottom, inner.top];
  return {
    top: top ** Math.abs(times),
    bottom: bottom ** Math.abs(times),
    factors: inner.factors.map((factor) => ({ ...factor, exponent: factor.exponent * times })),
  };
}

function numberOf(tree: Expression): number | null {
  if (tree.node === 'number') return tree.value;
  return tree.node === 'negate' && tree.of.node === 'number' ? -tree.of.value : null;
}

/** What does not depend on the index of a sum comes before it. */
function summed(sum: Extract<Expression, { node: 'sum' }>): Product {
  const { top, bottom, factors } = productOf(sum.of);
  const counts = ({ base }: Factor): boolean =>
    hasName(base, (name) => name.at.some((index: string) => index === sum.index));
  const inside = factors.filter(counts);
  const outside = factors.filter((factor) => !counts(factor));
  const rest: Expression =
    inside.length === 0 ? variable('n') : { ...sum, of: written({ top: 1, bottom: 1, factors: inside }) };
  return joined(
    { top, bottom, factors: outside },
    { top: 1, bottom: 1, factors: [{ base: rest, exponent: 1 }] },
  );
}

function inverted({ top, bottom, factors }: Product): Product {
  return {
    top: bottom,
    bottom: top,
    factors: factors.map(({ base, exponent }) => ({ base, exponent: -exponent })),
  };
}

function joined(left: Product, right: Product): Product {
  const merged = new Map<string, Factor>();
  for (const factor of [...left.factors, ...right.factors]) {
    const key = keyOf(factor.base);
    const exponent = (merged.get(key)?.exponent ?? 0) + factor.exponent;
    merged.set(key, { base: factor.base, exponent });
  }
  return {
    ...lowestTerms(left.top * right.top, left.bottom * right.bottom),
    factors: [...merged.values()].filter(({ exponent }) => exponent !== 0),
  };
}

function lowestTerms(top: number, bottom: number): { top: number; bottom: number } {
  const sign = bottom < 0 ? -1 : 1;
  if (!Number.isInteger(top) || !Number.isInteger(bottom))
    return { top: (sign * top) / Math.abs(bottom), bottom: 1 };
  const divisor = greatestDivisor(Math.abs(top), Math.abs(bottom)) || 1;
  return { top: (sign * top) / divisor, bottom: Math.abs(bottom) / divisor };
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

function written({ top, bottom, factors }: Product): Expression {
  const ordered = [...factors].sort((a, b) => rank(a.base) - rank(b.base));
  const side = (sign: 1 | -1): readonly Expression[] =>
    ordered
      .filter(({ exponent }) => exponent * sign > 0)
      .map(({ base, exponent }) => power(base, num(Math.abs(exponent))));
  const above = [Math.abs(top), bottom];
  const numerator = [num(above[0] ?? 1), ...side(1)].reduce((all, factor) => multiply(all, factor));
  const denominator = [num(above[1] ?? 1), ...side(-1)].reduce((all, factor) => multiply(all, factor));
  const value = divide(numerator, denominator);
  return top < 0 ? negate(value) : value;
}

/** As on paper: targets, weights, nets, then what is in brackets, sums last. */
function rank(base: Expression): number {
  if (base.node === 'sum') return 9;
  if (base.node !== 'variable') return 8;
  const order = ['kron', 'n', 't', 'w', 'z', 'y'];
  const at = order.indexOf(names.get(base.name)?.quantity ?? '');
  return at < 0 ? 7 : at;
}
