/** Other ways to write sigma, tanh and their slopes, as a pocket calculator or a table needs them. */
import type { Formula } from '../src-shared/algebra/formula.ts';
import { replace } from '../src-shared/algebra/replace.ts';
import {
  add,
  apply,
  divide,
  multiply,
  negate,
  num,
  power,
  subtract,
  variable,
  type Scalar,
} from '../src-shared/algebra/scalar.ts';
import {
  elementwise,
  type ElementwiseFunction,
  type UnitFunction,
} from '../src-shared/algebra/unit-function.ts';
import { isFunction, sigmoidFunction, tanhFunction } from '../src-shared/solution/kinds/known-function.ts';
import type { Chance } from './chance.ts';

const z = variable('z');
const [up, down] = [apply('exp', z), apply('exp', negate(z))];
const double = apply('exp', multiply(num(2), z));
const one = num(1);

const values: Readonly<Record<'sigmoid' | 'tanh', readonly Scalar[]>> = {
  sigmoid: [divide(one, add(one, down)), divide(up, add(one, up))],
  tanh: [divide(subtract(up, down), add(up, down)), divide(subtract(double, one), add(double, one))],
};

const slopes: Readonly<Record<'sigmoid' | 'tanh', readonly Scalar[]>> = {
  sigmoid: [divide(down, power(add(one, down), num(2)))],
  tanh: [
    divide(one, power(apply('cosh', z), num(2))),
    divide(one, power(divide(add(up, down), num(2)), num(2))),
    divide(num(4), power(add(up, down), num(2))),
  ],
};

type Named = 'sigmoid' | 'tanh';

const own: Readonly<Record<Named, ElementwiseFunction>> = { sigmoid: sigmoidFunction, tanh: tanhFunction };

const inPowers = named((name) =>
  values[name].map((value) => elementwise(value, own[name].slopeFromOutput, own[name].slope)),
);
const withSlopes = named((name) => slopes[name].map((slope) => elementwise(own[name].value, null, slope)));

function named<Item>(of: (name: Named) => Item): Readonly<Record<Named, Item>> {
  return { sigmoid: of('sigmoid'), tanh: of('tanh') };
}

type FunctionPart = Extract<Formula, { by: UnitFunction }>;

/** The same formula with its functions changed; one without functions stays as it is. */
function withFunctions(form: Formula, change: (part: FunctionPart) => UnitFunction): Formula {
  const changed = replace(form, (part) =>
    part.op === 'map' || part.op === 'slope' ? { ...part, by: change(part) } : null,
  );
  return changed ?? form;
}

function nameOf(by: UnitFunction): Named | null {
  if (isFunction(by, 'sigmoid')) return 'sigmoid';
  return isFunction(by, 'tanh') ? 'tanh' : null;
}

/** sigma and tanh written with powers of e. */
export function withPowersOfE(form: Formula, chance: Chance): Formula {
  return withFunctions(form, ({ by }) => {
    const name = nameOf(by);
    return name === null ? by : chance.one(inPowers[name]);
  });
}

/** f' from the net input as e^-z / (1 + e^-z)^2 or 1 / cosh^2 z; from the output as it is. */
export function withSlopesInZ(form: Formula, chance: Chance): Formula {
  return withFunctions(form, (part) => {
    const name = nameOf(part.by);
    const isFromNetInput = part.op === 'slope' && part.from === 'z';
    return name === null || !isFromNetInput ? part.by : chance.one(withSlopes[name]);
  });
}

/** Functions as a table with so many decimals gives them. */
export function fromTable(form: Formula, decimals: number): Formula {
  return withFunctions(form, ({ by }) => {
    if (by.shape === 'softmax') return by;
    const { valueAt } = by;
    return { ...by, valueAt: (at) => Number(valueAt(at).toFixed(decimals)) };
  });
}
