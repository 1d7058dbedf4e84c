/** What longer ways to a step give when each part is written down rounded once: single numbers, not ranges. */
import { onPaper, type Habit } from '../algebra/on-paper.ts';
import type { Matrix } from '../algebra/matrix.ts';
import type { Written } from './attempt.ts';
import type { Digits } from './cell-value.ts';
import { magnitude, tenTo } from './digits.ts';
import { formsOf } from './forms.ts';
import { hasBlank, readerFor, type Ledger, type Variation } from './inputs.ts';

export interface LongerWays {
  /** Worked out when first asked for: most steps never are. */
  readonly results: () => readonly Matrix[];
  /** Whether they stay near the ball of the shorter way, so that a number far off needs no look at them. */
  readonly isNear: boolean;
}

/** With the numbers as they were typed, or as they are exactly. */
export function longerWays(ledger: Ledger, written: Written, from: 'exact' | Variation): LongerWays {
  let found: readonly Matrix[] | null = null;
  const results = (): readonly Matrix[] => (found ??= workedOut(ledger, written, from));
  return { results, isNear: !written.step.kind.copiesDigits?.(written.step.place) };
}

function workedOut(ledger: Ledger, written: Written, from: 'exact' | Variation): readonly Matrix[] {
  const { longer } = formsOf(written.step, ledger.attempt.solution.valueOf);
  if (longer.length === 0) return [];
  return habitsOf(ledger, written).flatMap((habit) => {
    const read = from === 'exact' ? ledger.attempt.solution.valueOf : asTyped(ledger, written, from, habit);
    return longer.map((form) => onPaper(form, read, habit));
  });
}

/** What was not typed, or is taken to be another number, is rounded as the rest is. */
function asTyped(
  ledger: Ledger,
  own: Written,
  variation: Variation,
  { round }: Habit,
): (id: string) => Matrix {
  const balls = readerFor(ledger, own, variation);
  return (id) => {
    const written = ledger.attempt.written.get(id);
    const { rows, cols, mid } = balls(id);
    if (!ledger.attempt.steps.has(id)) return { rows, cols, values: mid };
    const isTyped = written?.fit === 'fits' && !hasBlank(ledger, id) && !variation.repaired?.has(id);
    const values = mid.map((middle, at) => (isTyped ? written.cells[at]?.value : undefined) ?? round(middle));
    return { rows, cols, values };
  };
}

/** How much of the work is written down. */
const manners = [
  { isDeep: false, isThorough: false, roundsFractions: false },
  { isDeep: true, isThorough: false, roundsFractions: true },
  { isDeep: true, isThorough: false, roundsFractions: false },
  { isDeep: true, isThorough: true, roundsFractions: false },
  { isDeep: true, isThorough: true, roundsFractions: true },
] as const;

/** The roundings of somebody who works with the digits of this step, or of those that it reads. */
function habitsOf({ attempt }: Ledger, { step, digits }: Written): readonly Habit[] {
  const all = [digits, ...step.operands.flatMap((id) => attempt.written.get(id)?.digits ?? [])];
  const roundings = [...new Set(all.flatMap((own) => keysOf(own)))].flatMap(roundingsOf);
  const isMean = step.place.batch > 1;
  return [
    {
      round: (value) => value,
      isDeep: false,
      isThorough: false,
      roundsFractions: false,
      dividesFirst: false,
    },
    ...roundings.flatMap((round) =>
      manners.flatMap((manner) => [
        { round, ...manner, dividesFirst: false },
        ...(isMean ? [{ round, ...manner, dividesFirst: true }] : []),
      ]),
    ),
  ];
}

const keysOf = ({ decimals, figures }: Digits): string[] => [
  ...(decimals >= 2 ? [`d${decimals}`] : []),
  ...(figures >= 2 ? [`f${figures}`] : []),
];

/** Exactly half a unit is rounded up by one and down by another. */
const tieBreaks = [1 + 1e-9, 1 - 1e-9];

function roundingsOf(key: string): ((value: number) => number)[] {
  const digits = Number(key.slice(1));
  const unitAt = (value: number): number =>
    tenTo(key.startsWith('d') ? -digits : magnitude(value) + 1 - digits);
  return tieBreaks.map((nudge) => (value) => {
    if (value === 0) return 0;
    const unit = unitAt(value);
    return Math.round((value * nudge) / unit) * unit;
  });
}
