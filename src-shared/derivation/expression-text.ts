/** Writes an expression in the language of lines, so that reading it gives the same value. */
import { nameCalled, type Expression, type Name } from './names.ts';

const levels = { sum: 0, product: 1, power: 2, atom: 3 } as const;
type Level = (typeof levels)[keyof typeof levels];

interface Written {
  readonly text: string;
  readonly level: Level;
  /** Whether a factor put behind it would be read as a part of a divisor. */
  readonly divided: boolean;
}

export const expressionText = (tree: Expression): string => write(tree).text;

const written = (text: string, level: Level, divided = false): Written => ({ text, level, divided });

const within = ({ text, level }: Written, needed: Level): string => (level >= needed ? text : `(${text})`);

function write(tree: Expression): Written {
  switch (tree.node) {
    case 'number':
      return tree.value < 0
        ? written(String(tree.value), levels.sum)
        : written(String(tree.value), levels.atom);
    case 'variable':
      return written(nameText(nameCalled(tree.name)), levels.atom);
    case 'sum':
      return written(`sum_${tree.index}(${write(tree.of).text})`, levels.atom);
    case 'apply':
      return written(`${functionText(tree.name)}(${write(tree.of).text})`, levels.atom);
    case 'negate': {
      const of = write(tree.of);
      return written(`-${within(of, levels.product)}`, levels.sum, of.divided && of.level > levels.sum);
    }
    case 'add':
      return written(`${write(tree.left).text} + ${within(write(tree.right), levels.product)}`, levels.sum);
    case 'subtract':
      return written(`${write(tree.left).text} - ${within(write(tree.right), levels.product)}`, levels.sum);
    case 'multiply':
      return writeProduct(tree.left, write(tree.right));
    case 'divide':
      return writeQuotient(tree.left, write(tree.right));
    case 'power':
      return written(
        `${within(write(tree.left), levels.atom)}^${within(write(tree.right), levels.atom)}`,
        levels.power,
      );
    case 'where':
      throw new RangeError('no line has cases');
  }
}

/** A minus that a product or quotient starts with needs no brackets of its own. */
function startsWithMinus(tree: Expression): boolean {
  if (tree.node === 'multiply' || tree.node === 'divide') return startsWithMinus(tree.left);
  return tree.node === 'negate' || (tree.node === 'number' && tree.value < 0);
}

function writeFactor(left: Expression): Written & { readonly level: 0 | 1 } {
  const whole = write(left);
  if (startsWithMinus(left)) return { ...whole, level: levels.sum };
  return { ...whole, text: within(whole, levels.product), level: levels.product };
}

function writeProduct(left: Expression, right: Written): Written {
  const { text, level, divided } = writeFactor(left);
  const second = within(right, levels.product);
  const needsSign = divided || /^[\d.]/.test(second);
  return written(`${text}${needsSign ? ' * ' : ' '}${second}`, level, divided || right.divided);
}

function writeQuotient(left: Expression, right: Written): Written {
  const { text, level } = writeFactor(left);
  return written(`${text}/${within(right, levels.power)}`, level, true);
}

const functionText = (name: string): string => (name === 'sigmoid' ? 's' : name === 'log' ? 'ln' : name);

export function nameText({ quantity, at }: Name): string {
  const [first = '', second = ''] = at;
  switch (quantity) {
    case 'n':
    case 'e':
    case 'pi':
      return quantity;
    case 'kron':
      return `d_${first}${second}`;
    case 'dE_dy':
      return `dE/dy_${first}`;
    case 'dy_dz':
      return `dy_${first}/dz_${second}`;
    default:
      return `${quantity}_${first}`;
  }
}
