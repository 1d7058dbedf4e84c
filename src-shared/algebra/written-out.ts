/** The usual functions written with exponentials, as somebody with a table or a simple calculator works them out. */
import type { Formula } from './formula.ts';
import { replace } from './replace.ts';
import type { ScalarFunctionName } from './scalar-functions.ts';
import { add, apply, divide, multiply, negate, num, power, subtract, type Scalar } from './scalar.ts';
import { elementwise, type ElementwiseFunction } from './unit-function.ts';

type Ways = Partial<Readonly<Record<ScalarFunctionName, (u: Scalar) => readonly Scalar[]>>>;

const one = num(1);
const two = num(2);
const exp = (u: Scalar): Scalar => apply('exp', u);

/** f(u). */
const values: Ways = {
  sigmoid: (u) => [divide(one, add(one, exp(negate(u)))), divide(exp(u), add(one, exp(u)))],
  tanh: (u) => [
    divide(subtract(exp(u), exp(negate(u))), add(exp(u), exp(negate(u)))),
    divide(subtract(exp(multiply(two, u)), one), add(exp(multiply(two, u)), one)),
    divide(subtract(one, exp(multiply(num(-2), u))), add(one, exp(multiply(num(-2), u)))),
  ],
  softplus: (u) => [apply('log', add(one, exp(u)))],
};

/** f'(u). */
const slopes: Ways = {
  sigmoid: (u) => [divide(exp(negate(u)), power(add(one, exp(negate(u))), two))],
  tanh: (u) => [divide(one, power(apply('cosh', u), two))],
};

interface Written {
  readonly value: readonly ElementwiseFunction[];
  readonly slope: readonly ElementwiseFunction[];
}

const known = new WeakMap<ElementwiseFunction, Written>();

/** Of a function that is one of the usual ones and nothing else. */
function writtenOut(f: ElementwiseFunction): Written {
  const found = known.get(f);
  if (found) return found;
  const { value: tree } = f;
  const waysIn = (ways: Ways): readonly ElementwiseFunction[] => {
    if (tree.node !== 'apply' || tree.of.node !== 'variable') return [];
    return (ways[tree.name]?.(tree.of) ?? []).map((way) => elementwise(way, null));
  };
  const written = { value: waysIn(values), slope: waysIn(slopes) };
  known.set(f, written);
  return written;
}

/** @returns the formula once for each way to write out its function; none where there is no other way */
export function formsWrittenOut(formula: Formula): readonly Formula[] {
  const ways = [0, 1, 2].flatMap((way) => {
    const form = replace(formula, (part) => {
      if (part.op !== 'map' && (part.op !== 'slope' || part.from !== 'z')) return null;
      if (part.by.shape === 'softmax') return null;
      const by = writtenOut(part.by)[part.op === 'map' ? 'value' : 'slope'][way];
      return by ? { op: 'map', by, of: part.of } : null;
    });
    return form ?? [];
  });
  return ways;
}
