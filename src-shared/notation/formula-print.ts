/** A step's formula in a script, with symbols or with what stands for them. */
import type { Formula } from '../algebra/formula.ts';
import { expressionOf, type UnitFunction } from '../algebra/unit-function.ts';
import { idParts } from './id-parts.ts';
import { levels, type Level } from './levels.ts';
import { printedNumber, type NumberStyle } from './number-text.ts';
import { bracketed, printedScalar, type Part } from './scalar-print.ts';
import type { Script, Times } from './script.ts';
import { printedId, type Notation } from './symbols.ts';

interface Printing {
  readonly notation: Notation;
  readonly script: Script;
  /** How what the formula reads is printed, by its id. */
  readonly named: (id: string) => Part;
}

/** Of numbers that stand in a formula; 1 / 3 and the like are written as fractions. */
const constantStyle = ({ decimalSign }: Notation): NumberStyle => ({ figures: 6, decimalSign });

/** @param named stands for what the formula reads, by its id; left out, its symbol */
export function printedFormula(
  formula: Formula,
  notation: Notation,
  script: Script,
  named: (id: string) => Part = (id) => symbol(id, notation, script),
): string {
  return printedWithin(formula, levels.sum, notation, script, named);
}

/** The same where it must bind as tightly as `needed`. */
export function printedWithin(
  formula: Formula,
  needed: Level,
  notation: Notation,
  script: Script,
  named: (id: string) => Part = (id) => symbol(id, notation, script),
): string {
  return bracketed(print(formula, { notation, script, named }), needed, script);
}

function print(formula: Formula, printing: Printing): Part {
  const { script, named } = printing;
  const go = (of: Formula): Part => print(of, printing);
  const within = (of: Formula, needed: Level): string => bracketed(go(of), needed, script);
  switch (formula.op) {
    case 'ref':
      return named(formula.id);
    case 'const':
      return number(formula.value, printing);
    case 'matmul':
      return product(go(formula.left), 'matrices', go(formula.right), script);
    case 'hadamard':
      return product(go(formula.left), 'cells', go(formula.right), script);
    case 'quotient':
      return part(script.fraction(go(formula.left).text, go(formula.right).text), levels.product);
    case 'transpose':
      return part(script.above(script.bracketed(go(formula.of).text), 'T'), levels.power);
    case 'add':
      return part(`${go(formula.left).text}+${go(formula.right).text}`, levels.sum);
    case 'sub':
      return part(`${go(formula.left).text}-${within(formula.right, levels.product)}`, levels.sum);
    case 'scale':
      return scaled(formula, go(formula.by), go(formula.of), script);
    case 'map':
      return applied(formula.by, 'value', go(formula.of), printing);
    case 'slope':
      return applied(formula.by, formula.from, go(formula.of), printing);
    case 'sum':
      return part(
        `${script.sum(sumIndex[formula.over])} ${within(formula.of, levels.product)}`,
        levels.product,
      );
    case 'broadcast':
      return go(formula.of);
    case 'argmax':
      return product(part(script.operator('argmax'), levels.atom), 'matrices', go(formula.of), script);
  }
}

const part = (text: string, level: Level): Part => ({ text, level });

/** A layer is written as a superscript, and a second one needs brackets. */
function symbol(id: string, notation: Notation, script: Script): Part {
  return part(printedId(id, notation, script), idParts(id).layer === null ? levels.atom : levels.power);
}

function number(value: number, { notation, script }: Printing): Part {
  const text = printedNumber(value, constantStyle(notation), script);
  return part(text, value < 0 ? levels.sum : levels.atom);
}

/** What a sum counts: k runs over units, n over examples. */
export const sumIndex = { rows: 'n', columns: 'k', all: 'n' } as const;

function product(left: Part, times: Times, right: Part, script: Script): Part {
  const [one, other] = [left, right].map((factor) => bracketed(factor, levels.product, script));
  return part(`${one ?? ''}${script.times[times]}${other ?? ''}`, levels.product);
}

type Scale = Extract<Formula, { op: 'scale' }>;

function scaled({ by, of: what }: Scale, factor: Part, of: Part, script: Script): Part {
  if (by.op === 'const' && by.value === -1) {
    return part(`-${bracketed(of, levels.product, script)}`, levels.sum);
  }
  return product(factor, scaledTimes(what), of, script);
}

/** Between a factor and what it scales: two numbers side by side would be read as one. */
export function scaledTimes({ op }: Formula): Times {
  return op === 'const' ? 'dot' : 'matrices';
}

function applied(
  by: UnitFunction,
  what: 'value' | 'z' | 'x',
  argument: Part,
  { notation, script }: Printing,
): Part {
  if (by.shape === 'softmax') {
    return part(`${script.operator('softmax')}${script.bracketed(argument.text)}`, levels.atom);
  }
  return printedScalar(expressionOf(by, what), {
    variable: () => argument,
    number: (value) => printedNumber(value, constantStyle(notation), script),
    times: 'cells',
    script,
  });
}
