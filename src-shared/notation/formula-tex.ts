/** A step's formula as TeX, with symbols. */
import type { Formula } from '../algebra/formula.ts';
import { expressionOf, type UnitFunction } from '../algebra/unit-function.ts';
import { idParts } from './id-parts.ts';
import { levels } from './levels.ts';
import { numberTex, type NumberStyle } from './number-text.ts';
import { bracketed, scalarTex, type Printed } from './scalar-tex.ts';
import { idTex, type Notation } from './symbols.ts';

const exactFigures: NumberStyle = { figures: 6, decimalSign: '.' };

export function formulaTex(formula: Formula, notation: Notation): string {
  return print(formula, notation).tex;
}

function print(formula: Formula, notation: Notation): Printed {
  const go = (part: Formula): Printed => print(part, notation);
  switch (formula.op) {
    case 'ref':
      // A layer is written as a superscript, and a second one needs brackets.
      return {
        tex: idTex(formula.id, notation),
        level: idParts(formula.id).layer === null ? levels.atom : levels.power,
      };
    case 'const':
      return {
        tex: numberTex(formula.value, exactFigures),
        level: formula.value < 0 ? levels.sum : levels.atom,
      };
    case 'matmul':
      return product(go(formula.left), '\\,', go(formula.right));
    case 'hadamard':
      return product(go(formula.left), '\\circ ', go(formula.right));
    case 'quotient':
      return { tex: `\\frac{${go(formula.left).tex}}{${go(formula.right).tex}}`, level: levels.product };
    case 'transpose':
      return { tex: `\\left(${go(formula.of).tex}\\right)^{T}`, level: levels.power };
    case 'add':
      return { tex: `${go(formula.left).tex}+${go(formula.right).tex}`, level: levels.sum };
    case 'sub':
      return {
        tex: `${go(formula.left).tex}-${bracketed(go(formula.right), levels.product)}`,
        level: levels.sum,
      };
    case 'scale':
      return scaled(formula.by, go(formula.by), go(formula.of));
    case 'map':
      return applied(formula.by, 'value', go(formula.of));
    case 'slope':
      return applied(formula.by, formula.from, go(formula.of));
    case 'sum':
      return {
        tex: `${sumSigns[formula.over]} ${bracketed(go(formula.of), levels.product)}`,
        level: levels.product,
      };
    case 'broadcast':
      return go(formula.of);
    case 'argmax':
      return {
        tex: `\\operatorname{argmax}\\,${bracketed(go(formula.of), levels.power)}`,
        level: levels.product,
      };
  }
}

/** k runs over units, n over examples. */
const sumSigns = { rows: '\\sum_{n}', columns: '\\sum_{k}', all: '\\sum_{n}' } as const;

function product(left: Printed, times: string, right: Printed): Printed {
  const tex = `${bracketed(left, levels.product)}${times}${bracketed(right, levels.product)}`;
  return { tex, level: levels.product };
}

function scaled(by: Formula, factor: Printed, of: Printed): Printed {
  if (by.op === 'const' && by.value === -1) {
    return { tex: `-${bracketed(of, levels.product)}`, level: levels.sum };
  }
  return product(factor, '\\,', of);
}

function applied(by: UnitFunction, what: 'value' | 'z' | 'x', argument: Printed): Printed {
  if (by.shape === 'softmax') {
    return { tex: `\\operatorname{softmax}\\left(${argument.tex}\\right)`, level: levels.atom };
  }
  return scalarTex(expressionOf(by, what), {
    variable: () => argument,
    number: (value) => numberTex(value, exactFigures),
    times: '\\circ ',
  });
}
