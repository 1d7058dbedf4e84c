/** The worked solution of a derivation, line by line, each with the rule that gives it. */
import { multiply, num } from '../algebra/scalar.ts';
import { inScripts } from '../notation/in-scripts.ts';
import type { Link } from './chain.ts';
import { derivationSpeech } from './derivation-speech.ts';
import { expressionText } from './expression-text.ts';
import { derivative } from './expression-print.ts';
import { tidyProduct } from './factors.ts';
import { formulaOf, lineFormula } from './formula.ts';
import { deltaForms, jacobian, outputForms, slopeName, withoutOutputs, type OutputForms } from './forms.ts';
import type { Letters } from './letters.ts';
import type { LineSubject } from './line-side.ts';
import { named, sumOver, type Expression } from './names.ts';
import type { Formula } from './pieces.ts';
import type { Loss, Problem } from './problem.ts';
import { alike, hasName, reindex } from './rewrite.ts';
import { chainRule, linkRules, worked, type RuleWords } from './rule-words.ts';

/** `chain`: delta in terms of both derivatives. `loss`, `output`: one of them. `result`: what is asked. */
export type WorkedPart = 'chain' | 'loss' | 'output' | 'result';

export interface WorkedLine {
  readonly part: WorkedPart;
  readonly subject: LineSubject;
  readonly value: Expression;
  readonly rules: readonly RuleWords[];
}

/** @returns the lines in order; the last is what is asked. Empty for an output that no known rule takes apart. */
export function workedLines(problem: Problem): readonly WorkedLine[] {
  const forms = outputForms(problem);
  if (problem.spec.output.kind !== 'softmax' && !forms.links) return [];
  const lines = problem.loss ? deltaLines(problem, forms) : [];
  switch (problem.spec.asked) {
    case 'delta_k':
      return lines;
    case 'dE/dy_k':
      return lines.filter(({ part }) => part === 'loss').map((line) => ({ ...line, part: 'result' }));
    case 'dy_k/dz_k':
      return slopeLines(problem, forms);
    case 'dy_i/dz_k':
      return [jacobianLine(problem, forms, 'result')];
  }
}

function deltaLines(problem: Problem, forms: OutputForms): readonly WorkedLine[] {
  const { loss, coupled } = problem;
  if (!loss) return [];
  const line = (part: WorkedPart, value: Expression, rules: readonly RuleWords[]): WorkedLine => ({
    part,
    subject: 'delta_k',
    value,
    rules,
  });
  const ofLoss: RuleWords = {
    formula: (letters) => lossRule(loss, letters),
    sentence: loss.definition.rule,
  };
  const slope = tidyProduct(loss.slope);
  const whole = coupled
    ? sumOver('i', multiply(reindex(slope, 'k', 'i'), jacobian(problem, forms)))
    : multiply(slope, forms.slopeInY);
  const [tidy = whole] = deltaForms(problem, forms);
  const last = coupled ? tidy : withoutOutputs(tidy, forms);
  return withoutRepeats([
    coupled
      ? line('chain', sumOver('i', multiply(named('dE_dy', 'i'), slopeName('i', 'k'))), [worked.all])
      : line('chain', multiply(named('dE_dy', 'k'), slopeName('k', 'k')), [worked.own]),
    { ...line('loss', slope, [ofLoss]), subject: 'dE/dy_k' },
    coupled ? jacobianLine(problem, forms, 'output') : slopeLine(forms),
    line('result', whole, [worked.insert]),
    line('result', tidy, [worked.cancel]),
    line('result', last, [worked.nets]),
  ]);
}

function lossRule({ term }: Loss, letters: Letters): Formula {
  const by = formulaOf(named('y', 'k'), letters);
  const of = formulaOf(reindex(term, 'i', 'k'), letters);
  return {
    ...inScripts((script) => derivative('', by[script.name], script) + script.bracketed(of[script.name])),
    plain: '',
    spoken: derivationSpeech.termDerivative(by.spoken, of.spoken),
  };
}

/** A line that says the same as the one before it, its factors in another order, is left out. */
function withoutRepeats(lines: readonly WorkedLine[]): readonly WorkedLine[] {
  return lines.filter(({ value, subject }, at) => {
    const before = lines[at - 1];
    return before?.subject !== subject || !sameWriting(before.value, value);
  });
}

/** Whether two expressions have the same factors and terms, in any order. */
export const sameWriting = (one: Expression, other: Expression): boolean =>
  charactersOf(one) === charactersOf(other);

const charactersOf = (tree: Expression): string =>
  Array.from(expressionText(tree).replaceAll(/[ *]/g, ''))
    .sort((a, b) => a.localeCompare(b))
    .join('');

const rulesOf = (links: readonly Link[]): readonly RuleWords[] => {
  const rules = [...new Set(links.map(({ rule }) => linkRules[rule]))];
  return links.length > 1 ? [chainRule, ...rules] : rules;
};

const slopeLine = (forms: OutputForms): WorkedLine => ({
  part: 'output',
  subject: 'dy_k/dz_k',
  value: forms.slopeInY,
  rules: rulesOf(forms.links ?? []),
});

/** Every line of a slope says what is asked, the first ones not in the shortest way. */
function slopeLines(problem: Problem, forms: OutputForms): readonly WorkedLine[] {
  const line: WorkedLine = { ...slopeLine(forms), part: 'result' };
  if (!forms.links) return [{ ...line, rules: [worked.softmax] }];
  const factors = forms.links.map(({ slope }) => slope).filter((slope) => !alike(slope, num(1)));
  const product = factors.reduce<Expression>((all, slope) => multiply(all, slope), num(1));
  return withoutRepeats([
    { ...line, value: product },
    { ...line, value: tidyProduct(product), rules: [worked.cancel] },
    ...(hasName(forms.slopeInY, ({ quantity }) => quantity === 'y') ? [line] : []),
  ]);
}

function jacobianLine(problem: Problem, forms: OutputForms, part: WorkedPart): WorkedLine {
  const { kind } = problem.spec.output;
  const rules = rulesOf(forms.links ?? []);
  return {
    part,
    subject: 'dy_i/dz_k',
    value: jacobian(problem, forms),
    rules: kind === 'softmax' ? [worked.softmax] : kind === 'shared' ? rules : [worked.jacobian, ...rules],
  };
}

export const workedFormula = ({ subject, value }: WorkedLine, letters: Letters): Formula =>
  lineFormula(subject, value, letters);
