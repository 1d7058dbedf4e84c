/** Works out the expression in a cell: its value, and how far the digits typed may have moved it. */
import { evaluateScalar, variable, type Scalar } from '../algebra/scalar.ts';
import { workOutScalar } from '../algebra/work-out.ts';
import { cellConstants } from './cell-language.ts';
import { cellWords as words } from './cell-words.ts';
import type { CellReading } from './cell-value.ts';

const literal = /(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi;

/**
 * The rounding of one typed number moves the value by what half of its last place makes of it; the moves add up.
 * @param text what was parsed into `tree`
 */
export function readExpression(text: string, tree: Scalar): CellReading {
  const typed = text.match(literal) ?? [];
  const { named, count } = withNumbersNamed(tree, 0);
  if (count !== typed.length) throw new RangeError(`${count} numbers in the tree of "${text}"`);
  const exact = Object.fromEntries(typed.map((number, at) => [nameOf(at), Number(number)]));
  const valueWith = (moved: Readonly<Record<string, number>>): number =>
    workOutScalar(named, { ...cellConstants, ...exact, ...moved });
  const value = valueWith({});
  if (!Number.isFinite(value)) return { kind: 'unreadable', reason: whyNoValue(tree) };
  const moves = typed.map((number, at) => {
    const half = halfLastPlace(number);
    const ends = [half, -half].map((by) => valueWith({ [nameOf(at)]: Number(number) + by }));
    return half === 0 ? 0 : Math.max(...ends.map((end) => Math.abs(end - value)));
  });
  const slack = moves.reduce((sum, move) => sum + move, 0);
  return { kind: 'value', value, digits: null, slack: Number.isNaN(slack) ? Infinity : slack };
}

const nameOf = (at: number): string => `#${at}`;

/** Whole numbers are exact. */
function halfLastPlace(number: string): number {
  const [digits = '', power = '0'] = number.toLowerCase().split('e');
  const [, fraction] = digits.split('.');
  return fraction === undefined ? 0 : 10 ** (Number(power) - fraction.length) / 2;
}

/** Numbers from left to right become variables `#0`, `#1` ...; that is the order in which they were typed. */
function withNumbersNamed(tree: Scalar, from: number): { named: Scalar; count: number } {
  switch (tree.node) {
    case 'number':
      return { named: variable(nameOf(from)), count: 1 };
    case 'variable':
      return { named: tree, count: 0 };
    case 'negate':
    case 'apply': {
      const of = withNumbersNamed(tree.of, from);
      return { named: { ...tree, of: of.named }, count: of.count };
    }
    case 'where':
      throw new RangeError('no cell has cases');
    default: {
      const left = withNumbersNamed(tree.left, from);
      const right = withNumbersNamed(tree.right, from + left.count);
      return { named: { ...tree, left: left.named, right: right.named }, count: left.count + right.count };
    }
  }
}

/** Names the innermost part without a value. */
function whyNoValue(tree: Scalar): string {
  const without = innermost(tree);
  if (without.node === 'apply' && without.name !== 'exp') {
    return words.noValue(`${nameOfFunction[without.name] ?? without.name}(${shown(without.of)})`);
  }
  if (without.node === 'divide' && shown(without.right) === '0') {
    return words.noValue(`${shown(without.left)} / 0`);
  }
  if (without.node === 'power' && (shown(without.left) === '0' || shown(without.left).startsWith('-'))) {
    return words.noValue(`(${shown(without.left)})^(${shown(without.right)})`);
  }
  return words.tooLarge;
}

const shown = (part: Scalar): string => String(Number(evaluateScalar(part, cellConstants).toPrecision(6)));

/** The sheet's word for a logarithm, whichever was typed. */
const nameOfFunction: Readonly<Record<string, string>> = { log: 'ln' };

function innermost(tree: Scalar): Scalar {
  const hasNoValue = (part: Scalar): boolean => !Number.isFinite(evaluateScalar(part, cellConstants));
  const inner = partsOf(tree).find(hasNoValue);
  return inner ? innermost(inner) : tree;
}

function partsOf(tree: Scalar): readonly Scalar[] {
  if ('left' in tree) return [tree.left, tree.right];
  return 'of' in tree ? [tree.of] : [];
}
