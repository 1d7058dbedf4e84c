/** Brackets that were left out. */
import { apply, divide, multiply, negate, power } from '../../algebra/scalar.ts';
import type { Expression } from '../names.ts';
import { pen, type WrongForm } from './slip.ts';

/** So that less is multiplied, divided or raised than should be. */
export function* bracketSlips(part: Expression): Generator<WrongForm> {
  if (part.node === 'multiply') {
    yield* unbracketedFactors(factorsOf(part));
    yield* closedTooEarly(factorsOf(part));
  }
  if (part.node === 'divide') {
    const { left, right } = part;
    if (isSum(right))
      yield pen(
        'parse_slip',
        withFirstTerm(right, (term) => divide(left, term)),
      );
    if (right.node === 'multiply') yield pen('parse_slip', multiply(divide(left, right.left), right.right));
    if (isSum(left))
      yield pen(
        'parse_slip',
        withLastTerm(left, (term) => divide(term, right)),
      );
  }
  if (isSum(part) && part.right.node === 'power') {
    const { left, right } = part.right;
    yield pen('parse_slip', power({ ...part, right: left }, right));
  }
  if (part.node === 'apply' && part.name === 'exp') yield* exponentBrackets(part.of);
  if (part.node === 'power' && part.right.node === 'divide') {
    yield pen('parse_slip', divide(power(part.left, part.right.left), part.right.right));
  }
}

function* unbracketedFactors(factors: readonly Expression[]): Generator<WrongForm> {
  for (const [at, factor] of factors.entries()) {
    if (!isSum(factor)) continue;
    const before = factors.slice(0, at);
    const after = factors.slice(at + 1);
    const inner = [...before, factor.left].reduce((all, next) => multiply(all, next));
    if (after.length === 0) yield pen('parse_slip', { ...factor, left: inner });
    const first = withFirstTerm(factor, (term) =>
      [...before, term].reduce((all, next) => multiply(all, next)),
    );
    yield pen(
      'parse_slip',
      withLastTerm(first, (term) => [term, ...after].reduce((all, next) => multiply(all, next))),
    );
  }
}

/** a exp(u) + 1 for a exp(u + 1). */
function* closedTooEarly(factors: readonly Expression[]): Generator<WrongForm> {
  for (const [at, factor] of factors.entries()) {
    if (factor.node !== 'apply' || !isSum(factor.of)) continue;
    const closed = factors.with(at, apply(factor.name, factor.of.left));
    yield pen('parse_slip', { ...factor.of, left: closed.reduce((all, next) => multiply(all, next)) });
  }
}

export type SumOfTwo = Extract<Expression, { left: Expression }> & { readonly node: 'add' | 'subtract' };

export const isSum = (tree: Expression): tree is SumOfTwo => tree.node === 'add' || tree.node === 'subtract';

const factorsOf = (tree: Expression): readonly Expression[] =>
  tree.node === 'multiply' ? [...factorsOf(tree.left), ...factorsOf(tree.right)] : [tree];

function withFirstTerm(tree: SumOfTwo, change: (term: Expression) => Expression): SumOfTwo {
  return { ...tree, left: isSum(tree.left) ? withFirstTerm(tree.left, change) : change(tree.left) };
}

const withLastTerm = (tree: SumOfTwo, change: (term: Expression) => Expression): SumOfTwo => ({
  ...tree,
  right: change(tree.right),
});

/** e^-2z for e^(-2z), and the sign taken into a square. */
function* exponentBrackets(of: Expression): Generator<WrongForm> {
  if (of.node === 'multiply') yield pen('parse_slip', multiply(apply('exp', of.left), of.right));
  if (of.node !== 'negate') return;
  if (of.of.node === 'multiply') {
    yield pen('parse_slip', multiply(apply('exp', negate(of.of.left)), of.of.right));
  }
  if (of.of.node !== 'power') return;
  const { left, right } = of.of;
  yield pen('parse_slip', apply('exp', power(negate(left), right)));
  yield pen('parse_slip', multiply(apply('exp', negate(right)), left));
}
