/** A scalar expression read aloud, its variables read as anything. */
import { isNumber, type Scalar, type Sum } from '../algebra/scalar.ts';
import { levels, type Level } from './levels.ts';
import { numberText, type NumberStyle } from './number-text.ts';
import { speechWords as words } from './speech-words.ts';

export interface Spoken {
  readonly text: string;
  readonly level: Level;
}

export const spoken = (text: string, level: Level): Spoken => ({ text, level });

/** With its brackets said where its place needs them. */
export function said({ text, level }: Spoken, needed: Level): string {
  return level >= needed ? text : words.bracketed(text);
}

/** Always with a point: what reads aloud takes a comma for the end of a number. */
const inFull: NumberStyle = { figures: 15, decimalSign: '.' };

export function spokenNumber(value: number, style: NumberStyle = inFull): Spoken {
  const [digits = '', exponent] = numberText(value, { ...style, decimalSign: '.' }).split('e');
  const text = spokenDigits(digits, exponent);
  if (value < 0) return spoken(text, levels.sum);
  return spoken(text, exponent === undefined ? levels.atom : levels.product);
}

export function spokenNumberText(value: number, style?: NumberStyle): string {
  return spokenNumber(value, style).text;
}

/** @param exponent the power of ten, if there is one */
export function spokenDigits(digits: string, exponent: string | undefined): string {
  const size = digits.replace('-', '');
  const text = exponent === undefined ? size : words.powerOfTen(size, signed(exponent));
  return digits.startsWith('-') ? words.negative(text) : text;
}

const signed = (exponent: string): string =>
  exponent.startsWith('-') ? words.negative(exponent.slice(1)) : exponent;

/** @param variable how a variable is read */
export function spokenScalar(tree: Scalar<Sum>, variable: (name: string) => Spoken): Spoken {
  const go = (part: Scalar<Sum>): Spoken => spokenScalar(part, variable);
  switch (tree.node) {
    case 'number':
      return spokenNumber(tree.value);
    case 'variable':
      return variable(tree.name);
    case 'negate':
      return spoken(words.negative(said(go(tree.of), levels.product)), levels.sum);
    case 'apply':
      return spoken(words.applied(words.functions[tree.name], said(go(tree.of), levels.atom)), levels.power);
    case 'where': {
      const [positive, of, otherwise] = [tree.positive, tree.of, tree.otherwise].map((part) => go(part).text);
      return spoken(words.cases(positive ?? '', of ?? '', otherwise ?? ''), levels.sum);
    }
    case 'sum':
      // Whatever follows must not be heard as summed.
      return spoken(words.summed(tree.index, said(go(tree.of), levels.product)), levels.sum);
    case 'add':
      return spoken(words.plus(go(tree.left).text, said(go(tree.right), levels.product)), levels.sum);
    case 'subtract':
      return spoken(words.minus(go(tree.left).text, said(go(tree.right), levels.product)), levels.sum);
    case 'multiply': {
      const [left, right] = [go(tree.left), go(tree.right)];
      return spoken(words.times(said(left, levels.product), said(right, levels.product)), levels.product);
    }
    case 'divide':
      return quotientSpoken(go(tree.left), go(tree.right));
    case 'power':
      return powered(tree.left, tree.right, go);
  }
}

export function quotientSpoken(top: Spoken, bottom: Spoken): Spoken {
  return spoken(words.over(said(top, levels.power), said(bottom, levels.power)), levels.product);
}

/** A squared function is read as on paper: its square comes before its argument. */
function powered(base: Scalar<Sum>, exponent: Scalar<Sum>, go: (part: Scalar<Sum>) => Spoken): Spoken {
  if (!isNumber(exponent, 2)) {
    return spoken(words.power(said(go(base), levels.atom), said(go(exponent), levels.atom)), levels.power);
  }
  if (base.node !== 'apply') return spoken(words.squared(said(go(base), levels.atom)), levels.power);
  const square = words.squared(words.functions[base.name]);
  return spoken(words.applied(square, said(go(base.of), levels.atom)), levels.power);
}
