/** Works out a formula with parts of it written down rounded: one definite result, where a ball holds all of them. */
import { evaluate, operate } from './evaluate.ts';
import { formulaShape } from './formula-shape.ts';
import type { Formula } from './formula.ts';
import { each, product, repeated, scaled } from './matrix-operations.ts';
import type { Matrix } from './matrix.ts';
import { evaluateScalar, isPositive, type Scalar } from './scalar.ts';
import { expressionOf, netInputName, outputName } from './unit-function.ts';
import {
  beforeRepeating,
  beforeSum,
  columnOf,
  cutList,
  everything,
  rowOf,
  shapeIn,
  turned,
  type Window,
} from './window.ts';

export interface Habit {
  readonly round: (value: number) => number;
  /** Whether parts of parts are rounded too; functions are always worked out in parts. */
  readonly isDeep: boolean;
  /** Whether sums inside a function, such as 1 + exp(-z), and the terms of a sum of products are rounded too. */
  readonly isThorough: boolean;
  /** Whether a fraction such as 1/3 is written out, 0.333. */
  readonly roundsFractions: boolean;
  /** Whether each term of a mean is divided, and rounded, before they are added. */
  readonly dividesFirst: boolean;
}

/** Nothing on the way is written down. */
export const inTheHead: Habit = {
  round: (value) => value,
  isDeep: true,
  isThorough: false,
  roundsFractions: false,
  dividesFirst: false,
};

type Read = (id: string) => Matrix;

/**
 * @param window the part of the result that is asked for
 * @returns the result itself not rounded
 */
export function onPaper(formula: Formula, read: Read, habit: Habit, window: Window = everything): Matrix {
  const go: Go = (part, wanted = window) => partOnPaper(part, read, habit, wanted);
  switch (formula.op) {
    case 'ref':
      return cut(read(formula.id), window);
    case 'const':
    case 'argmax':
      return evaluate(formula, read);
    case 'matmul': {
      const [left, right] = [go(formula.left, rowOf(window)), go(formula.right, columnOf(window))];
      return habit.isThorough && left.cols > 1
        ? sumOfTerms(productTerms(left, right), habit.round)
        : product(left, right);
    }
    case 'add':
    case 'sub':
    case 'hadamard':
    case 'quotient':
      return operate(formula, read, go);
    case 'scale':
      return timesNumber(formula, go, habit, window);
    case 'broadcast': {
      const [own, wanted] = [formulaShape(formula.of, read), formulaShape(formula.like, read)];
      return repeated(go(formula.of, beforeRepeating(own, window)), shapeIn(wanted, window));
    }
    case 'transpose':
      return operate(formula, read, (part) => go(part, turned(window)));
    case 'sum':
      return operate(formula, read, (part) => go(part, beforeSum(formula.over, window)));
    case 'map':
    case 'slope':
      return applied(formula, read, go, habit, window);
  }
}

type Go = (part: Formula, wanted?: Window) => Matrix;

function cut(of: Matrix, window: Window): Matrix {
  return { ...shapeIn(of, window), values: cutList(of.values, of, window) };
}

/** A number times a matrix, or times each term of what the matrix is the sum of. */
function timesNumber(
  formula: Extract<Formula, { op: 'scale' }>,
  go: Go,
  habit: Habit,
  window: Window,
): Matrix {
  const by = go(formula.by, everything);
  const terms = habit.dividesFirst ? termsOf(formula.of, go, window) : null;
  if (!terms) return scaled(by, go(formula.of));
  const [factor = NaN] = by.values;
  const own = habit.isThorough ? terms.map((term) => each(term, habit.round)) : terms;
  return sumOfTerms(
    own.map((term) => each(term, (value) => factor * value)),
    habit.round,
  );
}

function applied(
  formula: Extract<Formula, { op: 'map' | 'slope' }>,
  read: Read,
  go: Go,
  habit: Habit,
  window: Window,
): Matrix {
  const isSoftmax = formula.by.shape === 'softmax';
  const of = go(formula.of, isSoftmax ? columnOf(window) : window);
  const atOnce = (): Matrix => operate(formula, read, () => of);
  if (isSoftmax) return cut(atOnce(), rowOf(window));
  if (habit === inTheHead) return atOnce();
  const what = formula.op === 'map' ? 'value' : formula.from;
  const tree = expressionOf(formula.by, what);
  const name = what === 'x' ? outputName : netInputName;
  return each(of, (value) => worked(tree, { [name]: value }, habit));
}

function partOnPaper(part: Formula, read: Read, habit: Habit, window: Window): Matrix {
  if (isFraction(part)) {
    const value = evaluate(part, read);
    return habit.roundsFractions ? each(value, habit.round) : value;
  }
  const isFunction = part.op === 'map' || part.op === 'slope';
  const value = onPaper(part, read, habit.isDeep || isFunction ? habit : inTheHead, window);
  return isCopied(part) ? value : each(value, habit.round);
}

/** Usually divided by, and not written out. */
export function isFraction(part: Formula): boolean {
  return part.op === 'quotient' && part.left.op === 'const' && part.right.op === 'const';
}

/** Entries and constants are used as they are. */
function isCopied(part: Formula): boolean {
  return ['ref', 'const', 'transpose', 'broadcast'].includes(part.op);
}

/** What a sum adds, one matrix a term; null for what is no sum of several. */
function termsOf(formula: Formula, go: Go, window: Window): readonly Matrix[] | null {
  if (formula.op === 'matmul') {
    return productTerms(go(formula.left, rowOf(window)), go(formula.right, columnOf(window)));
  }
  if (formula.op !== 'sum' || formula.over === 'columns') return null;
  const of = go(formula.of, beforeSum(formula.over, window));
  if (formula.over === 'all' && of.rows > 1) return null;
  return Array.from({ length: of.cols }, (_, col) => ({
    rows: of.rows,
    cols: 1,
    values: of.values.filter((__, at) => at % of.cols === col),
  }));
}

function productTerms(left: Matrix, right: Matrix): readonly Matrix[] {
  return Array.from({ length: left.cols }, (_, k) => ({
    rows: left.rows,
    cols: right.cols,
    values: Array.from({ length: left.rows * right.cols }, (__, at) => {
      const [row, col] = [Math.floor(at / right.cols), at % right.cols];
      return (left.values[row * left.cols + k] as number) * (right.values[k * right.cols + col] as number);
    }),
  }));
}

function sumOfTerms(terms: readonly Matrix[], round: Habit['round']): Matrix {
  return terms
    .map((term) => each(term, round))
    .reduce((sum, { values }) => ({
      ...sum,
      values: sum.values.map((value, at) => value + (values[at] as number)),
    }));
}

function worked(tree: Scalar, values: Readonly<Record<string, number>>, habit: Habit): number {
  const go = (part: Scalar): number => {
    const value = worked(part, values, habit);
    const isKept =
      ['number', 'variable', 'negate'].includes(part.node) ||
      (!habit.isThorough && (part.node === 'add' || part.node === 'subtract'));
    return isKept ? value : habit.round(value);
  };
  switch (tree.node) {
    case 'number':
    case 'variable':
      return evaluateScalar(tree, values);
    case 'negate':
      return -go(tree.of);
    case 'apply':
      return evaluateScalar({ ...tree, of: { node: 'variable', name: 'u' } }, { u: go(tree.of) });
    case 'where':
      return worked(isPositive(go(tree.of)) ? tree.positive : tree.otherwise, values, habit);
    default:
      return evaluateScalar(
        { node: tree.node, left: { node: 'variable', name: 'a' }, right: { node: 'variable', name: 'b' } },
        { a: go(tree.left), b: go(tree.right) },
      );
  }
}
