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

/** @param index a letter, or the number of an output */
export function spokenQuantity(quantity: 'z' | 't' | 'w', index: string, { target }: Letters): string {
  switch (quantity) {
    case 'z':
      return words.net(index, target);
    case 't':
      return words.target(index, target);
    case 'w':
      return words.weight(index);
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
    case 'z':
    case 't':
    case 'w':
      return atom(spokenQuantity(quantity, first, letters));
    case 'softmax':
      return atom(words.softmax(first));
    case 'dE_dy':
      return spoken(words.derivative(words.loss, words.output(first, letters.output)), levels.product);
    case 'dy_dz':
      return spoken(slope(first, second, letters), levels.product);
  }
}
