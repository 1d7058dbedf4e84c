/** Prose with formulas in it, for a screen or a page to set as it likes; the texts bring their own spaces. */
import type { Printed } from '../notation/in-scripts.ts';

/** A formula as it is printed in every script, as a line is typed, and as it is read aloud. */
export interface Formula extends Printed {
  readonly plain: string;
  readonly spoken: string;
}

export type Piece =
  { readonly kind: 'text'; readonly text: string } | ({ readonly kind: 'formula' } & Formula);

export const text = (words: string): Piece => ({ kind: 'text', text: words });
export const inText = (formula: Formula): Piece => ({ kind: 'formula', ...formula });

export const plainPieces = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (piece.kind === 'text' ? piece.text : piece.plain)).join('');
