/** Works out a formula with parts of it written down rounded: one definite result, where a ball holds all of them. */
import { evaluate } from './evaluate.ts';
import type { Formula } from './formula.ts';
import type { Matrix } from './matrix.ts';
import { evaluateScalar, isPositive, type Scalar } from './scalar.ts';
import { expressionOf, netInputName, outputName } from './unit-function.ts';

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

type Read = (id: string) => Matrix;

/** @returns the result itself not rounded */
export function onPaper(formula: Formula, read: Read, habit: Habit): Matrix {
  const go = (part: Formula): Matrix => partOnPaper(part, read, habit);
  switch (formula.op) {
    case 'ref':
    case 'const':
    case 'argmax':
      return evaluate(formula, read);
    case 'matmul': {
      const [left, right] = [go(formula.left), go(formula.right)];
      return habit.isThorough && left.cols > 1
        ? sumOfTerms(productTerms(left, right), habit.round)
        : ofTwo(formula.op, left, right);
    }
    case 'add':
    case 'sub':
    case 'hadamard':
    case 'quotient':
      return ofTwo(formula.op, go(formula.left), go(formula.right));
    case 'scale':
      return scaled(formula, go, habit);
    case 'broadcast':
      return ofTwo(formula.op, go(formula.of), go(formula.like));
    case 'transpose':
    case 'sum': {
      const of = go(formula.of);
      return evaluate({ ...formula, of: first }, () => of);
    }
    case 'map':
    case 'slope':
      return applied(formula, go(formula.of), habit);
  }
}

type Go = (part: Formula) => Matrix;

/** A number times a matrix, or times each term of what the matrix is the sum of. */
function scaled(formula: Extract<Formula, { op: 'scale' }>, go: Go, habit: Habit): Matrix {
  const by = go(formula.by);
  const terms = habit.dividesFirst ? termsOf(formula.of, go) : null;
  if (!terms) return ofTwo('scale', by, go(formula.of));
  const [factor = NaN] = by.values;
  const own = habit.isThorough ? terms.map((term) => each(term, habit.round)) : terms;
  return sumOfTerms(
    own.map((term) => each(term, (value) => factor * value)),
    habit.round,
  );
}

function applied(formula: Extract<Formula, { op: 'map' | 'slope' }>, of: Matrix, habit: Habit): Matrix {
  if (formula.by.shape === 'softmax') return evaluate({ ...formula, of: first }, () => of);
  const what = formula.op === 'map' ? 'value' : formula.from;
  const tree = expressionOf(formula.by, what);
  const name = what === 'x' ? outputName : netInputName;
  return each(of, (value) => worked(tree, { [name]: value }, habit));
}

function partOnPaper(part: Formula, read: Read, habit: Habit): Matrix {
  if (isFraction(part))
    return habit.roundsFractions ? each(evaluate(part, read), habit.round) : evaluate(part, read);
  const isFunction = part.op === 'map' || part.op === 'slope';
  const value = habit.isDeep || isFunction ? onPaper(part, read, habit) : evaluate(part, read);
  return isCopied(part) ? value : each(value, habit.round);
}

const first = { op: 'ref', id: 'first' } as const;
const second = { op: 'ref', id: 'second' } as const;

type OfTwo = Extract<
  Formula,
  { op: 'matmul' | 'add' | 'sub' | 'hadamard' | 'quotient' | 'scale' | 'broadcast' }
>;

/** The ordinary reader, with both parts put in as numbers. */
function ofTwo(op: OfTwo['op'], one: Matrix, other: Matrix): Matrix {
  const read = (id: string): Matrix => (id === first.id ? one : other);
  switch (op) {
    case 'scale':
      return evaluate({ op, by: first, of: second }, read);
    case 'broadcast':
      return evaluate({ op, of: first, like: second }, read);
    default:
      return evaluate({ op, left: first, right: second }, read);
  }
}

const each = ({ rows, cols, values }: Matrix, change: (value: number) => number): Matrix => ({
  rows,
  cols,
  values: values.map(change),
});

/** Usually divided by, and not written out. */
function isFraction(part: Formula): boolean {
  return part.op === 'quotient' && part.left.op === 'const' && part.right.op === 'const';
}

/** Entries and constants are used as they are. */
function isCopied(part: Formula): boolean {
  return ['ref', 'const', 'transpose', 'broadcast'].includes(part.op);
}

/** What a sum adds, one matrix a term; null for what is no sum of several. */
function termsOf(formula: Formula, go: Go): readonly Matrix[] | null {
  if (formula.op === 'matmul') return productTerms(go(formula.left), go(formula.right));
  if (formula.op !== 'sum') return null;
  const of = go(formula.of);
  if (formula.over === 'columns') return null;
  const columns = Array.from({ length: of.cols }, (_, col) => ({
    rows: of.rows,
    cols: 1,
    values: of.values.filter((__, at) => at % of.cols === col),
  }));
  return formula.over === 'rows' || of.rows === 1 ? columns : null;
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
