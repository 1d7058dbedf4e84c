/** Turns a scalar expression of one variable into a fast function of one number. */
import { scalarFunctions } from './scalar-functions.ts';
import { isNumber, isPositive, type Scalar } from './scalar.ts';

type Compiled = (u: number) => number;

/** Closures, not generated source: the tree may come from what a user typed. */
export function compileScalar(tree: Scalar): Compiled {
  switch (tree.node) {
    case 'number': {
      const { value } = tree;
      return () => value;
    }
    case 'variable':
      return (u) => u;
    case 'negate': {
      const of = compileScalar(tree.of);
      return (u) => -of(u);
    }
    case 'apply': {
      const { value } = scalarFunctions[tree.name];
      if (tree.of.node === 'variable') return value;
      const of = compileScalar(tree.of);
      return (u) => value(of(u));
    }
    case 'where': {
      const [of, positive, otherwise] = [tree.of, tree.positive, tree.otherwise].map(compileScalar) as [
        Compiled,
        Compiled,
        Compiled,
      ];
      return (u) => (isPositive(of(u)) ? positive(u) : otherwise(u));
    }
    default:
      return compileBinary(tree);
  }
}

function compileBinary(tree: Extract<Scalar, { left: Scalar }>): Compiled {
  const left = compileScalar(tree.left);
  const right = compileScalar(tree.right);
  switch (tree.node) {
    case 'add':
      return (u) => left(u) + right(u);
    case 'subtract':
      return (u) => left(u) - right(u);
    case 'multiply':
      return (u) => left(u) * right(u);
    case 'divide':
      return (u) => left(u) / right(u);
    case 'power':
      if (isNumber(tree.right, 2)) return (u) => square(left(u));
      return (u) => left(u) ** right(u);
  }
}

function square(value: number): number {
  return value * value;
}
