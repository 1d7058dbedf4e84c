/** Running text with formulas in it, and the small words that sentences are joined with. */

import { inScripts, type Printed } from '../notation/in-scripts.ts';
import { speechWords } from '../notation/speech-words.ts';

/** A formula in every script, and how it is read aloud. */
export interface FormulaPiece extends Printed {
  readonly spoken: string;
}
export type Piece = { readonly text: string } | FormulaPiece;
export type Paragraph = Piece[];

export const text = (words: string): Piece => ({ text: words });
export const formula = (printed: Printed, spoken: string): FormulaPiece => ({ ...printed, spoken });

/** Two formulas with an equals sign between them. */
export function equal(left: FormulaPiece, right: FormulaPiece): FormulaPiece {
  return formula(
    inScripts(({ name }) => `${left[name]}=${right[name]}`),
    speechWords.equals(left.spoken, right.spoken),
  );
}

const smallNumbers = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** A count as a word, as a figure from thirteen on. */
export function countWord(n: number): string {
  return smallNumbers[n] ?? n.toString();
}

export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

export function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

/** The same with formulas: paragraphs joined into one. */
export function listedPieces(parts: readonly Paragraph[]): Paragraph {
  return parts.flatMap((part, at) => {
    if (at === 0) return part;
    return [text(at === parts.length - 1 ? ' and ' : ', '), ...part];
  });
}
