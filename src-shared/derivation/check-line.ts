/** Checks one line: can it be read, is it true, and if not, which mistake gives it and where it shows. */
import { checkWords, lostDerivative, slipSentence, wrongTitle } from './check-words.ts';
import { counterexampleOf, type Counterexample } from './counterexample.ts';
import { tidyProduct } from './factors.ts';
import { formulaOf } from './formula.ts';
import { outputForms } from './forms.ts';
import { multiply } from '../algebra/scalar.ts';
import { typedLetters, type Letters } from './letters.ts';
import { inText, plainPieces, text, type Piece } from './pieces.ts';
import { compare, type ComparedPoint } from './equivalence.ts';
import type { LineSubject } from './line-side.ts';
import { slipsOf } from './mistakes/diagnose.ts';
import type { Slip } from './mistakes/slip.ts';
import { partsShown } from './line-parts.ts';
import type { Expression } from './names.ts';
import type { Problem } from './problem.ts';
import { proseOf } from './prose.ts';
import { readLine } from './read-line.ts';
import { RefusedLine, type Refusal } from './refusal.ts';
import { hasName, partsOf } from './rewrite.ts';
import { unfinishedIn, type Unfinished } from './unfinished.ts';
import type { WorkedPart } from './worked-lines.ts';

export interface LineCheck {
  readonly verdict: 'right' | 'wrong' | 'undecided' | 'unreadable';
  /** What the line is about; what is asked where it could not be read. */
  readonly subject: LineSubject;
  readonly title: string;
  readonly message: string;
  /** The message with its formulas. */
  readonly pieces: readonly Piece[];
  /** The mistake, where only one known mistake gives the line. */
  readonly slip: Slip | null;
  /** Every known mistake that gives the line. */
  readonly slips: readonly Slip[];
  readonly refusal: Refusal | null;
  readonly counterexample: Counterexample | null;
  /** What is left in it to work out; null where nothing is. */
  readonly unfinished: Unfinished | null;
  /** What of the worked solution a right line shows. */
  readonly shows: readonly WorkedPart[];
}

/**
 * @param asked what a line without a left side is worth; what the problem asks, when left out
 * @param letters of the formulas in what is said
 */
export function checkLine(
  problem: Problem,
  typed: string,
  asked: LineSubject = problem.spec.asked,
  letters: Letters = typedLetters,
): LineCheck {
  let line;
  try {
    line = readLine(problem, typed, asked);
  } catch (error) {
    if (error instanceof RefusedLine) return unreadable(error.refusal, asked);
    throw error;
  }
  const subject = line.subject ?? asked;
  const { verdict, rows } = compare(problem, subject, line.value);
  const unfinished = unfinishedIn(problem, subject, line.value);
  if (verdict === 'wrong') return { ...wrong(problem, subject, line.value, rows, letters), unfinished };
  if (verdict === 'undecided') return { ...undecidedLine(subject), unfinished };
  return {
    ...plain(verdict, subject, [text(checkWords.right(rows.length))]),
    title: checkWords.rightTitle,
    unfinished,
    shows: partsShown(problem, subject, line.value, unfinished),
  };
}

/** What is said of a line when nothing else can be said. */
export const undecidedLine = (subject: LineSubject): LineCheck => ({
  ...plain('undecided', subject, [text(checkWords.undecided)]),
  title: checkWords.undecidedTitle,
});

const plain = (verdict: LineCheck['verdict'], subject: LineSubject, pieces: readonly Piece[]): LineCheck => ({
  verdict,
  subject,
  title: '',
  message: plainPieces(pieces),
  pieces,
  slip: null,
  slips: [],
  refusal: null,
  counterexample: null,
  unfinished: null,
  shows: [],
});

const unreadable = (refusal: Refusal, subject: LineSubject): LineCheck => ({
  ...plain('unreadable', subject, [text(refusal.message)]),
  title: checkWords.unreadableTitle,
  refusal,
});

function wrong(
  problem: Problem,
  subject: LineSubject,
  value: Expression,
  rows: readonly ComparedPoint[],
  letters: Letters,
): LineCheck {
  const slips = oneOfEach(slipsOf(problem, subject, rows), value);
  const counterexample = counterexampleOf(problem, subject, value, rows);
  const hasNoValue = slips.length === 0 && rows.some(({ yours }) => !Number.isFinite(yours));
  const [first, ...more] = slips;
  const detail =
    first === 'inner_derivative_lost' && more.length === 0 ? innerFunction(problem, letters) : null;
  const sentence = hasNoValue ? checkWords.noValue : slipSentence(slips, counterexample?.ratio ?? null);
  return {
    ...plain('wrong', subject, detail ?? proseOf(sentence, letters)),
    title: wrongTitle(counterexample?.ratio ?? null),
    slip: slips.length === 1 ? (slips[0] ?? null) : null,
    slips,
    counterexample,
  };
}

/** Names the inner function of the output and its derivative. */
function innerFunction(problem: Problem, letters: Letters): readonly Piece[] | null {
  const [outer, ...inner] = outputForms(problem).links ?? [];
  if (!outer || inner.length === 0) return null;
  const derivative = tidyProduct(
    inner.map(({ slope }) => slope).reduce((all, slope) => multiply(all, slope)),
  );
  const formula = (tree: Expression): Piece => inText(formulaOf(tree, letters));
  return lostDerivative(formula(outer.inner), formula(derivative));
}

/**
 * For softmax, ignoring the coupling and taking it for a function of one net are the same mistake. Who writes y - y^2 has
 * its own derivative; y (1 - y) is the sigmoid's.
 */
function oneOfEach(slips: readonly Slip[], value: Expression): readonly Slip[] {
  const isBoth =
    slips.length === 2 && slips.includes('coupling_ignored') && slips.includes('softmax_elementwise');
  if (!isBoth) return slips;
  return [
    hasName(value, ({ quantity }) => quantity === 'dy_dz') || hasPower(value)
      ? 'coupling_ignored'
      : 'softmax_elementwise',
  ];
}

const hasPower = (tree: Expression): boolean => tree.node === 'power' || partsOf(tree).some(hasPower);
