/** Running text with formulas in it, and the small words that sentences are joined with. */

/** Either words or TeX. */
export type Piece = { readonly text: string } | { readonly tex: string };
export type Paragraph = Piece[];

export const text = (words: string): Piece => ({ text: words });
export const tex = (formula: string): Piece => ({ tex: formula });

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
