/** How far rounding on the way moves the value of a scalar expression that is worked out step by step. */
import type { Rounding } from './ball.ts';
import { scalarFunctions } from './scalar-functions.ts';
import { isPositive, type Scalar } from './scalar.ts';

interface Worked {
  readonly value: number;
  /** How far it may be off. */
  readonly off: number;
}

/**
 * The rounding of everything but the result itself.
 * @param u the variable's value, off by `off` at most
 */
export function roundingOnTheWay(tree: Scalar, u: Worked, rounding: Rounding): number {
  return work(tree, u, rounding, true).off;
}

function work(tree: Scalar, u: Worked, rounding: Rounding, isResult: boolean): Worked {
  const go = (part: Scalar): Worked => work(part, u, rounding, false);
  switch (tree.node) {
    case 'number':
      return { value: tree.value, off: 0 };
    case 'variable':
      return u;
    case 'negate': {
      const { value, off } = work(tree.of, u, rounding, isResult);
      return { value: -value, off };
    }
    case 'where':
      return work(isPositive(go(tree.of).value) ? tree.positive : tree.otherwise, u, rounding, isResult);
    case 'apply': {
      const { value: f } = scalarFunctions[tree.name];
      const { value, off } = go(tree.of);
      const result = f(value);
      const moved = Math.max(Math.abs(f(value + off) - result), Math.abs(f(value - off) - result));
      return rounded({ value: result, off: moved }, rounding, isResult);
    }
    default:
      return rounded(operated(tree, go(tree.left), go(tree.right)), rounding, isResult);
  }
}

function rounded({ value, off }: Worked, rounding: Rounding, isResult: boolean): Worked {
  // What overflows on the way stays as it is: 1 / (1 + exp(900)) is 0 however it is rounded.
  if (!Number.isFinite(value)) return { value, off: 0 };
  if (isResult || (off === 0 && rounding.isWhole(value))) return { value, off };
  return { value, off: off + rounding.result(Math.abs(value) + off) };
}

function operated({ node }: Extract<Scalar, { left: Scalar }>, left: Worked, right: Worked): Worked {
  const [a, b] = [left.value, right.value];
  switch (node) {
    case 'add':
      return { value: a + b, off: left.off + right.off };
    case 'subtract':
      return { value: a - b, off: left.off + right.off };
    case 'multiply':
      return {
        value: a * b,
        off: Math.abs(a) * right.off + Math.abs(b) * left.off + left.off * right.off,
      };
    case 'divide': {
      const nearest = Math.abs(b) - right.off;
      const off = (left.off + Math.abs(a / b) * right.off) / nearest;
      return { value: a / b, off: nearest > 0 ? off : Infinity };
    }
    case 'power': {
      const value = a ** b;
      const ends = [1, -1].flatMap((i) => [1, -1].map((j) => (a + i * left.off) ** (b + j * right.off)));
      const off = Math.max(...ends.map((end) => Math.abs(end - value)));
      return { value, off: Number.isNaN(off) ? Infinity : off };
    }
  }
}
