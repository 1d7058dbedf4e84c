/** What is said about a checked line. */
import type { LineSubject } from './line-side.ts';
import { slipWords, type Slip } from './mistakes/slip.ts';
import { text, type Piece } from './pieces.ts';

export const checkWords = {
  rightTitle: 'Correct',
  right: (points: number) => `Equal at all ${points} points that were tried.`,
  wrongTitle: 'Not equivalent',
  ratioTitle: (ratio: string) => `Not equivalent: always ${ratio} what it should be`,
  wrongSignTitle: 'Not equivalent: always the opposite of what it should be',
  undecidedTitle: 'Can’t decide this line',
  undecided:
    'I could not decide this line. No mark lost, no try used. Try writing it with fewer steps at once.',
  unreadableTitle: 'Can’t check yet',
  unknownSlip: 'Compare the numbers, and look for the step where the two part.',
  severalSlips: 'More than one mistake gives this.',
  twoMissing: 'A factor 2 is missing.',
  twoTooMany: 'There is a factor 2 too many.',
  noValue: 'This line has no value where there should be one.',
  notAsked: (asked: LineSubject) => `The last line must say what \`${asked}\` is.`,
  unfinished: {
    derivative: 'The last line must not hold derivatives any more.',
    sum: 'This is true, but the last line must be worked out: its sum can be written without what cancels in it.',
  },
} as const;

const ratioNames: ReadonlyMap<number, string> = new Map([
  [0.5, 'half of'],
  [2, 'twice'],
  [0.25, 'a quarter of'],
  [4, 'four times'],
]);

/**
 * @param ratio yours divided by expected, where it is constant
 * @param told how a number is printed
 */
export function wrongTitle(ratio: number | null, told: (value: number) => string = sixFigures): string {
  if (ratio === null) return checkWords.wrongTitle;
  if (ratio === -1) return checkWords.wrongSignTitle;
  return checkWords.ratioTitle(ratioNames.get(ratio) ?? `${told(ratio)} times`);
}

const sixFigures = (value: number): string => String(Number(value.toPrecision(6)));

/** What is said about a wrong line, where nothing says it with the problem's own formulas. */
export function slipSentence(slips: readonly Slip[], ratio: number | null): string {
  const [first, ...more] = slips;
  if (!first) return checkWords.unknownSlip;
  if (first === 'factor_two' && more.length === 0 && ratio !== null) {
    return Math.abs(ratio) < 1 ? checkWords.twoMissing : checkWords.twoTooMany;
  }
  if (more.length === 0) return slipWords[first];
  return [checkWords.severalSlips, ...slips.map((slip) => slipWords[slip])].join(' ');
}

/** @param inner and its derivative, as formulas */
export const lostDerivative = (inner: Piece, derivative: Piece): readonly Piece[] => [
  text('The inner function '),
  inner,
  text(' has derivative '),
  derivative,
  text(', and the chain rule multiplies by it.'),
];
