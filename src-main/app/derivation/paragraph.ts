/** Prose of derivations as the window takes it. */
import type { RuleView } from '../../../src-shared/contract/derivation-views.ts';
import type { FormulaView, Paragraph } from '../../../src-shared/contract/pieces.ts';
import type { Letters } from '../../../src-shared/derivation/letters.ts';
import type { Formula, Piece } from '../../../src-shared/derivation/pieces.ts';
import type { RuleWords } from '../../../src-shared/derivation/rule-words.ts';

export const formulaView = ({ tex, spoken }: Formula): FormulaView => ({ tex, spoken });

export const paragraphOf = (pieces: readonly Piece[]): Paragraph =>
  pieces.map((piece) => (piece.kind === 'text' ? { text: piece.text } : formulaView(piece)));

export const ruleView = ({ sentence, formula }: RuleWords, letters: Letters): RuleView => ({
  sentence,
  formula: formula && formulaView(formula(letters)),
});
