/** The commonest mistakes that change a number at a step, in words. */
import { workOut } from '../../algebra/work-out.ts';
import { fittingShape } from '../../algebra/fitting-shape.ts';
import type { Formula } from '../../algebra/formula.ts';
import type { Matrix } from '../../algebra/matrix.ts';
import type { MistakeLabel } from '../../solution/mistake.ts';
import type { Solution, Step } from '../../solution/solve.ts';
import { shownFormula } from '../shown-formula.ts';
import type { Printing } from '../working.ts';
import { printedRows } from './operands.ts';

/** The commonest first; what is not here is too rare to be warned of. */
const common: readonly MistakeLabel[] = [
  'sign_flipped',
  'no_activation_derivative',
  'extra_derivative',
  'softmax_elementwise',
  'w_not_transposed',
  'bias_forgotten',
  'uses_updated_w',
  'uses_old_w',
  'z_for_x',
  'w_transposed_forward',
  'sigmoid_for_tanh',
  'tanh_for_sigmoid',
  'sigmoid_of_minus_z',
  'mean_instead_of_sum',
  'sum_instead_of_mean',
  'delta_averaged',
  'gradient_ascent',
  'eta_omitted',
  'step_alone',
  'gradient_transposed',
  'x_of_other_layer',
  'bias_gradient_not_summed',
  'factor_2',
  'other_logarithm',
  'tanh_slope_1_minus_tanh',
  'sigmoid_slope_for_tanh',
  'tanh_slope_for_sigmoid',
  'sigmoid_slope_z_1_minus_z',
  'tanh_slope_1_minus_z2',
  'derivative_at_x',
  'derivative_of_other_layer',
  'argmax_wrong_row',
  'biases_not_counted',
  'inputs_given_biases',
  'layer_not_counted',
];

/** More would not be read. */
const most = 4;

/**
 * @param isSaid whether a mistake is to be left out: it was warned of before
 * @returns those that change what is printed, the commonest first; of several that print the same, the commonest
 */
export function usualMistakes(
  step: Step,
  solution: Pick<Solution, 'valueOf'>,
  printing: Printing,
  isSaid: (label: MistakeLabel) => boolean,
): MistakeLabel[] {
  const { valueOf } = solution;
  const printed = (value: Matrix): string =>
    JSON.stringify(printedRows({ value, isGiven: false }, printing).map((row) => row.map(({ tex }) => tex)));
  const seen = new Set([printed(step.value)]);
  const found: MistakeLabel[] = [];
  for (const label of common) {
    const news = wrongFormulas(step, label, solution)
      .filter((formula) => fittingShape(formula, valueOf))
      .map((formula) => printed(workOut(formula, valueOf)))
      .filter((numbers) => !seen.has(numbers));
    if (news.length === 0) continue;
    for (const numbers of news) seen.add(numbers);
    if (!isSaid(label)) found.push(label);
  }
  return found.slice(0, most);
}

/** What one makes of the form that is shown. */
function wrongFormulas(
  step: Step,
  label: MistakeLabel,
  solution: Pick<Solution, 'valueOf'>,
): readonly Formula[] {
  const shown = shownFormula(step, solution);
  return step.kind.mistakes
    .filter((mistake) => mistake.label === label && !mistake.followsFromEarlier)
    .flatMap(({ rewrite }) => rewrite(shown, step.place));
}
