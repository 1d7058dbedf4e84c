/** Prose with formulas in it, for a screen or a page to set as it likes; the texts bring their own spaces. */

export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  /** `plain` is the same formula as a line is typed. */
  | { readonly kind: 'tex'; readonly tex: string; readonly plain: string };

export const text = (words: string): Piece => ({ kind: 'text', text: words });
export const tex = (formula: string, plain: string): Piece => ({ kind: 'tex', tex: formula, plain });

export const plainPieces = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (piece.kind === 'text' ? piece.text : piece.plain)).join('');
