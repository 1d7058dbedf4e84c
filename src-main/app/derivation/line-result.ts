/** The check of one line, as the window shows it. */
import type { LineResult } from '../../../src-shared/contract/derivation-views.ts';
import type { JudgedLine } from '../../../src-shared/derivation/check-derivation.ts';
import { wrongTitle } from '../../../src-shared/derivation/check-words.ts';
import type { Counterexample } from '../../../src-shared/derivation/counterexample.ts';
import { settingFormula } from '../../../src-shared/derivation/counterexample-print.ts';
import { ruleFor } from '../../../src-shared/derivation/hints.ts';
import type { Letters } from '../../../src-shared/derivation/letters.ts';
import { previewLine } from '../../../src-shared/derivation/preview-line.ts';
import { numberText, sentenceNumber, type NumberStyle } from '../../../src-shared/notation/number-text.ts';
import { derivationWords as words } from './derivation-words.ts';
import type { JudgedLines } from './judged-lines.ts';
import { formulaView, paragraphOf, ruleView } from './paragraph.ts';

const marks = { right: 'ok', wrong: 'bad', undecided: 'hold', unreadable: 'hold' } as const;

export function lineResult(
  typed: string,
  line: JudgedLine,
  { problem, letters, hints, judgement }: JudgedLines,
  style: NumberStyle,
): LineResult {
  const { verdict, refusal, shown, part } = line;
  const { formula } = previewLine(problem, typed, letters);
  const needed = verdict === 'wrong' ? ruleFor(problem, part) : null;
  return {
    text: typed,
    verdict,
    mark: shown ? 'shown' : marks[verdict],
    title: shown ? words.shownTitle : titleOf(line, style),
    body: shown
      ? [[{ text: judgement.complete ? words.shownLast : words.shown }]]
      : [paragraphOf(line.pieces)],
    formula: refusal ? null : formula && formulaView(formula),
    earned: line.earned,
    total: line.of,
    assisted: hints.some((hint) => hint.part === part),
    place: refusal && { start: refusal.start, end: refusal.end },
    counterexample: line.counterexample && counterexampleView(line.counterexample, letters, style),
    rules: needed?.rules.map((rule) => ruleView(rule, letters)) ?? [],
  };
}

/** A ratio is printed as in the table under it. */
const titleOf = ({ verdict, title, counterexample }: JudgedLine, style: NumberStyle): string =>
  verdict === 'wrong'
    ? wrongTitle(counterexample?.ratio ?? null, (ratio) => sentenceNumber(ratio, style))
    : title;

function counterexampleView(
  { rows, ratio }: Counterexample,
  letters: Letters,
  style: NumberStyle,
): NonNullable<LineResult['counterexample']> {
  const told = (value: number | null): string | null => (value === null ? null : numberText(value, style));
  return {
    rows: rows.map((row) => ({
      at: row.at.map((setting) => formulaView(settingFormula(setting, letters, style))),
      yours: told(row.yours),
      expected: numberText(row.expected, style),
      ratio: told(row.ratio),
    })),
    sentence: ratio === null ? null : words.sameRatio(sentenceNumber(ratio, style)),
  };
}
