/** What can be typed next, and the keys of the symbol palette. */
import type { ScalarFunctionName } from '../algebra/scalar-functions.ts';
import { variable } from '../algebra/scalar.ts';
import { speechWords } from '../notation/speech-words.ts';
import { derivationSpeech as words } from './derivation-speech.ts';
import { expressionText } from './expression-text.ts';
import { kron, slopeName } from './forms.ts';
import { formulaOf, subjectFormula } from './formula.ts';
import { lettersFor, type Letters } from './letters.ts';
import { indexLetters, nameCalled, named, sumLetters, type Expression, type Quantity } from './names.ts';
import { functionNames } from './operand.ts';
import { subjectsOf, type Problem } from './problem.ts';
import { hasName, partsOf } from './rewrite.ts';
import { workedLines } from './worked-lines.ts';

export interface Completion {
  /** What takes the place of the characters from `start` to the caret. */
  readonly insert: string;
  readonly start: number;
  readonly tex: string;
  readonly spoken: string;
}

export interface PaletteKey {
  /** What the key is called for those who hear it. */
  readonly label: string;
  readonly tex: string;
  readonly insert: string;
  /** How far the caret goes back from the end of what was inserted. */
  readonly back: number;
}

type Word = Omit<Completion, 'start'>;

/** @param caret offset in `typed` @returns the words that start with what is typed before the caret, shortest first */
export function completionsAt(
  typed: string,
  caret: number,
  problem: Problem,
  letters: Letters,
): readonly Completion[] {
  const before = typed.slice(0, caret);
  const [started = ''] = /[A-Za-z][A-Za-z0-9_/]*$/.exec(before) ?? [];
  if (started === '') return [];
  const start = caret - started.length;
  const words =
    before.slice(0, start).trim() === ''
      ? [...leftSides(problem, letters), ...vocabulary(problem, letters)]
      : vocabulary(problem, letters);
  return words
    .filter(({ insert }) => insert.startsWith(started) && insert !== started)
    .sort((a, b) => a.insert.length - b.insert.length)
    .map((word) => ({ ...word, start }));
}

const leftSides = (problem: Problem, letters: Letters): readonly Word[] =>
  subjectsOf(problem).map((subject) => {
    const { tex, spoken } = subjectFormula(subject, letters);
    return { insert: `${subject} = `, tex: `${tex}=`, spoken };
  });

/** A word that stands for a formula of its own. */
function wordOf(tree: Expression, letters: Letters, insert = expressionText(tree)): Word {
  const { tex, spoken } = formulaOf(tree, letters);
  return { insert, tex, spoken };
}

function vocabulary(problem: Problem, letters: Letters): readonly Word[] {
  const quantities = [
    'z',
    'y',
    ...(problem.loss ? (['t'] as const) : []),
    ...(usesWeights(problem) ? (['w'] as const) : []),
  ] as const;
  const indexed = indexLetters.flatMap((index) => [
    ...quantities.map((name) => wordOf(named(name, index), letters)),
    wordOf(named('y', index), lettersFor('y hat', letters.target), `yhat_${index}`),
  ]);
  const functions = Object.entries(functionNames).map(([name, meant]) => ({
    insert: `${name}(`,
    tex: meant === 'sigmoid' ? '\\sigma' : `\\operatorname{${name}}`,
    spoken: speechWords.functions[meant],
  }));
  const sums = sumLetters.map((index) => ({
    insert: `sum_${index}(`,
    tex: `\\textstyle\\sum_${index}`,
    spoken: words.sum(index),
  }));
  const rest = [
    wordOf(kron('i', 'k'), letters),
    wordOf(kron('i', 'k'), letters, 'kron(i,k)'),
    wordOf(named('softmax', 'k'), letters),
    wordOf(variable('pi'), letters),
    ...(problem.loss ? [wordOf(named('dE_dy', 'k'), letters)] : []),
    wordOf(slopeName('k', 'k'), letters),
    wordOf(slopeName('i', 'k'), letters),
  ];
  return [...indexed, ...functions, ...sums, ...rest];
}

const usesWeights = ({ output }: Problem): boolean => hasName(output, ({ quantity }) => quantity === 'w');

const key = (label: string, tex: string, insert: string, back = 0): PaletteKey => ({
  label,
  tex,
  insert,
  back,
});

/** In reading order, five a row. */
const usualKeys: readonly PaletteKey[] = [
  key('sigma', '\\sigma', 's()', 1),
  key('tanh', '\\tanh', 'tanh()', 1),
  key('exp', '\\exp', 'exp()', 1),
  key('log', '\\log', 'ln()', 1),
  key('times', '\\cdot', ' * '),
  key('sum', '\\textstyle\\sum', 'sum_i()', 1),
  key('partial', '\\partial', 'dE/dz_k = '),
  key('z hat', '\\hat z', 'zhat_k'),
  key('z k', 'z_k', 'z_k'),
  key('t k', 't_k', 't_k'),
  key('w k', 'w_k', 'w_k'),
  key('square', '\\square^2', '^2'),
  key('fraction', '\\tfrac{\\square}{\\square}', '/()', 1),
  key('brackets', '(\\,)', '()', 1),
  key('index k', '\\square_k', '_k'),
];

const functionKeys: Readonly<Partial<Record<ScalarFunctionName, PaletteKey>>> = {
  sqrt: key('square root', '\\sqrt{\\square}', 'sqrt()', 1),
  log10: key('log to base 10', '\\log_{10}', 'log10()', 1),
  log2: key('log to base 2', '\\log_2', 'log2()', 1),
  softplus: key('softplus', '\\operatorname{softplus}', 'softplus()', 1),
  sin: key('sine', '\\sin', 'sin()', 1),
  cos: key('cosine', '\\cos', 'cos()', 1),
  sinh: key('hyperbolic sine', '\\sinh', 'sinh()', 1),
  cosh: key('hyperbolic cosine', '\\cosh', 'cosh()', 1),
  sech: key('hyperbolic secant', '\\operatorname{sech}', 'sech()', 1),
};
const quantityKeys: Readonly<Partial<Record<Quantity, PaletteKey>>> = {
  n: key('number of outputs', 'n', 'n'),
  kron: key('one where i is k', '\\delta_{ik}', 'kron(i,k)'),
  softmax: key('softmax k', '\\operatorname{softmax}_k', 'softmax_k'),
};

/** The usual ones, and what else the statement or the worked solution of this problem is written with. */
export function paletteKeys(problem: Problem): readonly PaletteKey[] {
  const { output, loss } = problem;
  const written = [output, ...(loss ? [loss.term] : []), ...workedLines(problem).map(({ value }) => value)];
  const used = new Set(written.flatMap(wordsIn));
  const more = Object.entries({ ...functionKeys, ...quantityKeys }).filter(([word]) => used.has(word));
  return [...usualKeys, ...more.map(([, found]) => found)];
}

/** The functions and quantities of an expression. */
function wordsIn(tree: Expression): string[] {
  const own =
    tree.node === 'apply' ? [tree.name] : tree.node === 'variable' ? [nameCalled(tree.name).quantity] : [];
  return [...own, ...partsOf(tree).flatMap(wordsIn)];
}
