/** The worked solution of a derivation on paper: the problem, every line with the rules that give it, and the sheet's slip. */
import { equation, subjectFormula, formulaOf } from '../../derivation/formula.ts';
import type { Letters } from '../../derivation/letters.ts';
import type { Formula, Piece } from '../../derivation/pieces.ts';
import type { Problem } from '../../derivation/problem.ts';
import { proseOf } from '../../derivation/prose.ts';
import { stateProblem } from '../../derivation/statement.ts';
import { workedLines, type WorkedLine } from '../../derivation/worked-lines.ts';
import type { Block, Equation, PaperDocument } from '../blocks.ts';
import { formula, text, type FormulaPiece, type Paragraph } from '../prose.ts';
import { paperDocument } from './paper-document.ts';
import { codeBlock, heading, prose } from './opening.ts';
import { paperWords as words } from './paper-words.ts';

export interface DerivationSubject {
  readonly problem: Problem;
  readonly letters: Letters;
  /** What the document is called by: "Derivation 3". */
  readonly name: string;
  readonly title: string;
  /** How the problem is to be read, where there is more than one way. */
  readonly reading: string | null;
  readonly afterword: string | null;
  readonly code: string | null;
}

export function derivationSolution(subject: DerivationSubject, paper: PaperDocument['paper']): PaperDocument {
  const { problem, letters, name, title, reading, afterword, code } = subject;
  const { ask, given, notes } = stateProblem(problem, letters);
  const heads = words.solution(name);
  return paperDocument(heads, paper, [
    heading(1, heads),
    ...(code === null ? [] : [codeBlock(code)]),
    heading(2, words.statement),
    prose([text(`${title}.`)]),
    ...(reading === null ? [] : [prose([text(reading)])]),
    prose(paragraphOf(ask)),
    ...given.map(({ left, right }) => equationBlock(left, right)),
    { kind: 'list', items: notes.map(paragraphOf) },
    heading(2, words.derivation),
    ...workedLines(problem).flatMap((line) => lineBlocks(line, letters)),
    ...(afterword === null ? [] : [noteBlock(paragraphOf(proseOf(afterword, letters)))]),
  ]);
}

/** The rules in words: beside the line itself, their formulas would be taken for lines. */
const lineBlocks = ({ subject, value, rules }: WorkedLine, letters: Letters): Block[] => [
  prose([text(rules.map(({ sentence }) => sentence).join(' '))]),
  equationBlock(subjectFormula(subject, letters), formulaOf(value, letters)),
];

const equationBlock = (left: Formula, right: Formula): Equation => ({
  kind: 'equation',
  stepId: null,
  left: pieceOf(left),
  sides: [[pieceOf(right)]],
  spoken: equation(left, right).spoken,
});

const noteBlock = (paragraph: Paragraph): Block => ({
  kind: 'remark',
  stepId: null,
  tone: 'note',
  title: words.note,
  text: [paragraph],
});

const pieceOf = (printed: Formula): FormulaPiece => formula(printed, printed.spoken);

const paragraphOf = (pieces: readonly Piece[]): Paragraph =>
  pieces.map((piece) => (piece.kind === 'text' ? text(piece.text) : pieceOf(piece)));
