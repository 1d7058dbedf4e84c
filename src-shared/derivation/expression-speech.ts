/** Reads expressions and what a line is about aloud. */
import { levels } from '../notation/levels.ts';
import { spoken, spokenScalar, type Spoken } from '../notation/scalar-speech.ts';
import { derivationSpeech as words } from './derivation-speech.ts';
import type { Letters } from './letters.ts';
import type { LineSubject } from './line-side.ts';
import { nameCalled, type Expression, type Name } from './names.ts';

export const spokenExpression = (tree: Expression, letters: Letters): string =>
  spokenScalar(tree, (name) => spokenName(nameCalled(name), letters)).text;

export function spokenSubject(subject: LineSubject, letters: Letters): string {
  switch (subject) {
    case 'delta_k':
      return words.delta;
    case 'dE/dy_k':
      return words.derivative(words.loss, words.output('k', letters.output));
    case 'dy_k/dz_k':
      return slope('k', 'k', letters);
    case 'dy_i/dz_k':
      return slope('i', 'k', letters);
  }
}

const slope = (output: string, net: string, { output: letter, target }: Letters): string =>
  words.derivative(words.output(output, letter), words.net(net, target));

function spokenName({ quantity, at }: Name, letters: Letters): Spoken {
  const [first = '', second = ''] = at;
  const atom = (text: string): Spoken => spoken(text, levels.atom);
  switch (quantity) {
    case 'n':
    case 'e':
    case 'pi':
      return atom(quantity);
    case 'kron':
      return atom(words.kron(first, second));
    case 'y':
      return atom(words.output(first, letters.output));
    case 't':
      return atom(words.target(first, letters.target));
    case 'z':
      return atom(words.net(first, letters.target));
    case 'w':
      return atom(words.weight(first));
    case 'softmax':
      return atom(words.softmax(first));
    case 'dE_dy':
      return spoken(words.derivative(words.loss, words.output(first, letters.output)), levels.product);
    case 'dy_dz':
      return spoken(slope(first, second, letters), levels.product);
  }
}
