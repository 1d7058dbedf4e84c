/** Prints expressions and what a line is about in any script. */
import { levels } from '../notation/levels.ts';
import { printedNumber } from '../notation/number-text.ts';
import { printedScalar, type Part } from '../notation/scalar-print.ts';
import type { Script } from '../notation/script.ts';
import type { Letters } from './letters.ts';
import type { LineSubject } from './line-side.ts';
import { nameCalled, type Expression, type Name } from './names.ts';

export function printedExpression(tree: Expression, letters: Letters, script: Script): string {
  return printedScalar(tree, {
    variable: (name) => printedName(nameCalled(name), letters, script),
    number: (value) => printedNumber(value, { figures: 15, decimalSign: '.' }, script),
    times: 'letters',
    script,
  }).text;
}

export function printedSubject(subject: LineSubject, letters: Letters, script: Script): string {
  switch (subject) {
    case 'delta_k':
      return script.below(script.symbols.delta, 'k');
    case 'dE/dy_k':
      return slopeOfLoss('k', letters, script);
    case 'dy_k/dz_k':
      return slope('k', 'k', letters, script);
    case 'dy_i/dz_k':
      return slope('i', 'k', letters, script);
  }
}

const slopeOfLoss = (output: string, letters: Letters, script: Script): string =>
  derivative('E', printedOutput(output, letters, script), script);

const slope = (output: string, net: string, letters: Letters, script: Script): string =>
  derivative(printedOutput(output, letters, script), printedQuantity('z', net, letters, script), script);

export const derivative = (of: string, by: string, { fraction, symbols }: Script): string =>
  fraction(`${symbols.partial}${of}`, `${symbols.partial}${by}`);

const printedOutput = (index: string, { output }: Letters, script: Script): string =>
  script.below(output === 'y' ? output : script.hat(output === 'y hat' ? 'y' : 'z'), index);

/** @param index a letter, or the number of an output */
export function printedQuantity(
  quantity: 'z' | 't' | 'w',
  index: string,
  { target }: Letters,
  script: Script,
): string {
  if (quantity === 'w') return script.below('w', index);
  if (quantity === 't') return script.below(target, index);
  const net = script.below('z', index);
  // Where the target is z, as on the sheet, the net is told apart by its layer.
  return target === 'z' ? script.above(net, '[L]') : net;
}

function printedName({ quantity, at }: Name, letters: Letters, script: Script): Part {
  const [first = '', second = ''] = at;
  const atom = (text: string): Part => ({ text, level: levels.atom });
  switch (quantity) {
    case 'n':
    case 'e':
      return atom(quantity);
    case 'pi':
      return atom(script.symbols.pi);
    case 'kron':
      return atom(script.below(script.symbols.delta, `${first} ${second}`));
    case 'y':
      return atom(printedOutput(first, letters, script));
    case 't':
    case 'w':
      return atom(printedQuantity(quantity, first, letters, script));
    case 'z': {
      const text = printedQuantity(quantity, first, letters, script);
      return { text, level: letters.target === 'z' ? levels.power : levels.atom };
    }
    case 'softmax':
      return atom(script.below(script.operator('softmax'), first));
    case 'dE_dy':
      return { text: slopeOfLoss(first, letters, script), level: levels.product };
    case 'dy_dz':
      return { text: slope(first, second, letters, script), level: levels.product };
  }
}
