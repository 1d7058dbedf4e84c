/** Wrong ideas about the derivative of the output function. */
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
import { chainOf, slopeByNet, type Link } from '../chain.ts';
import { kron, type OutputForms } from '../forms.ts';
import { named, nameOf, type Expression, type Index } from '../names.ts';
import type { Problem } from '../problem.ts';
import { alike, reindex, replaceNames, rewrite } from '../rewrite.ts';
import { localSlips } from './local-slips.ts';
import { idea, pen, type WrongForm } from './slip.ts';

const one = num(1);
const product = (factors: readonly Expression[]): Expression =>
  factors.reduce((all, factor) => multiply(all, factor), one);

/** @returns wrong forms of dy_k/dz_k */
export function* slopeSlips(problem: Problem, forms: OutputForms): Generator<WrongForm> {
  const y = named('y', 'k');
  yield idea('derivative_missing', y);
  if (problem.spec.output.kind === 'softmax') {
    yield* softmaxSlips(y);
    return;
  }
  const { links } = forms;
  if (!links) return;
  yield* lostLinks(links);
  // The same, for those who do not know the sigmoid and softplus by name.
  yield* lostLinks(chainOf(problem.output) ?? []);
  yield* tanhAsSigmoid(links);
  yield* wrongInner(links);
  yield* wrongOuter(links);
  yield* sumInside(links);
  yield* wrongVariable(forms);
  const last = links.at(-1);
  if (last?.rule === 'product' || last?.rule === 'quotient') yield* halfProducts(links, last);
}

function* softmaxSlips(y: Expression): Generator<WrongForm> {
  const own = apply('sigmoid', named('z', 'k'));
  yield idea('softmax_elementwise', multiply(own, subtract(one, own)));
  yield idea('coupling_ignored', y);
  yield idea('product_rule_half', y);
  yield idea('product_rule_half', negate(power(y, num(2))));
  yield idea('activation_derivative_wrong', subtract(one, power(y, num(2))));
  yield idea('activation_derivative_wrong', subtract(one, y));
}

/** Any of the inner links forgotten; a sign alone is no derivative. */
export function* lostLinks(links: readonly Link[]): Generator<WrongForm> {
  const [outer, ...inner] = links.filter(({ slope }) => !isNumber(slope, 1));
  if (!outer) return;
  for (let kept = 0; kept < 2 ** Math.min(inner.length, 6) - 1; kept += 1) {
    const isKept = (at: number): boolean => ((kept >> at) & 1) === 1;
    const slopes = inner.filter((_, at) => isKept(at)).map(({ slope }) => slope);
    if (inner.every(({ slope }, at) => isKept(at) || isNumber(slope, -1))) continue;
    yield idea('inner_derivative_lost', product([outer.slope, ...slopes]));
    yield idea('derivative_missing', product(slopes));
  }
  yield idea('derivative_missing', product(inner.map(({ slope }) => slope)));
}

/** tanh(u) is 2 sigmoid(2u) - 1, and both factors 2 are lost. */
function* tanhAsSigmoid([outer, ...inner]: readonly Link[]): Generator<WrongForm> {
  if (outer?.rule !== 'tanh') return;
  const sigmoid = apply('sigmoid', multiply(num(2), outer.inner));
  const slopes = inner.map(({ slope }) => slope);
  yield idea('inner_derivative_lost', product([sigmoid, subtract(one, sigmoid), ...slopes]));
}

/** (a z + b)' = a + b, and u^p where p u^(p-1) belongs. */
function* wrongInner(links: readonly Link[]): Generator<WrongForm> {
  for (const [at, link] of links.entries()) {
    const others = links.filter((_, index) => index !== at).map(({ slope }) => slope);
    const { of } = link;
    if (of.node === 'add') {
      const fixed = of.left === link.inner ? of.right : of.left;
      const behind = product(links.slice(at + 1).map(({ slope }) => slope));
      const before = product(links.slice(0, at).map(({ slope }) => slope));
      yield idea('inner_derivative_wrong', multiply(before, add(behind, fixed)));
    }
    if (at > 0 && link.rule === 'power') yield idea('exponent_slip', product([...others, of]));
  }
  const [outer] = links;
  if (outer?.of.node !== 'apply') return;
  const inner = product(links.slice(1).map(({ slope }) => slope));
  const moved = rewrite(outer.slope, (part) => (part.node === 'apply' ? apply(part.name, inner) : null));
  yield idea('argument_slip', multiply(moved, inner));
}

/** Another derivative in the place of the outer function's. */
function* wrongOuter(links: readonly Link[]): Generator<WrongForm> {
  const [outer, ...rest] = links;
  if (outer?.of.node !== 'apply') return;
  const [f, u] = [outer.of, outer.inner];
  const inner = product(rest.map(({ slope }) => slope));
  for (const slope of otherSlopes(outer, f)) {
    yield idea('activation_derivative_wrong', multiply(slope, inner));
    if (rest.length > 0) yield idea('activation_derivative_wrong', slope);
  }
  // u^n differentiated where exp(u) stands.
  const lowered = multiply(u, apply('exp', subtract(u, one)));
  if (outer.rule === 'exp')
    yield idea(rest.length > 0 ? 'exponent_slip' : 'activation_derivative_wrong', lowered);
  if (outer.rule === 'sqrt') yield idea('exponent_slip', multiply(f, inner));
}

/** Slopes that belong to another function, or are half remembered. */
function otherSlopes({ rule, inner: u }: Link, f: Expression): readonly Expression[] {
  const square = power(f, num(2));
  const ofSigmoid = multiply(f, subtract(one, f));
  const ofTanh = subtract(one, square);
  switch (rule) {
    case 'sigmoid':
      return [subtract(one, f), ofTanh, add(f, square), square];
    case 'tanh':
      return [ofSigmoid, square];
    case 'exp':
      return [ofSigmoid, ofTanh, apply('exp', subtract(u, one))];
    default:
      return [ofSigmoid, ofTanh];
  }
}

/** Differentiated by w_k instead of z_k, or by both. */
function* wrongVariable({ slopeInY, slopeInZ }: OutputForms): Generator<WrongForm> {
  for (const slope of [slopeInY, slopeInZ]) {
    const swapped = replaceNames(slope, ({ quantity, at: [index] }) => {
      if (!index) return null;
      if (quantity === 'w') return named('z', index);
      return quantity === 'z' ? named('w', index) : null;
    });
    yield pen('index_confused', swapped);
  }
}

/** The square of the sum differentiated, where the sum of the squares stands. */
function* sumInside(links: readonly Link[]): Generator<WrongForm> {
  const at = links.findIndex(({ rule }) => rule === 'sum');
  const [sum, square] = [links[at], links[at + 1]];
  if (sum?.of.node !== 'sum' || square?.rule !== 'power') return;
  const whole: Expression = { ...sum.of, of: reindex(square.inner, 'k', sum.of.index as Index) };
  const slope = rewrite(square.slope, (part) => (alike(part, square.inner) ? whole : null));
  yield idea('argument_slip', product(links.map((link) => (link === square ? slope : link.slope))));
}

function* halfProducts(links: readonly Link[], last: Link): Generator<WrongForm> {
  const before = product(links.slice(0, -1).map(({ slope }) => slope));
  for (const half of halves(last.slope)) {
    yield idea('product_rule_half', multiply(before, half));
  }
  if (last.of.node !== 'multiply') return;
  // (f g)' = f' g'.
  const [left, right] = [last.of.left, last.of.right].map(slopeByNet);
  if (left && right) yield idea('product_rule_half', multiply(before, multiply(left, right)));
}

function halves(slope: Expression): readonly Expression[] {
  if (slope.node === 'add') return [slope.left, slope.right];
  if (slope.node === 'divide' && slope.left.node === 'subtract') {
    return [divide(slope.left.left, slope.right), negate(divide(slope.left.right, slope.right))];
  }
  return [];
}

/** @returns wrong forms of dy_i/dz_k */
export function* jacobianSlips(problem: Problem, forms: OutputForms): Generator<WrongForm> {
  const { slopeInY, slopeInZ } = forms;
  const [yi, yk] = [named('y', 'i'), named('y', 'k')];
  const diagonal = variable(nameOf({ quantity: 'dy_dz', at: ['k', 'k'] }));
  const { kind } = problem.spec.output;
  if (kind !== 'softmax') {
    for (const form of slopeSlips(problem, forms)) {
      yield kind === 'shared' ? form : { ...form, value: multiply(kron('i', 'k'), form.value) };
    }
  }
  if (kind !== 'elementwise') {
    yield idea('coupling_ignored', multiply(kron('i', 'k'), diagonal));
    if (kind === 'shared') yield idea('index_confused', replaceNames(slopeInY, atOtherOutput));
    if (kind === 'softmax') {
      yield idea('softmax_elementwise', multiply(kron('i', 'k'), multiply(yk, subtract(one, yk))));
      yield* [yi, yk].map((y) => idea('softmax_elementwise', multiply(y, subtract(one, y))));
      yield idea('product_rule_half', multiply(kron('i', 'k'), yk));
      yield idea('product_rule_half', negate(multiply(yi, yk)));
    }
    return;
  }
  const [si, sk] = [named('softmax', 'i'), named('softmax', 'k')];
  yield idea('softmax_used_for_elementwise', multiply(yi, subtract(kron('i', 'k'), yk)));
  yield idea('softmax_used_for_elementwise', multiply(si, subtract(kron('i', 'k'), sk)));
  for (const slope of [slopeInY, slopeInZ]) {
    yield idea('coupling_invented', slope);
    yield idea('index_confused', replaceNames(slope, atOtherOutput));
    for (const form of localSlips(slope)) if (form.slip === 'index_confused') yield form;
  }
}

const atOtherOutput = ({
  quantity,
  at: [index],
}: {
  quantity: string;
  at: readonly string[];
}): Expression | null =>
  index === 'k' && (quantity === 'z' || quantity === 'y' || quantity === 'w') ? named(quantity, 'i') : null;
