/** How a document begins: its title, the statement, the conventions, and what is given. */
import type { Block, Equation } from '../blocks.ts';
import { conventionsOnPaper } from './conventions-on-paper.ts';
import { givens } from '../given-list.ts';
import { text, type Paragraph } from '../prose.ts';
import { statementOf } from '../statement.ts';
import { operandsOf } from './operands.ts';
import type { PaperOptions } from './paper-options.ts';
import { paperWords as words } from './paper-words.ts';
import type { Subject } from './subject.ts';
import { valueEquation } from './value-equation.ts';

export const prose = (paragraph: Paragraph): Block => ({ kind: 'prose', text: paragraph });

export function heading(level: 1 | 2 | 3, title: string, stepIds: readonly string[] = []): Block {
  return { kind: 'heading', level, text: [text(title)], stepIds };
}

/** @param title of the document */
export function opening(title: string, subject: Subject, options: PaperOptions): Block[] {
  const { exercise } = subject;
  return [
    ...titleOf(title, subject),
    heading(2, words.statement),
    ...statementOf(exercise, options.notation, 'below').paragraphs.map(prose),
    heading(2, words.conventions),
    { kind: 'list', items: conventionsOnPaper(exercise, options.notation).map((line) => [text(line)]) },
    heading(2, words.given),
    { kind: 'row', equations: givenEquations(subject, options) },
  ];
}

export function titleOf(title: string, { code }: Subject): Block[] {
  return [heading(1, title), ...(code === null ? [] : [codeBlock(code)])];
}

export function codeBlock(code: string): Block {
  return { kind: 'code', code, qr: true, spoken: words.spokenCode(code) };
}

/** Matrices only: single numbers stand in the statement. */
function givenEquations({ solution }: Subject, options: PaperOptions): Equation[] {
  const { read } = operandsOf(solution);
  return givens(solution, options.notation)
    .filter(({ id }) => !id.startsWith('eta'))
    .map(({ id }) => valueEquation(id, read(id), null, options));
}
