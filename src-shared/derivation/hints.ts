/** Three hints for the next line: the rule, the rule applied here, the line itself. */
import { partsCovered } from './check-derivation.ts';
import type { LineCheck } from './check-line.ts';
import { equation, formulaOf, letterFormula } from './formula.ts';
import { outputForms } from './forms.ts';
import { pieceWords } from './hint-words.ts';
import type { Letters } from './letters.ts';
import { inText, text, type Piece } from './pieces.ts';
import type { Problem } from './problem.ts';
import { proseOf } from './prose.ts';
import type { RuleWords } from './rule-words.ts';
import { workedFormula, workedLines, type WorkedLine, type WorkedPart } from './worked-lines.ts';

export type HintLevel = 'rule' | 'applied' | 'line';

export interface Hint {
  readonly level: HintLevel;
  readonly pieces: readonly Piece[];
}

/** @returns the hints from the least to the most telling; none when nothing is left to write */
export function hintsFor(
  problem: Problem,
  checks: readonly (LineCheck | null)[],
  letters: Letters,
): readonly Hint[] {
  const next = nextLine(problem, checks);
  if (!next) return [];
  return [
    { level: 'rule', pieces: rulePieces(next, letters, formulaIsHint(next)) },
    { level: 'applied', pieces: appliedTo(problem, next, letters) },
    {
      level: 'line',
      pieces: [text(pieceWords.write), inText(workedFormula(next, letters))],
    },
  ];
}

/** The worked line whose rules a wrong line of a part needed: a wrong result mostly comes from the output's slope. */
export function ruleFor(problem: Problem, part: WorkedPart): WorkedLine | null {
  const lines = workedLines(problem);
  const slope = part === 'result' ? lines.find((line) => line.part === 'output') : undefined;
  return slope ?? lines.find((line) => line.part === part) ?? null;
}

/** The rules that give a worked line, each with its formula. */
const rulePieces = ({ rules }: WorkedLine, letters: Letters, withFormulas = true): readonly Piece[] =>
  rules.flatMap((rule) => {
    const formula = withFormulas ? formulaPieces(rule, letters) : [];
    return [text(`${rule.sentence} `), ...formula, ...formula.map(() => text('. '))];
  });

/** The formula of the chain rule is the line itself, that of a loss is the rule applied. */
const formulaIsHint = ({ part }: WorkedLine): boolean => part !== 'chain' && part !== 'loss';

const formulaPieces = ({ formula }: RuleWords, letters: Letters): readonly Piece[] =>
  formula ? [inText(formula(letters))] : [];

/**
 * The worked line to write next, at its last and simplest form: the derivative that the last wrong line is about, or else
 * the first part that no right line covers.
 */
export function nextLine(problem: Problem, checks: readonly (LineCheck | null)[]): WorkedLine | null {
  const covered = partsCovered(problem, checks);
  if (covered.has('result')) return null;
  const open = workedLines(problem).filter(({ part }) => !covered.has(part));
  const wrong = checks.findLast((check) => check?.verdict === 'wrong');
  const fixed = open.find(
    ({ part, subject }) => part !== 'chain' && part !== 'result' && subject === wrong?.subject,
  );
  const first = fixed ?? open[0];
  if (!first) return null;
  return first.part === 'result' ? (open.at(-1) ?? first) : first;
}

function appliedTo(problem: Problem, line: WorkedLine, letters: Letters): readonly Piece[] {
  const prose = (sentence: string): readonly Piece[] => proseOf(sentence, letters);
  switch (line.part) {
    case 'chain':
      return prose(problem.coupled ? pieceWords.coupled : pieceWords.own);
    case 'loss':
      return [
        ...prose(pieceWords.differentiate),
        ...line.rules.flatMap((rule) => formulaPieces(rule, letters)),
      ];
    case 'output':
      return linksApplied(problem, letters);
    case 'result':
      return problem.loss ? [text(pieceWords.together)] : linksApplied(problem, letters);
  }
}

function linksApplied(problem: Problem, letters: Letters): readonly Piece[] {
  const { links } = outputForms(problem);
  if (!links) return proseOf(pieceWords.softmax, letters);
  const [only, ...more] = links;
  if (only && more.length === 0) {
    // Its slope would be the whole line.
    const u = equation(letterFormula('u'), formulaOf(only.inner, letters));
    return [text(pieceWords.single), inText(u), text(pieceWords.end)];
  }
  const applied = links.flatMap(({ inner, slope }, at) => [
    text(at === 0 ? pieceWords.outer : pieceWords.inner),
    inText(equation(letterFormula('u'), formulaOf(inner, letters))),
    text(pieceWords.gives),
    inText(formulaOf(slope, letters)),
  ]);
  return [...applied, text(pieceWords.end)];
}
