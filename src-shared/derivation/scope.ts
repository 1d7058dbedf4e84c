/** Gives every name a value at one sample point, in any arithmetic; slopes come from the loss and the output themselves. */
import { evaluateOver, type Arithmetic } from '../algebra/arithmetic.ts';
import { dualsOver, type Dual } from '../algebra/dual.ts';
import type { LineSubject } from './line-side.ts';
import { nameCalled, type Expression, type Index, type Name } from './names.ts';
import type { Problem } from './problem.ts';

/** Indices count from 0 here. `i` is the output of a line for dy_i/dz_k. */
export interface SamplePoint {
  readonly n: number;
  readonly k: number;
  readonly i: number;
  readonly z: readonly number[];
  readonly t: readonly number[];
  readonly w: readonly number[];
}

type Indices = Readonly<Partial<Record<Index, number>>>;

export interface Scope<Value> {
  /** What an answer is worth at the point. */
  readonly valueOf: (expression: Expression) => Value;
  /** What the quantity that a line is about is worth, by differentiating the loss and the output. */
  readonly truthOf: (subject: LineSubject) => Value;
}

/** The values that names stand for; y may be varied independently of z. */
interface Values<Value> {
  readonly arithmetic: Arithmetic<Value>;
  readonly z: readonly Value[];
  readonly t: readonly Value[];
  readonly w: readonly Value[];
  readonly n: number;
  readonly y: (index: number) => Value;
  readonly dE_dy: (index: number) => Value;
  readonly dy_dz: (output: number, net: number) => Value;
}

export function openScope<Value>(
  problem: Problem,
  point: SamplePoint,
  arithmetic: Arithmetic<Value>,
): Scope<Value> {
  const numbers = (list: readonly number[]): readonly Value[] => list.map(arithmetic.number);
  const slopes = new Slopes(problem, point, arithmetic);
  const values: Values<Value> = {
    arithmetic,
    n: point.n,
    z: numbers(point.z),
    t: numbers(point.t),
    w: numbers(point.w),
    y: remembered((index) => evaluate(problem.output, values, { k: index })),
    dE_dy: remembered((index) => slopes.ofLossByOutput(index)),
    dy_dz: (output, net) => slopes.ofOutput(output, net),
  };
  const { k, i } = point;
  return {
    valueOf: (expression) => evaluate(expression, values, { k, i }),
    truthOf: (subject) => {
      switch (subject) {
        case 'delta_k':
          return slopes.ofLoss(k);
        case 'dE/dy_k':
          return values.dE_dy(k);
        case 'dy_k/dz_k':
          return slopes.ofOutput(k, k);
        case 'dy_i/dz_k':
          return slopes.ofOutput(i, k);
      }
    },
  };
}

function remembered<Value>(work: (index: number) => Value): (index: number) => Value {
  const known = new Map<number, Value>();
  return (index) => {
    const before = known.get(index);
    if (before !== undefined) return before;
    const value = work(index);
    known.set(index, value);
    return value;
  };
}

function evaluate<Value>(expression: Expression, values: Values<Value>, indices: Indices): Value {
  const { arithmetic, n } = values;
  return evaluateOver(expression, arithmetic, {
    variable: (name) => lookUp(nameCalled(name), values, indices),
    sum: ({ index, of }) => {
      const term = (at: number): Value => evaluate(of, values, { ...indices, [index]: at });
      let total = term(0);
      for (let at = 1; at < n; at += 1) total = arithmetic.add(total, term(at));
      return total;
    },
  });
}

function lookUp<Value>(name: Name, values: Values<Value>, indices: Indices): Value {
  const { arithmetic } = values;
  const [first = 0, second = 0] = name.at.map((index) => valueOfIndex(index, indices));
  switch (name.quantity) {
    case 'n':
      return arithmetic.number(values.n);
    case 'e':
    case 'pi':
      return arithmetic.constant(name.quantity);
    case 'z':
    case 't':
    case 'w':
      return values[name.quantity][first] as Value;
    case 'y':
    case 'dE_dy':
      return values[name.quantity](first);
    case 'dy_dz':
      return values.dy_dz(first, second);
    case 'kron':
      return arithmetic.number(first === second ? 1 : 0);
    case 'softmax':
      return softmaxOf(values, first);
  }
}

function valueOfIndex(index: Index, indices: Indices): number {
  const value = indices[index];
  if (value === undefined) throw new RangeError(`the index ${index} has no value`);
  return value;
}

function softmaxOf<Value>({ arithmetic, z }: Values<Value>, index: number): Value {
  const powers = z.map((net) => arithmetic.apply('exp', net));
  return arithmetic.divide(powers[index] as Value, powers.reduce(arithmetic.add));
}

/** Differentiates by varying one net, or one output, and working the loss or the output out with its slope. */
class Slopes<Value> {
  readonly #problem: Problem;
  readonly #point: SamplePoint;
  readonly #base: Arithmetic<Value>;
  readonly #duals: Arithmetic<Dual<Value>>;

  constructor(problem: Problem, point: SamplePoint, base: Arithmetic<Value>) {
    this.#problem = problem;
    this.#point = point;
    this.#base = base;
    this.#duals = dualsOver(base);
  }

  /** dE/dz_net, through every output. */
  ofLoss(net: number): Value {
    return this.#slope(this.#loss(this.#varied(net)));
  }

  /** dE/dy_output, the outputs varied independently of one another. */
  ofLossByOutput(output: number): Value {
    const values = this.#varied(null);
    const y = (index: number): Dual<Value> => {
      const { value } = values.y(index);
      return { value, slope: index === output ? this.#base.number(1) : null };
    };
    return this.#slope(this.#loss({ ...values, y }));
  }

  ofOutput(output: number, net: number): Value {
    return this.#slope(this.#varied(net).y(output));
  }

  #slope({ slope }: Dual<Value>): Value {
    return slope ?? this.#base.number(0);
  }

  #varied(net: number | null): Values<Dual<Value>> {
    const { z, t, w, n } = this.#point;
    const still = (list: readonly number[]): readonly Dual<Value>[] => list.map(this.#duals.number);
    const one = this.#base.number(1);
    const none = (): never => {
      throw new RangeError('no given expression holds a derivative');
    };
    const values: Values<Dual<Value>> = {
      arithmetic: this.#duals,
      n,
      z: still(z).map((dual, index) => (index === net ? { ...dual, slope: one } : dual)),
      t: still(t),
      w: still(w),
      y: remembered((index) => evaluate(this.#problem.output, values, { k: index })),
      dE_dy: none,
      dy_dz: none,
    };
    return values;
  }

  #loss(values: Values<Dual<Value>>): Dual<Value> {
    const { loss } = this.#problem;
    if (!loss) throw new RangeError('this problem has no loss');
    const { arithmetic, n } = values;
    const terms = Array.from({ length: n }, (_, i) => evaluate(loss.term, values, { i }));
    const total = terms.reduce(arithmetic.add);
    return loss.definition.mean ? arithmetic.divide(total, arithmetic.number(n)) : total;
  }
}
