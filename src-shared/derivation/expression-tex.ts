/** Typesets expressions and what a line is about. */
import { levels } from '../notation/levels.ts';
import { numberTex } from '../notation/number-text.ts';
import { scalarTex, type Printed } from '../notation/scalar-tex.ts';
import type { Letters } from './letters.ts';
import type { LineSubject } from './line-side.ts';
import { nameCalled, type Expression, type Name } from './names.ts';

export function expressionTex(tree: Expression, letters: Letters): string {
  return scalarTex(tree, {
    variable: (name) => nameTex(nameCalled(name), letters),
    number: (value) => numberTex(value, { figures: 15, decimalSign: '.' }),
    times: '\\,',
  }).tex;
}

export function subjectTex(subject: LineSubject, letters: Letters): string {
  const { output } = letters;
  switch (subject) {
    case 'delta_k':
      return '\\delta_k';
    case 'dE/dy_k':
      return partial('E', `${output}_k`);
    case 'dy_k/dz_k':
      return partial(`${output}_k`, netTex('k', letters));
    case 'dy_i/dz_k':
      return partial(`${output}_i`, netTex('k', letters));
  }
}

const partial = (of: string, by: string): string => `\\frac{\\partial ${of}}{\\partial ${by}}`;

/** @param index a letter, or the number of an output */
export function quantityTex(quantity: 'z' | 't' | 'w', index: string, letters: Letters): string {
  switch (quantity) {
    case 'z':
      return netTex(index, letters);
    case 't':
      return `${letters.target}_${index}`;
    case 'w':
      return `w_${index}`;
  }
}

/** Where the target is z, as on the sheet, the net is told apart by its layer. */
const netTex = (index: string, { target }: Letters): string =>
  target === 'z' ? `z_${index}^{[L]}` : `z_${index}`;

function nameTex({ quantity, at }: Name, letters: Letters): Printed {
  const [first = '', second = ''] = at;
  const atom = (tex: string): Printed => ({ tex, level: levels.atom });
  const { output } = letters;
  switch (quantity) {
    case 'n':
    case 'e':
      return atom(quantity);
    case 'pi':
      return atom('\\pi');
    case 'kron':
      return atom(`\\delta_{${first}${second}}`);
    case 'y':
      return atom(`${output}_${first}`);
    case 't':
    case 'w':
      return atom(quantityTex(quantity, first, letters));
    case 'z':
      return { tex: netTex(first, letters), level: letters.target === 'z' ? levels.power : levels.atom };
    case 'softmax':
      return atom(`\\operatorname{softmax}_${first}`);
    case 'dE_dy':
      return { tex: partial('E', `${output}_${first}`), level: levels.product };
    case 'dy_dz':
      return { tex: partial(`${output}_${first}`, netTex(second, letters)), level: levels.product };
  }
}
