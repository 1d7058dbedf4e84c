/** A scalar expression in a formula, its variables printed as anything. */
import type { ScalarFunctionName } from '../algebra/scalar-functions.ts';
import { isNumber, type Scalar, type Sum } from '../algebra/scalar.ts';
import { levels, type Level } from './levels.ts';
import type { Script, Times } from './script.ts';

export interface ScalarPrinting {
  /** What stands for a variable. `atomic` tells that it needs no brackets as a factor or base. */
  readonly variable: (name: string) => Part;
  readonly number: (value: number) => string;
  readonly times: Times;
  /** Below which lines a quotient is written with a slash instead; left out, below none. */
  readonly isSlashed?: (bottom: Scalar<Sum>) => boolean;
  readonly script: Script;
}

/** What is printed, and how tightly it binds. */
export interface Part {
  readonly text: string;
  readonly level: Level;
}

/** Brackets where the printed part binds less tightly than its place needs. */
export function bracketed({ text, level }: Part, needed: Level, script: Script): string {
  return level >= needed ? text : script.bracketed(text);
}

export function printedScalar(tree: Scalar<Sum>, printing: ScalarPrinting): Part {
  const { script } = printing;
  const go = (part: Scalar<Sum>): Part => printedScalar(part, printing);
  const within = (part: Scalar<Sum>, needed: Level): string => bracketed(go(part), needed, script);
  switch (tree.node) {
    case 'number':
      return { text: printing.number(tree.value), level: tree.value < 0 ? levels.sum : levels.atom };
    case 'variable':
      return printing.variable(tree.name);
    case 'negate':
      return { text: `-${within(tree.of, levels.product)}`, level: levels.sum };
    case 'apply':
      return applied(tree.name, go(tree.of), script);
    case 'where': {
      const { positive, of, otherwise } = tree;
      return { text: script.cases(go(positive).text, go(of).text, go(otherwise).text), level: levels.sum };
    }
    case 'add':
      return { text: `${go(tree.left).text}+${within(tree.right, levels.sum)}`, level: levels.sum };
    case 'subtract':
      return { text: `${go(tree.left).text}-${within(tree.right, levels.product)}`, level: levels.sum };
    case 'multiply': {
      const right = within(tree.right, levels.product);
      // A minus that the product starts with needs no brackets of its own.
      if (startsWithMinus(tree.left))
        return { text: product(go(tree.left).text, right, printing), level: levels.sum };
      return { text: product(within(tree.left, levels.product), right, printing), level: levels.product };
    }
    case 'divide':
      if (printing.isSlashed?.(tree.right)) {
        const [top, bottom] = [within(tree.left, levels.product), within(tree.right, levels.power)];
        return { text: `${top}${script.symbols.slash}${bottom}`, level: levels.product };
      }
      return { text: script.fraction(go(tree.left).text, go(tree.right).text), level: levels.product };
    case 'sum':
      return { text: `${script.sum(tree.index)}${within(tree.of, levels.product)}`, level: levels.product };
    case 'power':
      return powered(tree.left, tree.right, printing);
  }
}

function startsWithMinus(tree: Scalar<Sum>): boolean {
  if (tree.node === 'multiply') return startsWithMinus(tree.left);
  return tree.node === 'negate' || (tree.node === 'number' && tree.value < 0);
}

/** Two numbers side by side would read as one. */
function product(left: string, right: string, { times, script }: ScalarPrinting): string {
  const isUnclear = /^\d/.test(right) && times === 'letters';
  return `${left}${script.times[isUnclear ? 'dot' : times]}${right}`;
}

function applied(name: ScalarFunctionName, argument: Part, script: Script): Part {
  const { text } = argument;
  const level = levels.atom;
  if (name === 'sqrt') return { text: script.root(text), level };
  if (name === 'log1p') return { text: script.functions.log + script.bracketed(`1+${text}`), level };
  return { text: script.functions[name] + script.bracketed(text), level };
}

/** A squared function is written as tanh²(z), as on paper. */
function powered(base: Scalar<Sum>, exponent: Scalar<Sum>, printing: ScalarPrinting): Part {
  const { script } = printing;
  const go = (part: Scalar<Sum>): Part => printedScalar(part, printing);
  if (isNumber(exponent, 2) && base.node === 'apply' && base.name !== 'sqrt' && base.name !== 'log1p') {
    const name = script.above(script.functions[base.name], '2');
    return { text: name + script.bracketed(go(base.of).text), level: levels.atom };
  }
  return {
    text: script.above(bracketed(go(base), levels.atom, script), go(exponent).text),
    level: levels.power,
  };
}
