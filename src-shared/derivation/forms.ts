/** The ways in which the right answers of a problem are written: worked lines and known mistakes are made of them. */
import {
  add,
  divide,
  isNumber,
  multiply,
  negate,
  num,
  power,
  subtract,
  variable,
} from '../algebra/scalar.ts';
import { chainOf, recognised, type Link } from './chain.ts';
import { tidyProduct } from './factors.ts';
import { named, nameOf, sumOver, type Expression, type Index, type Name } from './names.ts';
import type { Problem } from './problem.ts';
import { alike, reindex, replaceNames, rewrite } from './rewrite.ts';

export interface OutputForms {
  /** The output with its functions recognised, in z_k and w_k or with a sum. */
  readonly value: Expression;
  /** null for softmax, and for an output that is no chain. */
  readonly links: readonly Link[] | null;
  /** dy_k/dz_k in the nets, and with y_k where the outer function allows it. */
  readonly slopeInZ: Expression;
  readonly slopeInY: Expression;
  /** dy_k/dz_k in other ways that are common on paper. */
  readonly otherSlopes: readonly Expression[];
}

export const kron = (first: Index, second: Index): Expression =>
  variable(nameOf({ quantity: 'kron', at: [first, second] }));
export const slopeName = (output: Index, net: Index): Expression =>
  variable(nameOf({ quantity: 'dy_dz', at: [output, net] }));

const y = named('y', 'k');
const one = num(1);

export function outputForms(problem: Problem): OutputForms {
  const value = recognised(problem.output);
  if (problem.spec.output.kind === 'softmax') {
    const all = sumOver('j', exp('j'));
    const quotient = divide(multiply(exp('k'), subtract(all, exp('k'))), power(all, num(2)));
    return {
      value,
      links: null,
      slopeInZ: quotient,
      slopeInY: multiply(y, subtract(one, y)),
      otherSlopes: [],
    };
  }
  const links = chainOf(value);
  if (!links) {
    return { value, links, slopeInZ: slopeName('k', 'k'), slopeInY: slopeName('k', 'k'), otherSlopes: [] };
  }
  return {
    value,
    links,
    slopeInZ: tidyProduct(links.map(({ slope }) => slope).reduce(multiply, one)),
    slopeInY: tidyProduct(links.map(slopeWithOutput).reduce(multiply, one)),
    otherSlopes: hyperbolic(links),
  };
}

/** tanh' as sech^2 and with exponentials. */
function hyperbolic([outer, ...rest]: readonly Link[]): readonly Expression[] {
  if (outer?.rule !== 'tanh') return [];
  const inner = rest.map(({ slope }) => slope).reduce(multiply, one);
  const u = outer.inner;
  const exponentials = add(exponential(u), exponential(negate(u)));
  const secant: Expression = { node: 'apply', name: 'sech', of: u };
  return [
    multiply(power(secant, num(2)), inner),
    multiply(divide(num(4), power(exponentials, num(2))), inner),
  ];
}

const exp = (index: Index): Expression => ({ node: 'apply', name: 'exp', of: named('z', index) });

/** The outermost function's slope, written with its own value y_k. */
function slopeWithOutput({ rule, slope }: Link, at: number): Expression {
  if (at > 0) return slope;
  switch (rule) {
    case 'sigmoid':
      return multiply(y, subtract(one, y));
    case 'tanh':
      return subtract(one, power(y, num(2)));
    case 'exp':
      return y;
    case 'sqrt':
      return divide(one, multiply(num(2), y));
    default:
      return slope;
  }
}

/** y_k, y_i ... written as functions of the nets. */
export function withoutOutputs(tree: Expression, { value }: OutputForms): Expression {
  return replaceNames(tree, ({ quantity, at: [index] }: Name) =>
    quantity === 'y' ? reindex(value, 'k', index as Index) : null,
  );
}

/** dy_i/dz_k, for every i. */
export function jacobian(problem: Problem, { slopeInY }: OutputForms): Expression {
  switch (problem.spec.output.kind) {
    case 'elementwise':
      return multiply(kron('i', 'k'), slopeInY);
    case 'shared':
      return replaceNames(slopeInY, ({ quantity }) => (quantity === 'y' ? named('y', 'i') : null));
    case 'softmax':
      return multiply(named('y', 'i'), subtract(kron('i', 'k'), y));
  }
}

/** Right forms of dE/dz_k, the one that a worked solution ends with first. */
export function deltaForms(problem: Problem, forms: OutputForms): readonly Expression[] {
  const { loss } = problem;
  if (!loss) return [];
  if (problem.spec.output.kind === 'softmax') return softmaxDeltas(problem, loss.slope);
  if (!problem.coupled) {
    const whole = multiply(loss.slope, forms.slopeInY);
    const inNets = multiply(withoutOutputs(loss.slope, forms), forms.slopeInZ);
    return [tidyProduct(whole), whole, inNets, withoutOutputs(tidyProduct(whole), forms)];
  }
  const whole = sumOver('i', multiply(reindex(loss.slope, 'k', 'i'), jacobian(problem, forms)));
  return [tidyProduct(whole), whole, sharedSplit(tidyProduct(whole))];
}

/** sum_i(y_i - t_i) as n y_k - sum_i(t_i), where all outputs are the same. */
function sharedSplit(tree: Expression): Expression {
  return rewrite(tree, (part) => {
    if (part.node !== 'sum' || part.of.node !== 'subtract' || !alike(part.of.left, named('y', 'i')))
      return null;
    return subtract(multiply(variable('n'), y), { ...part, of: part.of.right });
  });
}

/** The same with exponentials for the sigmoid, and with powers for the roots in divisors. */
export function spelledOut(tree: Expression): Expression {
  const exponentials = rewrite(tree, (part) => {
    if (part.node === 'subtract' && isNumber(part.left, 1) && part.right.node === 'divide') {
      const u = exponentOfSigmoid(part.right);
      return u && divide(one, add(one, exponential(u)));
    }
    return part.node === 'apply' && part.name === 'sigmoid'
      ? divide(one, add(one, exponential(negate(part.of))))
      : null;
  });
  const roots = rewrite(tidyProduct(exponentials), (part) =>
    part.node === 'divide' && part.right.node === 'apply' && part.right.name === 'sqrt'
      ? multiply(part.left, power(part.right.of, divide(num(-1), num(2))))
      : null,
  );
  return roots;
}

const exponential = (of: Expression): Expression => ({ node: 'apply', name: 'exp', of });

/** @returns u of 1/(1 + exp(-u)), or null */
function exponentOfSigmoid({ right }: { right: Expression }): Expression | null {
  const exponent = right.node === 'add' && right.right.node === 'apply' ? right.right.of : null;
  return exponent?.node === 'negate' ? exponent.of : null;
}

function softmaxDeltas(problem: Problem, slope: Expression): readonly Expression[] {
  const slopes = reindex(slope, 'k', 'i');
  const t = named('t', 'k');
  const [yi, ti] = [named('y', 'i'), named('t', 'i')];
  const general = multiply(y, subtract(slope, sumOver('i', multiply(yi, slopes))));
  const whole = sumOver('i', multiply(slopes, multiply(yi, subtract(kron('i', 'k'), y))));
  const base = logarithmBase(problem.spec.loss);
  if (base === null) return [general, whole];
  const inBase = (tree: Expression): Expression =>
    base === Math.E ? tree : divide(tree, { node: 'apply', name: 'log', of: num(base) });
  const scaled = subtract(multiply(y, sumOver('i', ti)), t);
  const split = add(negated(multiply(t, subtract(one, y))), multiply(subtract(one, t), y));
  const sumsToOne = problem.spec.targets === 'free' ? [] : [subtract(y, t), split];
  return [...[...sumsToOne, scaled].map(inBase), whole, general];
}

const bases: Readonly<Record<string, number>> = {
  cross_entropy: Math.E,
  kl: Math.E,
  log10_cross_entropy: 10,
  log2_cross_entropy: 2,
};

/** @returns the base of the logarithm in -sum t log y; null for every other loss */
export const logarithmBase = (loss: string | null): number | null => bases[loss ?? ''] ?? null;

const negated = (of: Expression): Expression => ({ node: 'negate', of });
