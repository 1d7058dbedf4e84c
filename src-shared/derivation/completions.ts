/** What can be typed next, and the keys of the symbol palette. */
import { functionNames } from './operand.ts';
import { lineSubjects } from './line-side.ts';
import type { Problem } from './problem.ts';
import { hasName } from './rewrite.ts';

export interface Completion {
  /** What takes the place of the characters from `start` to the caret. */
  readonly insert: string;
  readonly start: number;
  readonly tex: string;
}

export interface PaletteKey {
  /** What the key is called for those who hear it. */
  readonly label: string;
  readonly tex: string;
  readonly insert: string;
  /** How far the caret goes back from the end of what was inserted. */
  readonly back: number;
}

interface Word {
  readonly insert: string;
  readonly tex: string;
}

/** @param caret offset in `typed` @returns the words that start with what is typed before the caret, shortest first */
export function completionsAt(typed: string, caret: number, problem: Problem): readonly Completion[] {
  const before = typed.slice(0, caret);
  const [started = ''] = /[A-Za-z][A-Za-z0-9_/]*$/.exec(before) ?? [];
  if (started === '') return [];
  const start = caret - started.length;
  const words =
    before.slice(0, start).trim() === '' ? [...leftSides(), ...vocabulary(problem)] : vocabulary(problem);
  return words
    .filter(({ insert }) => insert.startsWith(started) && insert !== started)
    .sort((a, b) => a.insert.length - b.insert.length)
    .map((word) => ({ ...word, start }));
}

const leftSides = (): readonly Word[] =>
  lineSubjects.map((subject) => ({
    insert: `${subject} = `,
    tex: subject === 'delta_k' ? '\\delta_k=' : `${partialTex(subject)}=`,
  }));

const partialTex = (subject: string): string =>
  subject.replace(/d(\w+)\/d(\w+)/, '\\frac{\\partial $1}{\\partial $2}');

function vocabulary(problem: Problem): readonly Word[] {
  const quantities = [
    'z',
    'y',
    'yhat',
    ...(problem.loss ? ['t'] : []),
    ...(usesWeights(problem) ? ['w'] : []),
  ];
  const letters = ['k', 'i', 'j'];
  const indexed = letters.flatMap((index) =>
    quantities.map((name) => ({
      insert: `${name}_${index}`,
      tex: `${name === 'yhat' ? '\\hat y' : name}_${index}`,
    })),
  );
  const functions = Object.keys(functionNames).map((name) => ({
    insert: `${name}(`,
    tex: functionTex(name),
  }));
  const sums = ['i', 'j'].map((index) => ({ insert: `sum_${index}(`, tex: `\\textstyle\\sum_${index}` }));
  const rest = [
    { insert: 'd_ik', tex: '\\delta_{ik}' },
    { insert: 'kron(i,k)', tex: '\\delta_{ik}' },
    { insert: 'softmax_k', tex: '\\operatorname{softmax}_k' },
    { insert: 'pi', tex: '\\pi' },
    { insert: 'dE/dy_k', tex: partialTex('dE/dy_k') },
    { insert: 'dy_k/dz_k', tex: partialTex('dy_k/dz_k') },
    { insert: 'dy_i/dz_k', tex: partialTex('dy_i/dz_k') },
  ];
  return [...indexed, ...functions, ...sums, ...rest];
}

const usesWeights = ({ output }: Problem): boolean => hasName(output, ({ quantity }) => quantity === 'w');

const functionTex = (name: string): string =>
  functionNames[name] === 'sigmoid' ? '\\sigma' : `\\operatorname{${name}}`;

const key = (label: string, tex: string, insert: string, back = 0): PaletteKey => ({
  label,
  tex,
  insert,
  back,
});

/** In reading order, five a row. */
export const paletteKeys: readonly PaletteKey[] = [
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
