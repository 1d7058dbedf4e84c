/** Prints what stands for what in a counterexample: z_k = 0.5. */
import { inScripts } from '../notation/in-scripts.ts';
import { numberText, printedNumber, type NumberStyle } from '../notation/number-text.ts';
import { spokenNumberText } from '../notation/scalar-speech.ts';
import type { Setting } from './counterexample.ts';
import { spokenQuantity } from './expression-speech.ts';
import { printedQuantity } from './expression-print.ts';
import { equation, letterFormula } from './formula.ts';
import type { Letters } from './letters.ts';
import type { Formula } from './pieces.ts';

export const settingFormula = ({ name, value }: Setting, letters: Letters, style: NumberStyle): Formula =>
  equation(nameFormula(name, letters), {
    ...inScripts((script) => printedNumber(value, style, script)),
    plain: numberText(value, style),
    spoken: spokenNumberText(value, style),
  });

function nameFormula(name: string, letters: Letters): Formula {
  const [quantity = '', index] = name.split('_');
  if (index === undefined || (quantity !== 'z' && quantity !== 't' && quantity !== 'w')) {
    return letterFormula(name);
  }
  return {
    ...inScripts((script) => printedQuantity(quantity, index, letters, script)),
    plain: name,
    spoken: spokenQuantity(quantity, index, letters),
  };
}
