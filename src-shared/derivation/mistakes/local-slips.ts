/** Slips of the pen: a right formula with one place written wrongly. */
import {
  add,
  apply,
  divide,
  isNumber,
  multiply,
  negate,
  num,
  power,
  subtract,
  variable,
} from '../../algebra/scalar.ts';
import { nameCalled, nameOf, named, type Expression, type Index, type Name } from '../names.ts';
import { alike, hasName, partsOf, reindex, replaceNames, withIndex, withParts } from '../rewrite.ts';
import { idea, pen, type WrongForm } from './slip.ts';

type Local = (part: Expression) => Iterable<WrongForm>;

/** @returns the formula with one place changed, for each place and each slip */
export function* localSlips(tree: Expression): Generator<WrongForm> {
  for (const written of [tree, signInside(tree)]) {
    for (const form of changedOnce(written, slipsAt)) if (!alike(form.value, written)) yield form;
  }
  for (const form of everywhere(tree)) if (!alike(form.value, tree)) yield form;
}

/** -(a b) as (-a) b, which is what the pen starts with. */
function signInside(tree: Expression): Expression {
  if (tree.node !== 'negate') return tree;
  const { of } = tree;
  if (of.node !== 'multiply' && of.node !== 'divide') return negate(of);
  return { ...of, left: signInside({ node: 'negate', of: of.left }) };
}

function* changedOnce(tree: Expression, slips: Local): Generator<WrongForm> {
  yield* slips(tree);
  const parts = partsOf(tree);
  for (const [at, part] of parts.entries()) {
    for (const { slip, value } of changedOnce(part, slips)) {
      yield pen(
        slip,
        withParts(
          tree,
          parts.map((other, index) => (index === at ? value : other)),
        ),
      );
    }
  }
}

function* slipsAt(part: Expression): Generator<WrongForm> {
  yield* signs(part);
  yield* exponents(part);
  yield* brackets(part);
  yield* argumentsAt(part);
  if (part.node === 'variable') yield* variables(nameCalled(part.name));
  if (part.node === 'multiply') yield* pulledIntoSum(part);
}

function* signs(part: Expression): Generator<WrongForm> {
  if (part.node === 'add') yield pen('sign_flipped', subtract(part.left, part.right));
  if (part.node === 'subtract') yield pen('sign_flipped', add(part.left, part.right));
  if (part.node === 'negate') yield pen('sign_flipped', part.of);
}

const two = num(2);

function* exponents(part: Expression): Generator<WrongForm> {
  if (part.node === 'power' && part.right.node === 'number') {
    const { value } = part.right;
    for (const other of [1, value - 1, value + 1, -value]) {
      if (other !== value && other !== 0) yield pen('exponent_slip', power(part.left, num(other)));
    }
  }
  if (part.node === 'variable' && nameCalled(part.name).at.length === 1) {
    yield pen('exponent_slip', power(part, two));
  }
  if (part.node === 'apply') {
    yield pen('exponent_slip', power(part, two));
    if (part.name === 'sqrt') yield pen('exponent_slip', part.of);
  }
  if (part.node === 'divide') yield* divisorExponents(part.left, part.right);
  if (isSum(part)) yield pen('exponent_slip', power(part, two));
  if (part.node === 'multiply') yield* movedExponent(part.left, part.right);
}

/** a^2 b and a b^2. */
function* movedExponent(left: Expression, right: Expression): Generator<WrongForm> {
  if (left.node === 'power') yield pen('exponent_slip', multiply(left.left, power(right, left.right)));
  if (right.node === 'power') yield pen('exponent_slip', multiply(power(left, right.right), right.left));
  if (left.node === 'multiply' && left.right.node === 'power') {
    yield pen(
      'exponent_slip',
      multiply(multiply(left.left, left.right.left), power(right, left.right.right)),
    );
  }
}

function* divisorExponents(top: Expression, bottom: Expression): Generator<WrongForm> {
  if (bottom.node === 'apply' && bottom.name === 'sqrt') yield pen('exponent_slip', multiply(top, bottom));
  yield pen('exponent_slip', divide(top, power(bottom, two)));
}

/** Brackets that were left out, so that less is multiplied, divided or raised than should be. */
function* brackets(part: Expression): Generator<WrongForm> {
  if (part.node === 'multiply') yield* unbracketedFactors(factorsOf(part));
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

type SumOfTwo = Extract<Expression, { left: Expression }> & { readonly node: 'add' | 'subtract' };

const isSum = (tree: Expression): tree is SumOfTwo => tree.node === 'add' || tree.node === 'subtract';

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

function* argumentsAt(part: Expression): Generator<WrongForm> {
  if (part.node === 'power' && part.left.node === 'apply') {
    const { left, right } = part;
    yield pen('argument_slip', apply(left.name, power(left.of, right)));
  }
  if (part.node === 'power' && isSum(part.left)) {
    const { left, right } = part;
    yield pen('argument_slip', { ...left, left: power(left.left, right), right: power(left.right, right) });
  }
  if (part.node !== 'apply') return;
  yield* otherArguments(part);
}

function* otherArguments(part: Extract<Expression, { node: 'apply' }>): Generator<WrongForm> {
  const { of, name } = part;
  yield pen('argument_slip', apply(name, power(of, two)));
  yield pen('argument_slip', apply(name, multiply(two, of)));
  if (of.node === 'power') yield pen('argument_slip', apply(name, multiply(of.right, of.left)));
  if (of.node !== 'multiply') return;
  yield pen('exponent_slip', power(apply(name, of.right), of.left));
  yield pen('argument_slip', multiply(of.left, apply(name, of.right)));
  yield pen('argument_slip', apply(name, of.right));
  yield pen('argument_slip', apply(name, of.left));
}

const letters: readonly Index[] = ['k', 'i', 'j'];

function* variables(name: Name): Generator<WrongForm> {
  for (const from of new Set<Index>(name.at)) {
    for (const to of letters) {
      if (to !== from) yield pen('index_confused', variable(nameOf(withIndex(name, from, to))));
    }
  }
  const [index] = name.at;
  if (name.quantity === 't' && index) {
    yield pen('target_net_confused', named('z', index));
    yield pen('target_output_swapped', named('y', index));
    yield pen('one_hot_assumed', num(1));
  }
  if (name.quantity === 'y' && index) {
    yield pen('target_output_swapped', named('t', index));
    yield pen('argument_slip', named('z', index));
    yield pen('argument_slip', apply('tanh', named('y', index)));
  }
  if (name.quantity === 'z' && index) yield pen('argument_slip', named('y', index));
  if (name.quantity === 'n') yield pen('count_slip', num(1));
}

/** a_k sum_i(b_i) written as sum_i(a_i b_i). */
function* pulledIntoSum({ left, right }: { left: Expression; right: Expression }): Generator<WrongForm> {
  for (const [factor, sum] of [
    [left, right],
    [right, left],
  ] as const) {
    if (sum.node !== 'sum') continue;
    const moved = reindex(factor, 'k', sum.index as Index);
    yield pen('index_confused', { ...sum, of: multiply(moved, sum.of) });
  }
}

/** Slips that are made in every place at once, because they come from a wrong idea. */
function* everywhere(tree: Expression): Generator<WrongForm> {
  const swapped = (from: Name['quantity'], to: (index: Index) => Expression): Expression =>
    replaceNames(tree, ({ quantity, at: [index] }) => (quantity === from && index ? to(index) : null));
  const toK = (index: Index): Expression => variable(nameOf({ quantity: 'kron', at: [index, 'k'] }));
  yield idea(
    'target_net_confused',
    swapped('t', (index) => named('z', index)),
  );
  yield idea(
    'target_output_swapped',
    swapped('y', (index) => named('t', index)),
  );
  yield idea('one_hot_assumed', swapped('t', toK));
  yield pen(
    'argument_slip',
    swapped('y', (index) => named('z', index)),
  );
  yield pen(
    'argument_slip',
    swapped('z', (index) => named('y', index)),
  );
  yield idea('sum_to_1_misused', rewriteSumsOfTargets(tree));
  yield* changedArguments(tree);
}

const isTargetSum = (part: Expression): boolean =>
  part.node === 'sum' && part.of.node === 'variable' && nameCalled(part.of.name).quantity === 't';

function rewriteSumsOfTargets(tree: Expression): Expression {
  if (isTargetSum(tree)) return num(1);
  return withParts(tree, partsOf(tree).map(rewriteSumsOfTargets));
}

/** The factor inside every function lost, or taken out of it. */
function* changedArguments(tree: Expression): Generator<WrongForm> {
  const change = (to: (part: Extract<Expression, { node: 'apply' }>) => Expression): Expression => {
    const go = (part: Expression): Expression => {
      const inner = withParts(part, partsOf(part).map(go));
      return inner.node === 'apply' ? to(inner) : inner;
    };
    return go(tree);
  };
  const scaled = (part: Extract<Expression, { node: 'apply' }>, outside: boolean): Expression => {
    if (part.of.node !== 'multiply' || hasName(part.of.left, ({ quantity }) => quantity === 'z')) return part;
    const inner = apply(part.name, part.of.right);
    return outside ? multiply(part.of.left, inner) : inner;
  };
  yield pen(
    'argument_slip',
    change((part) => scaled(part, false)),
  );
  yield pen(
    'argument_slip',
    change((part) => scaled(part, true)),
  );
  yield pen(
    'argument_slip',
    change((part) => apply(part.name, multiply(two, part.of))),
  );
  if (!isNumber(tree, 0))
    yield pen(
      'argument_slip',
      change((part) => apply(part.name, power(part.of, two))),
    );
}
