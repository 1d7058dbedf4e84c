/** Works out a formula as on paper: every product, partial sum, difference and function value is written down rounded. */
import type { Formula } from '../src-shared/algebra/formula.ts';
import type { Matrix } from '../src-shared/algebra/matrix.ts';
import { evaluate } from '../src-shared/algebra/evaluate.ts';
import { evaluateScalar, type Scalar } from '../src-shared/algebra/scalar.ts';
import { scalarFunctions } from '../src-shared/algebra/scalar-functions.ts';
import type { UnitFunction } from '../src-shared/algebra/unit-function.ts';
import type { Chance } from './chance.ts';

export type Round = (value: number) => number;
export type Read = (id: string) => Matrix;

/** What is written down rounded on the way. */
export interface OnTheWay {
  readonly round: Round;
  /** Powers of e alone. */
  readonly roundPower: Round;
}

/** @returns the result, not rounded itself: that is done when it is written */
export function onPaper(formula: Formula, read: Read, way: OnTheWay, chance: Chance): Matrix {
  const { round } = way;
  const go = (part: Formula): Matrix => {
    const value = onPaper(part, read, way, chance);
    return isCopied(part) ? value : cells(value, round);
  };
  switch (formula.op) {
    case 'matmul':
      return matmul(go(formula.left), go(formula.right), round, chance);
    case 'transpose':
      return transposed(onPaper(formula.of, read, way, chance));
    case 'add': {
      // The bias is one more term of the sum.
      const [left, right] = [go(formula.left), go(formula.right)];
      return cells(left, (value, at) => value + (right.values[at] as number));
    }
    case 'map':
      return mapped(formula.by, go(formula.of), way);
    case 'slope':
      return sloped(formula.by, formula.from, go(formula.of), way);
    case 'sum':
      return summed(formula.over, go(formula.of), round, chance);
    case 'sub':
    case 'hadamard':
    case 'quotient':
      return combined(formula, go(formula.left), go(formula.right));
    case 'scale':
      return combined(formula, go(formula.by), go(formula.of));
    case 'broadcast':
      return combined(formula, go(formula.of), go(formula.like));
    case 'ref':
    case 'const':
    case 'argmax':
      return evaluate(formula, read);
  }
}

/** Entries, constants and fractions are used as they stand. */
function isCopied(part: Formula): boolean {
  if (part.op === 'quotient') return part.left.op === 'const' && part.right.op === 'const';
  return ['ref', 'const', 'transpose', 'broadcast'].includes(part.op);
}

/** The ordinary reader, with the parts put in as numbers. */
function combined(formula: Formula, first: Matrix, second: Matrix): Matrix {
  const [a, b] = [{ op: 'ref', id: 'a' } as const, { op: 'ref', id: 'b' } as const];
  const read = (id: string): Matrix => (id === 'a' ? first : second);
  switch (formula.op) {
    case 'scale':
      return evaluate({ op: 'scale', by: a, of: b }, read);
    case 'broadcast':
      return evaluate({ op: 'broadcast', of: a, like: b }, read);
    case 'sub':
    case 'hadamard':
    case 'quotient':
      return evaluate({ op: formula.op, left: a, right: b }, read);
    default:
      throw new RangeError(`${formula.op} does not combine two parts`);
  }
}

function cells(m: Matrix, change: (value: number, at: number) => number): Matrix {
  return { rows: m.rows, cols: m.cols, values: m.values.map(change) };
}

/** Adds in a random order, rounding each partial sum but the last. */
function total(terms: readonly number[], round: Round, chance: Chance): number {
  const [first = 0, ...others] = chance.shuffled(terms);
  return others.reduce((sum, term, at) => (at === 0 ? sum : round(sum)) + term, first);
}

function matmul(left: Matrix, right: Matrix, round: Round, chance: Chance): Matrix {
  const { cols: inner } = left;
  const values = Array.from({ length: left.rows * right.cols }, (_, at) => {
    const [row, col] = [Math.floor(at / right.cols), at % right.cols];
    const terms = Array.from(
      { length: inner },
      (_, k) => (left.values[row * inner + k] as number) * (right.values[k * right.cols + col] as number),
    );
    return inner === 1 ? (terms[0] as number) : total(terms.map(round), round, chance);
  });
  return { rows: left.rows, cols: right.cols, values };
}

function transposed(m: Matrix): Matrix {
  return evaluate({ op: 'transpose', of: { op: 'ref', id: 'm' } }, () => m);
}

function summed(over: 'rows' | 'columns' | 'all', m: Matrix, round: Round, chance: Chance): Matrix {
  const rows = over === 'rows' ? m.rows : 1;
  const cols = over === 'columns' ? m.cols : 1;
  const terms = Array.from({ length: rows * cols }, (): number[] => []);
  m.values.forEach((value, at) => {
    const target = over === 'rows' ? Math.floor(at / m.cols) : over === 'columns' ? at % m.cols : 0;
    terms[target]?.push(value);
  });
  return { rows, cols, values: terms.map((list) => total(list, round, chance)) };
}

function mapped(by: UnitFunction, of: Matrix, way: OnTheWay): Matrix {
  if (by.shape !== 'softmax') return cells(of, (value) => worked(by.value, { z: value }, way));
  const { round, roundPower } = way;
  const powers = cells(of, (value) => roundPower(Math.exp(value)));
  return cells(powers, (power, at) => {
    const column = powers.values.filter((_, other) => other % of.cols === at % of.cols);
    return power / round(column.reduce((a, b) => a + b, 0));
  });
}

/** f' from the net input goes through the output, written down. */
function sloped(by: UnitFunction, from: 'z' | 'x', of: Matrix, way: OnTheWay): Matrix {
  if (by.shape === 'softmax') throw new RangeError('softmax has no slope a cell');
  const { slope, slopeFromOutput, valueAt } = by;
  if (!slopeFromOutput) return cells(of, (z) => worked(slope, { z }, way));
  return cells(of, (value) =>
    worked(slopeFromOutput, { x: from === 'x' ? value : way.round(valueAt(value)) }, way),
  );
}

/** A scalar expression with every part but the whole rounded. */
function worked(tree: Scalar, values: Readonly<Record<string, number>>, way: OnTheWay): number {
  const go = (part: Scalar): number => {
    const value = worked(part, values, way);
    if (part.node === 'number' || part.node === 'variable' || part.node === 'negate') return value;
    return part.node === 'apply' && part.name === 'exp' ? way.roundPower(value) : way.round(value);
  };
  switch (tree.node) {
    case 'number':
    case 'variable':
      return evaluateScalar(tree, values);
    case 'negate':
      return -go(tree.of);
    case 'apply':
      return scalarFunctions[tree.name].value(go(tree.of));
    case 'where':
      return worked(evaluateScalar(tree.of, values) > 1e-12 ? tree.positive : tree.otherwise, values, way);
    default: {
      const parts = { a: go(tree.left), b: go(tree.right) };
      const [left, right] = [
        { node: 'variable', name: 'a' } as const,
        { node: 'variable', name: 'b' } as const,
      ];
      return evaluateScalar({ node: tree.node, left, right }, parts);
    }
  }
}
