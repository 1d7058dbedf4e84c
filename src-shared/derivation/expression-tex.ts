/** Typesets expressions and lines, with the letter for the output that the writer chose. */
import { levels } from '../notation/levels.ts';
import { printedNumber } from '../notation/number-text.ts';
import { printedScalar, type Part } from '../notation/scalar-print.ts';
import { texScript } from '../notation/tex.ts';
import type { LineSubject } from './line-side.ts';
import { nameCalled, type Expression, type Name } from './names.ts';

/** TeX of the output's letter: `y`, `\hat y` or, as on the sheet, `\hat z`. */
export type OutputLetter = 'y' | '\\hat y' | '\\hat z';

/** The letter that a typed line uses for the output; a line without the output says y. */
export function outputLetterOf(typed: string): OutputLetter {
  const plain = typed.normalize('NFC');
  if (/zhat|ẑ/.test(plain)) return '\\hat z';
  return /yhat|ŷ/.test(plain) ? '\\hat y' : 'y';
}

export function expressionTex(tree: Expression, letter: OutputLetter): string {
  return printedScalar(tree, {
    variable: (name) => nameTex(nameCalled(name), letter),
    number: (value) => printedNumber(value, { figures: 15, decimalSign: '.' }, texScript),
    times: 'letters',
    script: texScript,
  }).text;
}

export function subjectTex(subject: LineSubject, letter: OutputLetter): string {
  switch (subject) {
    case 'delta_k':
      return '\\delta_k';
    case 'dE/dy_k':
      return partial('E', `${letter}_k`);
    case 'dy_k/dz_k':
      return partial(`${letter}_k`, 'z_k');
    case 'dy_i/dz_k':
      return partial(`${letter}_i`, 'z_k');
  }
}

const partial = (of: string, by: string): string => `\\frac{\\partial ${of}}{\\partial ${by}}`;

function nameTex({ quantity, at }: Name, letter: OutputLetter): Part {
  const [first = '', second = ''] = at;
  switch (quantity) {
    case 'n':
    case 'e':
      return { text: quantity, level: levels.atom };
    case 'pi':
      return { text: '\\pi', level: levels.atom };
    case 'kron':
      return { text: `\\delta_{${first}${second}}`, level: levels.atom };
    case 'y':
      return { text: `${letter}_${first}`, level: levels.atom };
    case 'softmax':
      return { text: `\\operatorname{softmax}_${first}`, level: levels.atom };
    case 'dE_dy':
      return { text: partial('E', `${letter}_${first}`), level: levels.product };
    case 'dy_dz':
      return { text: partial(`${letter}_${first}`, `z_${second}`), level: levels.product };
    default:
      return { text: `${quantity}_${first}`, level: levels.atom };
  }
}
