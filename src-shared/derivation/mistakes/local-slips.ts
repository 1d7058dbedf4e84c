/** Slips of the pen: a right formula with one place written wrongly. */
import {
  add,
  apply,
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
import { bracketSlips, isSum } from './bracket-slips.ts';
import { exponentSlips } from './exponent-slips.ts';
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
  yield* exponentSlips(part);
  yield* bracketSlips(part);
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
  if (part.name === 'sqrt' && isSum(part.of)) {
    const { of } = part;
    yield pen('argument_slip', { ...of, left: rootOf(of.left), right: rootOf(of.right) });
  }
}

/** sqrt(a^2) as a. */
const rootOf = (tree: Expression): Expression =>
  tree.node === 'power' && isNumber(tree.right, 2) ? tree.left : apply('sqrt', tree);

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
