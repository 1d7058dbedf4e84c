/** What was said of the steps of an attempt, as remarks of a document. */
import type { Answers, RawCells } from '../../grading/attempt.ts';
import { isFault, type StepGrade } from '../../grading/grade.ts';
import type { Verdict } from '../../grading/judgement.ts';
import type { Step } from '../../solution/solve.ts';
import type { Block, Remark } from '../blocks.ts';
import type { Outdated } from '../checked-step.ts';
import { text, type Paragraph } from '../prose.ts';
import { resultText } from '../result-text.ts';

import { entries } from '../working.ts';
import { markedWords as words } from './marked-words.ts';
import type { PaperOptions } from './paper-options.ts';
import type { Subject } from './subject.ts';

export interface MarkedStep {
  readonly step: Step;
  /** The raw text, or the cells that were shown. */
  readonly cells: RawCells;
  readonly grade: StepGrade;
  /** The whole attempt, by which it was graded. */
  readonly answers: Answers;
  /** Revealed, and not checked since. */
  readonly shown: boolean;
  /** It was accepted, and is not right any more by the entries that it follows from; it keeps its mark. */
  readonly outdated: Outdated | null;
  /** What it is carried from is outdated. */
  readonly fromOutdated: boolean;
  /** It is wrong, and keeps the mark that it had before an earlier step was corrected. */
  readonly kept: boolean;
  /** A revealed step earns nothing, also when it is answered later, unless it keeps its mark. */
  readonly earned: number;
}

/** By step id. */
export type Marked = ReadonlyMap<string, MarkedStep>;

/** How what was said of a step looks. */
export type Tone = Exclude<Remark['tone'], 'note'>;

const tones: Readonly<Record<Verdict, Tone>> = {
  correct: 'correct',
  rounded: 'rounded',
  carried: 'carried',
  wrong: 'wrong',
  wrong_shape: 'wrong',
  too_coarse: 'hold',
  unreadable: 'hold',
  blank: 'hold',
};

/** What is half filled has no mark yet, however right it is. */
export function toneOf({
  shown,
  outdated,
  grade: { verdict, filled },
}: Pick<MarkedStep, 'shown' | 'outdated' | 'grade'>): Tone {
  if (shown) return 'shown';
  if (outdated) return 'outdated';
  return filled.count < filled.of ? 'hold' : tones[verdict];
}

/** Whether there is something in it to be fixed. */
export function isToFix({ shown, outdated, grade }: MarkedStep): boolean {
  return !shown && !outdated && isFault(grade.verdict);
}

/**
 * The verdict with its repair, and the marks. What a revealed step says to do next is for the window alone.
 * @param explained the rules that the document has explained already
 */
export function verdictRemark(
  marked: MarkedStep,
  subject: Subject,
  { notation }: PaperOptions,
  explained: Set<string>,
): Remark {
  const { title, body, brief } = resultText(marked, subject, notation, explained);
  const { shown, earned, grade } = marked;
  return {
    kind: 'remark',
    stepId: marked.step.id,
    tone: toneOf(marked),
    title,
    text: [
      ...(shown ? [] : brief ? [brief] : body),
      [text(words.marks(earned, !shown && earned < grade.earned))],
    ],
  };
}

/** The student's own value where it is another than the one that stands above. */
export function differenceRemark(
  marked: MarkedStep,
  subject: Subject,
  options: PaperOptions,
  explained: Set<string>,
): Block[] {
  const { step, cells, grade, shown } = marked;
  if (shown || grade.verdict === 'correct') return [];
  const remark = verdictRemark(marked, subject, options, explained);
  const yours: Paragraph = [text(words.youHad), entries(cells, grade, options), text(words.stop)];
  return [{ ...remark, stepId: step.id, text: [yours, ...remark.text] }];
}
