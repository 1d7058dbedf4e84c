/** The range of a scalar expression of one variable where the variable has a range. */
import { compileScalar } from './compile-scalar.ts';
import { differentiate } from './scalar-derivative.ts';
import { scalarFunctions } from './scalar-functions.ts';
import { isPositive, type BinaryName, type Scalar } from './scalar.ts';

/** From low to high; `everything` where nothing is known. */
export type Range = readonly [low: number, high: number];

const everything: Range = [-Infinity, Infinity];
const hullOf = (a: Range, b: Range): Range => [Math.min(a[0], b[0]), Math.max(a[1], b[1])];
const known = ([low, high]: Range): Range =>
  Number.isNaN(low) || Number.isNaN(high) ? everything : [low, high];

/** Contains every value; wider than need be where the variable occurs more than once. */
function intervalScalar(tree: Scalar, u: Range): Range {
  switch (tree.node) {
    case 'number':
      return [tree.value, tree.value];
    case 'variable':
      return u;
    case 'negate': {
      const [low, high] = intervalScalar(tree.of, u);
      return [-high, -low];
    }
    case 'apply':
      return applied(tree.name, intervalScalar(tree.of, u));
    case 'where': {
      const [low, high] = intervalScalar(tree.of, u);
      if (isPositive(low)) return intervalScalar(tree.positive, u);
      const otherwise = intervalScalar(tree.otherwise, u);
      return isPositive(high) ? hullOf(intervalScalar(tree.positive, u), otherwise) : otherwise;
    }
    default:
      return known(combined(tree.node, intervalScalar(tree.left, u), intervalScalar(tree.right, u)));
  }
}

function applied(name: keyof typeof scalarFunctions, [low, high]: Range): Range {
  const { value, rising } = scalarFunctions[name];
  if (rising) return known([value(low), value(high)]);
  // The waves: their slope is at most 1, their values at most 1.
  const middle = value((low + high) / 2);
  const reach = (high - low) / 2;
  return known([Math.max(-1, middle - reach), Math.min(1, middle + reach)]);
}

function combined(name: BinaryName, [a, b]: Range, [c, d]: Range): Range {
  switch (name) {
    case 'add':
      return [a + c, b + d];
    case 'subtract':
      return [a - d, b - c];
    case 'multiply':
      return ends([a * c, a * d, b * c, b * d]);
    case 'divide':
      return c <= 0 && d >= 0 ? everything : ends([a / c, a / d, b / c, b / d]);
    case 'power':
      return powers([a, b], [c, d]);
  }
}

function ends(values: readonly number[]): Range {
  return [Math.min(...values), Math.max(...values)];
}

function powers([a, b]: Range, [c, d]: Range): Range {
  const isWhole = c === d && Number.isInteger(c);
  if (a <= 0 && !isWhole) return everything;
  if (a <= 0 && b >= 0 && c < 0) return everything;
  const corners = ends([a ** c, a ** d, b ** c, b ** d]);
  const turnsAtZero = a < 0 && b > 0 && c % 2 === 0;
  return turnsAtZero ? [0, corners[1]] : corners;
}

interface Curve {
  readonly at: (u: number) => number;
  readonly slope: Scalar;
  readonly isRising: boolean;
}

/** Many cells have the same function. */
const curves = new WeakMap<Scalar, Curve>();

function curveOf(tree: Scalar, name: string): Curve {
  const known = curves.get(tree);
  if (known) return known;
  const curve = {
    at: compileScalar(tree),
    slope: differentiate(tree, name),
    isRising: tree.node === 'apply' && tree.of.node === 'variable' && scalarFunctions[tree.name].rising,
  };
  curves.set(tree, curve);
  return curve;
}

/**
 * The range near a point: exact where the expression is seen to rise or to fall all the way, else the smaller of
 * the plain interval and the mean-value form.
 * @param tree with one variable, called `name`
 */
export function rangeAround(tree: Scalar, name: string, mid: number, rad: number): Range {
  const { at, slope, isRising } = curveOf(tree, name);
  const middle = at(mid);
  if (rad === 0) return known([middle, middle]);
  const u: Range = [mid - rad, mid + rad];
  if (isRising) return known([at(u[0]), at(u[1])]);
  const [low, high] = intervalScalar(slope, u);
  if (low >= 0 || high <= 0) return known(ends([at(u[0]), at(u[1])]));
  const reach = Math.max(-low, high) * rad;
  const plain = intervalScalar(tree, u);
  return known([Math.max(plain[0], middle - reach), Math.min(plain[1], middle + reach)]);
}
