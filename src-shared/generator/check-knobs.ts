/** Whether knobs fit together; every refusal is a sentence. */
import { ExpressionError } from '../algebra/parse-scalar.ts';
import type { UnitFunction } from '../algebra/unit-function.ts';
import type { Knobs } from '../exercise/knobs.ts';
import { activations } from '../network/activation-list.ts';
import { resolveActivation } from '../network/resolve-activation.ts';
import { knobWords as words } from './knob-words.ts';
import { whyNotLoss, whyNotTargets } from './offered.ts';

export interface KnobProblem {
  readonly knob: keyof Knobs;
  /** From 1, where it is about one layer. */
  readonly layer?: number;
  readonly sentence: string;
}

/** Digits that can be asked for. */
export const askedDigits = { least: 2, most: 12 } as const;
const leastEta = 0.01;
const longestEta = 4;

/** @returns nothing when an exercise may be drawn with them */
export function checkKnobs(knobs: Knobs): readonly KnobProblem[] {
  const layers = [...layerProblems(knobs), ...expressionProblems(knobs)];
  if (layers.length > 0) return layers;
  const last = knobs.layers.at(-1);
  return [
    ...(last ? outputProblems(knobs, resolveActivation(last.activation), last.units) : []),
    ...otherProblems(knobs),
  ];
}

function layerProblems({ layers }: Knobs): KnobProblem[] {
  return layers.flatMap(({ activation: { name, alpha, expr }, units }, at) => {
    const known = activations.find((activation) => activation.name === name);
    const problem = (sentence: string): KnobProblem => ({ knob: 'layers', layer: at + 1, sentence });
    const isLast = at === layers.length - 1;
    return [
      ...(known?.place === 'last layer' && !isLast ? [problem(words.softmaxLast)] : []),
      ...(name === 'softmax' && isLast && units < 2 ? [problem(words.softmaxUnits)] : []),
      ...(name === 'custom' && expr === undefined ? [problem(words.noExpression)] : []),
      ...(name !== 'custom' && expr !== undefined ? [problem(words.onlyCustom)] : []),
      ...(alpha !== undefined && (known?.alpha ?? null) === null ? [problem(words.noAlpha(name))] : []),
    ];
  });
}

function expressionProblems({ layers }: Knobs): KnobProblem[] {
  const problems: KnobProblem[] = [];
  for (const [at, { activation }] of layers.entries()) {
    if (activation.name !== 'custom' || activation.expr === undefined) continue;
    try {
      resolveActivation(activation);
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      problems.push({ knob: 'layers', layer: at + 1, sentence: words.expression(at + 1, error.message) });
    }
  }
  return problems;
}

function outputProblems({ loss, targets }: Knobs, output: UnitFunction, outputs: number): KnobProblem[] {
  const wrongLoss = whyNotLoss(loss, output);
  if (wrongLoss !== null) return [{ knob: 'loss', sentence: wrongLoss }];
  const wrongTargets = whyNotTargets(targets, loss, output, outputs);
  return wrongTargets === null ? [] : [{ knob: 'targets', sentence: wrongTargets }];
}

function otherProblems({ eta, examples, updates, batch, precision }: Knobs): KnobProblem[] {
  const problems: KnobProblem[] = [];
  if (eta < leastEta) problems.push({ knob: 'eta', sentence: words.eta(leastEta) });
  else if (String(eta).length > longestEta)
    problems.push({ knob: 'eta', sentence: words.longEta(longestEta) });
  if (examples === 'one_by_one' && updates > batch) {
    problems.push({ knob: 'updates', sentence: words.tooManyUpdates(batch) });
  }
  if (precision.digits < askedDigits.least || precision.digits > askedDigits.most) {
    problems.push({ knob: 'precision', sentence: words.digits(askedDigits.least, askedDigits.most) });
  }
  return problems;
}
