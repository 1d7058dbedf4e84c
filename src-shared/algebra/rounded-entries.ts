/** An expression worked out for many numbers at once, with a bound of the rounding error of each. */
import { doubles } from './arithmetic.ts';
import { errorOfFunction, errorOfGiven, errorsOf } from './rounded.ts';
import { scalarFunctions } from './scalar-functions.ts';
import type { Scalar } from './scalar.ts';

/** One entry stands for as many as are needed. */
export interface Entries {
  readonly values: readonly number[];
  /** How far each value may be off. */
  readonly bounds: readonly number[];
}

/**
 * The errors are those of `roundedNumbers`; a kink is where 0 cannot be told from the argument.
 * @param variable all variables have the same number of entries
 */
export function workOutEntries(tree: Scalar, variable: (name: string) => Entries): Entries {
  switch (tree.node) {
    case 'number':
      return { values: [tree.value], bounds: [errorOfGiven(tree.value)] };
    case 'variable':
      return variable(tree.name);
    case 'negate': {
      const { values, bounds } = workOutEntries(tree.of, variable);
      return { values: values.map((value) => -value), bounds };
    }
    case 'apply':
      return applied(scalarFunctions[tree.name].value, workOutEntries(tree.of, variable));
    case 'where':
      return chosen(
        workOutEntries(tree.of, variable),
        workOutEntries(tree.positive, variable),
        workOutEntries(tree.otherwise, variable),
      );
    default:
      return combined(tree.node, workOutEntries(tree.left, variable), workOutEntries(tree.right, variable));
  }
}

/** From one entry to the next: an entry that stands for all is read again. */
const stepOf = ({ values }: Entries): number => (values.length === 1 ? 0 : 1);

function applied(f: (at: number) => number, of: Entries): Entries {
  const count = of.values.length;
  const values = new Array<number>(count);
  const bounds = new Array<number>(count);
  for (let at = 0; at < count; at += 1) {
    const u = of.values[at] as number;
    const value = f(u);
    values[at] = value;
    bounds[at] = errorOfFunction(f, value, u, of.bounds[at] as number);
  }
  return { values, bounds };
}

function combined(name: keyof typeof errorsOf, left: Entries, right: Entries): Entries {
  const [valueOf, errorOf] = [doubles[name], errorsOf[name]];
  const [stepLeft, stepRight] = [stepOf(left), stepOf(right)];
  const count = Math.max(left.values.length, right.values.length);
  const values = new Array<number>(count);
  const bounds = new Array<number>(count);
  for (let at = 0, i = 0, j = 0; at < count; at += 1, i += stepLeft, j += stepRight) {
    const a = left.values[i] as number;
    const b = right.values[j] as number;
    const value = valueOf(a, b);
    values[at] = value;
    bounds[at] = errorOf(value, a, left.bounds[i] as number, b, right.bounds[j] as number);
  }
  return { values, bounds };
}

/** What cannot be told from 0 is not beyond a kink. */
function chosen(of: Entries, positive: Entries, otherwise: Entries): Entries {
  const count = Math.max(of.values.length, positive.values.length, otherwise.values.length);
  const stepOfThis = stepOf(of);
  const values = new Array<number>(count);
  const bounds = new Array<number>(count);
  for (let at = 0, i = 0; at < count; at += 1, i += stepOfThis) {
    const side = (of.values[i] as number) > (of.bounds[i] as number) ? positive : otherwise;
    values[at] = side.values[at * stepOf(side)] as number;
    bounds[at] = side.bounds[at * stepOf(side)] as number;
  }
  return { values, bounds };
}
