/** A step's formula as TeX, with symbols. */
import type { Formula } from '../algebra/formula.ts';
import { expressionOf, type UnitFunction } from '../algebra/unit-function.ts';
import { idParts } from './id-parts.ts';
import { levels, type Level } from './levels.ts';
import { numberTex, type NumberStyle } from './number-text.ts';
import { bracketed, scalarTex, type Printed } from './scalar-tex.ts';
import { idTex, type Notation } from './symbols.ts';

/** Of numbers that stand in a formula; 1 / 3 and the like are written as fractions. */
const constantStyle = ({ decimalSign }: Notation): NumberStyle => ({ figures: 6, decimalSign });

export function formulaTex(formula: Formula, notation: Notation): string {
  return print(formula, notation).tex;
}

function print(formula: Formula, notation: Notation): Printed {
  const go = (part: Formula): Printed => print(part, notation);
  switch (formula.op) {
    case 'ref':
      return name(formula.id, notation);
    case 'const':
      return number(formula.value, notation);
    case 'matmul':
      return product(go(formula.left), '\\,', go(formula.right));
    case 'hadamard':
      return product(go(formula.left), '\\circ ', go(formula.right));
    case 'quotient':
      return printed(`\\frac{${go(formula.left).tex}}{${go(formula.right).tex}}`, levels.product);
    case 'transpose':
      return printed(`\\left(${go(formula.of).tex}\\right)^{T}`, levels.power);
    case 'add':
      return printed(`${go(formula.left).tex}+${go(formula.right).tex}`, levels.sum);
    case 'sub':
      return printed(`${go(formula.left).tex}-${bracketed(go(formula.right), levels.product)}`, levels.sum);
    case 'scale':
      return scaled(formula, go(formula.by), go(formula.of));
    case 'map':
      return applied(formula.by, 'value', go(formula.of), notation);
    case 'slope':
      return applied(formula.by, formula.from, go(formula.of), notation);
    case 'sum':
      return product(printed(sumSigns[formula.over], levels.atom), ' ', go(formula.of));
    case 'broadcast':
      return go(formula.of);
    case 'argmax':
      return printed(`\\operatorname{argmax}\\,${bracketed(go(formula.of), levels.power)}`, levels.product);
  }
}

const printed = (tex: string, level: Level): Printed => ({ tex, level });

/** A layer is written as a superscript, and a second one needs brackets. */
function name(id: string, notation: Notation): Printed {
  return printed(idTex(id, notation), idParts(id).layer === null ? levels.atom : levels.power);
}

function number(value: number, notation: Notation): Printed {
  return printed(numberTex(value, constantStyle(notation)), value < 0 ? levels.sum : levels.atom);
}

/** k runs over units, n over examples. */
const sumSigns = { rows: '\\sum_{n}', columns: '\\sum_{k}', all: '\\sum_{n}' } as const;

function product(left: Printed, times: string, right: Printed): Printed {
  const tex = `${bracketed(left, levels.product)}${times}${bracketed(right, levels.product)}`;
  return { tex, level: levels.product };
}

type Scale = Extract<Formula, { op: 'scale' }>;

function scaled({ by, of: scaledPart }: Scale, factor: Printed, of: Printed): Printed {
  if (by.op === 'const' && by.value === -1) {
    return { tex: `-${bracketed(of, levels.product)}`, level: levels.sum };
  }
  // Two numbers side by side would be read as one.
  return product(factor, scaledPart.op === 'const' ? '\\cdot ' : '\\,', of);
}

function applied(
  by: UnitFunction,
  what: 'value' | 'z' | 'x',
  argument: Printed,
  notation: Notation,
): Printed {
  if (by.shape === 'softmax') {
    return { tex: `\\operatorname{softmax}\\left(${argument.tex}\\right)`, level: levels.atom };
  }
  return scalarTex(expressionOf(by, what), {
    variable: () => argument,
    number: (value) => numberTex(value, constantStyle(notation)),
    times: '\\circ ',
  });
}
