/** Running text in which steps are named by id: each name becomes a formula. */
import type { Notation } from '../notation/symbols.ts';
import { text, type Paragraph } from './prose.ts';
import { nameOf } from './working.ts';

const ids = /\b(?:delta|dW|db|[xzWb])\[\d+\]/g;

/** @param sentence may name `delta[2]`, `W[1]`, `x[0]` ...; weights are named without their version */
export function withFormulas(sentence: string, notation: Notation): Paragraph {
  const names = sentence.match(ids) ?? [];
  const words = sentence.split(ids);
  return words.flatMap((between, at) => {
    const name = names[at];
    const formula = name === undefined ? [] : [nameOf(/^[Wb]/.test(name) ? `${name}@0` : name, notation)];
    return [...(between === '' ? [] : [text(between)]), ...formula];
  });
}
