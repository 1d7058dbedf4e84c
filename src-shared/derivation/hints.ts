/** Three hints for the next line: the rule, the rule applied here, the line itself. */
import { partsCovered } from './check-derivation.ts';
import type { LineCheck } from './check-line.ts';
import { expressionTex, type OutputLetter } from './expression-tex.ts';
import { expressionText } from './expression-text.ts';
import { outputForms } from './forms.ts';
import { pieceWords } from './hint-words.ts';
import { tex, text, type Piece } from './pieces.ts';
import type { Problem } from './problem.ts';
import { workedLines, workedLineTex, workedLineText, type WorkedLine } from './worked-lines.ts';

export type HintLevel = 'rule' | 'applied' | 'line';

export interface Hint {
  readonly level: HintLevel;
  readonly pieces: readonly Piece[];
}

/** @returns the hints from the least to the most telling; none when nothing is left to write */
export function hintsFor(
  problem: Problem,
  checks: readonly LineCheck[],
  letter: OutputLetter,
): readonly Hint[] {
  const next = nextLine(problem, checks);
  if (!next) return [];
  return [
    { level: 'rule', pieces: next.rules.flatMap(({ sentence, tex: rule }) => withFormula(sentence, rule)) },
    { level: 'applied', pieces: appliedTo(problem, next, letter) },
    {
      level: 'line',
      pieces: [text(pieceWords.write), tex(workedLineTex(next, letter), workedLineText(next))],
    },
  ];
}

const withFormula = (sentence: string, rule: string): readonly Piece[] =>
  rule === '' ? [text(`${sentence} `)] : [text(`${sentence} `), tex(rule, ''), text(' ')];

/** The worked line to write next: the first part that no right line covers, at its last and simplest form. */
function nextLine(problem: Problem, checks: readonly LineCheck[]): WorkedLine | null {
  const covered = partsCovered(problem, checks);
  if (covered.has('result')) return null;
  const open = workedLines(problem).filter(({ part }) => !covered.has(part));
  const [first] = open;
  if (!first) return null;
  return first.part === 'result' ? (open.at(-1) ?? first) : first;
}

function appliedTo(problem: Problem, line: WorkedLine, letter: OutputLetter): readonly Piece[] {
  switch (line.part) {
    case 'chain':
      return [text(problem.coupled ? pieceWords.coupled : pieceWords.own)];
    case 'loss':
      return [text(pieceWords.differentiate), ...line.rules.map(({ tex: rule }) => tex(rule, ''))];
    case 'output':
      return linksApplied(problem, letter);
    case 'result':
      return problem.loss ? [text(pieceWords.together)] : linksApplied(problem, letter);
  }
}

function linksApplied(problem: Problem, letter: OutputLetter): readonly Piece[] {
  const { links } = outputForms(problem);
  if (!links) return [text(pieceWords.softmax)];
  return links.flatMap(({ inner, slope }, at) => [
    text(at === 0 ? pieceWords.outer : pieceWords.inner),
    tex(`u=${expressionTex(inner, letter)}`, `u = ${expressionText(inner)}`),
    text(pieceWords.gives),
    tex(expressionTex(slope, letter), expressionText(slope)),
  ]);
}
