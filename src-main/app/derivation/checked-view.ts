/** What hangs on the checks of a derivation, as the window shows it: results, marks, hints. */
import type { CheckedLines, LineHints, Standing } from '../../../src-shared/contract/derivation-views.ts';
import { subjectFormula } from '../../../src-shared/derivation/formula.ts';
import { hintsFor, nextLine } from '../../../src-shared/derivation/hints.ts';
import { typedLetters } from '../../../src-shared/derivation/letters.ts';
import { proseOf } from '../../../src-shared/derivation/prose.ts';
import { workedFormula, workedLines } from '../../../src-shared/derivation/worked-lines.ts';
import type { NumberStyle } from '../../../src-shared/notation/number-text.ts';
import { derivationWords as words } from './derivation-words.ts';
import { revealedParts, type JudgedLines } from './judged-lines.ts';
import { lineResult } from './line-result.ts';
import { formulaView, paragraphOf } from './paragraph.ts';

/** @param shown how numbers are printed */
export function checkedView(judged: JudgedLines, shown: NumberStyle): CheckedLines {
  const { texts, judgement } = judged;
  const results = texts.flatMap((text, at) => {
    const line = judgement.lines[at];
    return line ? [[text, lineResult(text, line, judged, shown)] as const] : [];
  });
  return {
    // Lines with one text share one result.
    results: [...new Map(results).values()],
    standing: standingOf(judged),
    hints: hintsOf(judged),
  };
}

/** The worked solution can be shown: every part of it is written or revealed, or it was shown before. */
export const isDue = ({ judgement, hints }: JudgedLines): boolean =>
  judgement.left.length === 0 || revealedParts(hints).has('result');

function standingOf(judged: JudgedLines): Standing {
  const { known, problem, letters, judgement } = judged;
  const { complete, open, earned, of, left } = judgement;
  const isChecked = judgement.lines.some((line) => line?.verdict === 'right' || line?.verdict === 'wrong');
  const marks = isChecked ? words.marks(earned, of) : words.nothingChecked;
  const prose = (sentence: string) => paragraphOf(proseOf(sentence, letters));
  return {
    earned,
    total: of,
    marks: complete ? `${marks} ${words.complete}` : marks,
    left: left.length,
    complete,
    open: open === null ? null : prose(open),
    about: new Set(workedLines(problem).map(({ part }) => part)).size,
    afterword: known.afterword !== null && (complete || isDue(judged)) ? prose(known.afterword) : null,
  };
}

function hintsOf(judged: JudgedLines): LineHints {
  const { problem, judgement, hints, letters } = judged;
  const next = nextLine(problem, judgement.lines);
  if (!next) return { next: null, opened: 0, pieces: [], line: null };
  const opened = hints.reduce<LineHints['opened']>(
    (highest, { part, rung }) => (part === next.part && rung > highest ? rung : highest),
    0,
  );
  const told = hintsFor(problem, judgement.lines, letters).slice(0, opened);
  return {
    next: formulaView(subjectFormula(next.subject, letters)),
    opened,
    pieces: told.map(({ pieces }) => paragraphOf(pieces)),
    line: opened === 3 ? workedFormula(next, typedLetters).plain : null,
  };
}
