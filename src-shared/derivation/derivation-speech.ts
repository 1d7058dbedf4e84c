/** The words in which the names of a derivation are read aloud. */
import type { OutputLetter, TargetLetter } from './letters.ts';

export const derivationSpeech = {
  delta: 'delta k',
  loss: 'E',
  output: (index: string, letter: OutputLetter) => `${letter} ${index}`,
  /** Letters that may stand for something else too are told apart. */
  target: (index: string, letter: TargetLetter) =>
    letter === 't' ? `t ${index}` : `target ${letter} ${index}`,
  net: (index: string, target: TargetLetter) => (target === 'z' ? `net z ${index}` : `z ${index}`),
  weight: (index: string) => `w ${index}`,
  softmax: (index: string) => `softmax ${index}`,
  kron: (first: string, second: string) => `Kronecker delta ${first} ${second}`,
  derivative: (of: string, by: string) => `derivative of ${of} by ${by}`,
  /** The letter of a rule: f' is a derivative. */
  primed: (letter: string) => letter.replace("'", ' prime'),
  sum: (index: string) => `sum over ${index}`,
  /** @param term of the loss */
  termDerivative: (by: string, term: string) => `derivative by ${by} of ${term}`,
} as const;
