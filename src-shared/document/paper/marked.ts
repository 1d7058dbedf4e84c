/** What was said of the steps of an attempt, as remarks of a document. */
import type { Answers, RawCells } from '../../grading/attempt.ts';
import type { StepGrade } from '../../grading/grade.ts';
import type { Verdict } from '../../grading/judgement.ts';
import type { Step } from '../../solution/solve.ts';
import type { Block, Remark } from '../blocks.ts';
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
  /** An earlier step whose entry was changed after this one had been accepted; else null. */
  readonly outdatedBy: string | null;
  /** A revealed step earns nothing, also when it is answered later. */
  readonly earned: number;
}

/** By step id. */
export type Marked = ReadonlyMap<string, MarkedStep>;

const tones: Readonly<Record<Verdict, Remark['tone']>> = {
  correct: 'correct',
  rounded: 'rounded',
  carried: 'carried',
  wrong: 'wrong',
  wrong_shape: 'wrong',
  too_coarse: 'hold',
  unreadable: 'hold',
  blank: 'hold',
};

function toneOf({ shown, grade: { verdict, filled } }: MarkedStep): Remark['tone'] {
  if (shown) return 'shown';
  return filled.count < filled.of ? 'hold' : tones[verdict];
}

/** The verdict with its repair, and the marks. What a revealed step says to do next is for the window alone. */
export function verdictRemark(marked: MarkedStep, subject: Subject, { notation }: PaperOptions): Remark {
  const { title, body } = resultText(marked, subject, notation);
  const { shown, earned, grade } = marked;
  return {
    kind: 'remark',
    stepId: marked.step.id,
    tone: toneOf(marked),
    title,
    text: [...(shown ? [] : body), [text(words.marks(earned, !shown && earned < grade.earned))]],
  };
}

/** The student's own value where it is another than the one that stands above. */
export function differenceRemark(marked: MarkedStep, subject: Subject, options: PaperOptions): Block[] {
  const { step, cells, grade, shown } = marked;
  if (shown || grade.verdict === 'correct') return [];
  const remark = verdictRemark(marked, subject, options);
  const yours: Paragraph = [text(words.youHad), entries(cells, grade, options), text(words.stop)];
  return [{ ...remark, stepId: step.id, text: [yours, ...remark.text] }];
}
