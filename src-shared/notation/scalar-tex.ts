/** A scalar expression as TeX, its variables printed as anything. */
import type { ScalarFunctionName } from '../algebra/scalar-functions.ts';
import { isNumber, type Scalar, type Sum } from '../algebra/scalar.ts';
import { levels, type Level } from './levels.ts';

export interface ScalarPrinting {
  /** What stands for a variable. `atomic` tells that it needs no brackets as a factor or base. */
  readonly variable: (name: string) => Printed;
  readonly number: (value: number) => string;
  /** Between two factors: `\circ` where they are matrices, nothing where they are numbers. */
  readonly times: string;
}

export interface Printed {
  readonly tex: string;
  readonly level: Level;
}

const functionTex: Readonly<Record<Exclude<ScalarFunctionName, 'log1p' | 'sqrt'>, string>> = {
  exp: '\\exp',
  log: '\\log',
  tanh: '\\tanh',
  sigmoid: '\\sigma',
  sin: '\\sin',
  cos: '\\cos',
  log10: '\\log_{10}',
  log2: '\\log_{2}',
  softplus: '\\operatorname{softplus}',
  sinh: '\\sinh',
  cosh: '\\cosh',
  sech: '\\operatorname{sech}',
};

/** Brackets where the printed part binds less tightly than its place needs. */
export function bracketed({ tex, level }: Printed, needed: Level): string {
  return level >= needed ? tex : `\\left(${tex}\\right)`;
}

export function scalarTex(tree: Scalar<Sum>, printing: ScalarPrinting): Printed {
  const go = (part: Scalar<Sum>): Printed => scalarTex(part, printing);
  switch (tree.node) {
    case 'number':
      return { tex: printing.number(tree.value), level: tree.value < 0 ? levels.sum : levels.atom };
    case 'variable':
      return printing.variable(tree.name);
    case 'negate':
      return { tex: `-${bracketed(go(tree.of), levels.product)}`, level: levels.sum };
    case 'apply':
      return applied(tree.name, go(tree.of));
    case 'where':
      return {
        tex: `\\begin{cases}${go(tree.positive).tex}&${go(tree.of).tex}>0\\\\${go(tree.otherwise).tex}&\\text{else}\\end{cases}`,
        level: levels.sum,
      };
    case 'add':
      return { tex: `${go(tree.left).tex}+${bracketed(go(tree.right), levels.sum)}`, level: levels.sum };
    case 'subtract':
      return { tex: `${go(tree.left).tex}-${bracketed(go(tree.right), levels.product)}`, level: levels.sum };
    case 'multiply': {
      const right = bracketed(go(tree.right), levels.product);
      // A minus that the product starts with needs no brackets of its own.
      if (startsWithMinus(tree.left))
        return { tex: product(go(tree.left).tex, right, printing), level: levels.sum };
      return {
        tex: product(bracketed(go(tree.left), levels.product), right, printing),
        level: levels.product,
      };
    }
    case 'divide':
      return { tex: `\\frac{${go(tree.left).tex}}{${go(tree.right).tex}}`, level: levels.product };
    case 'sum':
      return { tex: `\\sum_{${tree.index}}${bracketed(go(tree.of), levels.product)}`, level: levels.product };
    case 'power':
      return powered(tree.left, go(tree.left), go(tree.right), isNumber(tree.right, 2), printing);
  }
}

function startsWithMinus(tree: Scalar<Sum>): boolean {
  if (tree.node === 'multiply') return startsWithMinus(tree.left);
  return tree.node === 'negate' || (tree.node === 'number' && tree.value < 0);
}

/** Two numbers side by side would read as one. */
function product(left: string, right: string, { times }: ScalarPrinting): string {
  return /^\d/.test(right) && !times.includes('circ') ? `${left}\\cdot ${right}` : `${left}${times}${right}`;
}

function applied(name: ScalarFunctionName, argument: Printed): Printed {
  if (name === 'sqrt') return { tex: `\\sqrt{${argument.tex}}`, level: levels.atom };
  if (name === 'log1p') return { tex: `\\log\\left(1+${argument.tex}\\right)`, level: levels.atom };
  return { tex: `${functionTex[name]}\\left(${argument.tex}\\right)`, level: levels.atom };
}

/** A squared function is written as tanh²(z), as on paper. */
function powered(
  base: Scalar<Sum>,
  printed: Printed,
  exponent: Printed,
  isSquare: boolean,
  printing: ScalarPrinting,
): Printed {
  if (isSquare && base.node === 'apply' && base.name !== 'sqrt' && base.name !== 'log1p') {
    const argument = scalarTex(base.of, printing);
    return { tex: `${functionTex[base.name]}^{2}\\left(${argument.tex}\\right)`, level: levels.atom };
  }
  return { tex: `${bracketed(printed, levels.atom)}^{${exponent.tex}}`, level: levels.power };
}
