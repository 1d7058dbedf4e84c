/** Prose of derivations as the window takes it. */
import type { FormulaView, Paragraph } from '../../../src-shared/contract/pieces.ts';
import type { Formula, Piece } from '../../../src-shared/derivation/pieces.ts';

export const formulaView = ({ tex, spoken }: Formula): FormulaView => ({ tex, spoken });

export const paragraphOf = (pieces: readonly Piece[]): Paragraph =>
  pieces.map((piece) => (piece.kind === 'text' ? { text: piece.text } : formulaView(piece)));
