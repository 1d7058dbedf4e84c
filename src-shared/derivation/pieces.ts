/** Prose with formulas in it, for a screen or a page to set as it likes. */

export type Piece =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'tex'; readonly tex: string };

export const text = (words: string): Piece => ({ kind: 'text', text: words });
export const tex = (formula: string, plain: string): Piece => ({ kind: 'tex', tex: formula, plain });

export const plainPieces = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (piece.kind === 'text' ? piece.text : piece.plain)).join(' ');
