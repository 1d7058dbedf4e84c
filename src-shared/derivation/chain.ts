/** Takes an output function apart into a chain f(g(h(z))), each link with its own derivative. */
import { differentiate, outerSlopes } from '../algebra/scalar-derivative.ts';
import type { ScalarFunctionName } from '../algebra/scalar-functions.ts';
import {
  apply,
  divide,
  isNumber,
  multiply,
  negate,
  num,
  power,
  subtract,
  type Scalar,
} from '../algebra/scalar.ts';
import { named, nameOf, type Expression, type Index } from './names.ts';
import { hasName, reindex, rewrite } from './rewrite.ts';

export type LinkRule =
  ScalarFunctionName | 'power' | 'exponential' | 'factor' | 'reciprocal' | 'product' | 'quotient' | 'sum';

export interface Link {
  readonly rule: LinkRule;
  /** The function of which this is the derivative, as it stands in the output. */
  readonly of: Expression;
  readonly inner: Expression;
  /** d of / d inner. */
  readonly slope: Expression;
}

/** Writes 1/(1 + exp(-u)) as sigmoid(u) and ln(1 + exp(u)) as softplus(u). */
export function recognised(tree: Expression): Expression {
  return rewrite(tree, (part) => {
    if (part.node === 'divide' && isNumber(part.left, 1)) {
      const exponent = onePlusExp(part.right);
      const u = exponent && unNegated(exponent);
      return u && apply('sigmoid', u);
    }
    if (part.node === 'apply' && part.name === 'log') {
      const exponent = onePlusExp(part.of);
      return exponent && apply('softplus', exponent);
    }
    return null;
  });
}

/** @returns u of 1 + exp(u), or null */
function onePlusExp(tree: Expression): Expression | null {
  if (tree.node !== 'add') return null;
  const [one, other] = isNumber(tree.left, 1) ? [tree.left, tree.right] : [tree.right, tree.left];
  return isNumber(one, 1) && other.node === 'apply' && other.name === 'exp' ? other.of : null;
}

/** @returns u of -u, or null when the expression does not start with a minus */
function unNegated(tree: Expression): Expression | null {
  switch (tree.node) {
    case 'negate':
      return tree.of;
    case 'number':
      return tree.value < 0 ? num(-tree.value) : null;
    case 'multiply':
    case 'divide': {
      const left = unNegated(tree.left);
      return left && (tree.node === 'multiply' ? multiply(left, tree.right) : divide(left, tree.right));
    }
    default:
      return null;
  }
}

/**
 * @param output of the net z_k, or of all nets through one sum
 * @returns the links from the outside in; null when the output is no such chain
 */
export function chainOf(output: Expression): readonly Link[] | null {
  const links: Link[] = [];
  let tree = output;
  for (;;) {
    if (tree.node === 'variable') return links;
    const link = linkOf(tree);
    if (!link) return null;
    links.push(link);
    if (link.rule === 'product' || link.rule === 'quotient') return links;
    tree = link.inner;
  }
}

function linkOf(tree: Expression): Link | null {
  const link = (rule: LinkRule, inner: Expression, slope: Expression): Link => ({
    rule,
    of: tree,
    inner,
    slope,
  });
  switch (tree.node) {
    case 'negate':
      return link('factor', tree.of, num(-1));
    case 'apply':
      return link(tree.name, tree.of, slopeOfFunction(tree.name, tree.of));
    case 'sum':
      return link('sum', reindex(tree.of, tree.index as Index, 'k'), num(1));
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
    case 'power':
      return linkOfTwo(tree, link);
    default:
      return null;
  }
}

function linkOfTwo(
  tree: Extract<Expression, { left: Expression }>,
  link: (rule: LinkRule, inner: Expression, slope: Expression) => Link,
): Link | null {
  const { node, left, right } = tree;
  if (varies(left) && varies(right)) return productLink(tree);
  const inner = varies(left) ? left : right;
  const fixed = varies(left) ? right : left;
  switch (node) {
    case 'add':
      return link('factor', inner, num(1));
    case 'subtract':
      return link('factor', inner, num(varies(left) ? 1 : -1));
    case 'multiply':
      return link('factor', inner, fixed);
    case 'divide':
      return varies(left)
        ? link('factor', inner, divide(num(1), fixed))
        : link('reciprocal', inner, negate(divide(fixed, power(inner, num(2)))));
    case 'power':
      return varies(left)
        ? link('power', inner, multiply(fixed, power(inner, lowered(fixed))))
        : link('exponential', inner, multiply(apply('log', fixed), tree));
  }
}

/** Both parts vary: the product, quotient or sum rule in one step. */
function productLink(tree: Expression): Link | null {
  const slope = slopeByNet(tree);
  const rule = tree.node === 'divide' ? 'quotient' : 'product';
  return slope && { rule, of: tree, inner: named('z', 'k'), slope };
}

/** @returns d tree / dz_k; null where the tree holds a sum */
export function slopeByNet(tree: Expression): Expression | null {
  const withoutSums = sumless(tree);
  return withoutSums && differentiate(withoutSums, nameOf({ quantity: 'z', at: ['k'] }));
}

/** @returns the same tree where it holds no sum */
function sumless(tree: Expression): Scalar | null {
  const parts = 'left' in tree ? [tree.left, tree.right] : 'of' in tree ? [tree.of] : [];
  if (tree.node === 'sum' || tree.node === 'where' || parts.some((part) => !sumless(part))) return null;
  return tree as Scalar;
}

const lowered = (exponent: Expression): Expression =>
  exponent.node === 'number' ? num(exponent.value - 1) : subtract(exponent, num(1));

const varies = (tree: Expression): boolean => hasName(tree, ({ quantity }) => quantity === 'z');

/** The slopes of the tree's functions, for an argument that may hold sums. */
function slopeOfFunction(name: ScalarFunctionName, of: Expression): Expression {
  const slope: Expression = outerSlopes[name]({ node: 'variable', name: 'u' });
  return rewrite(slope, (part) => (part.node === 'variable' ? of : null));
}
