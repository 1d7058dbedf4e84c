/** Rules of differentiation as formulas, in letters of their own. */
import { outerSlopes } from '../algebra/scalar-derivative.ts';
import type { ScalarFunctionName } from '../algebra/scalar-functions.ts';
import { apply, variable, type Scalar } from '../algebra/scalar.ts';
import { inScripts } from '../notation/in-scripts.ts';
import { levels } from '../notation/levels.ts';
import { printedNumber } from '../notation/number-text.ts';
import { bracketed, printedScalar, type Part } from '../notation/scalar-print.ts';
import { said, spoken, spokenScalar } from '../notation/scalar-speech.ts';
import type { Script } from '../notation/script.ts';
import { speechWords } from '../notation/speech-words.ts';
import { derivationSpeech as words } from './derivation-speech.ts';
import type { Formula } from './pieces.ts';

const u = variable('u');

/** d/du of the function. */
export const functionRule = (name: ScalarFunctionName): Formula =>
  slopeRule(apply(name, u), outerSlopes[name](u));

/** d/du of `of` is `slope`; each variable is printed as it is called: u, or f' for a derivative. */
export function slopeRule(of: Scalar, slope: Scalar): Formula {
  const variableSpoken = (name: string) => spoken(words.primed(name), levels.atom);
  return {
    ...inScripts((script) => {
      const left = script.fraction('d', 'd u') + bracketed(printedRule(of, script), levels.product, script);
      return `${left}=${printedRule(slope, script).text}`;
    }),
    plain: '',
    spoken: speechWords.equals(
      words.termDerivative('u', said(spokenScalar(of, variableSpoken), levels.product)),
      spokenScalar(slope, variableSpoken).text,
    ),
  };
}

function printedRule(tree: Scalar, script: Script): Part {
  return printedScalar(tree, {
    variable: (name) => ({ text: name, level: levels.atom }),
    number: (value) => printedNumber(value, { figures: 15, decimalSign: '.' }, script),
    times: 'letters',
    script,
  });
}

/** A rule that no expression in u can say. */
export const ruleInScripts = (print: (script: Script) => string, read: string): Formula => ({
  ...inScripts(print),
  plain: '',
  spoken: read,
});
