/** What longer ways to a step give when each part is written down rounded once: single numbers, not ranges. */
import { inTheHead, isFraction, onPaper, type Habit } from '../algebra/on-paper.ts';
import type { Formula } from '../algebra/formula.ts';
import type { Matrix } from '../algebra/matrix.ts';
import { somePart } from '../algebra/some-part.ts';
import { everything, type Window } from '../algebra/window.ts';
import type { Written } from './attempt.ts';
import type { Digits } from './cell-value.ts';
import { magnitude, tenTo } from './digits.ts';
import { spendOnWays } from './effort.ts';
import { formsOf } from './forms.ts';
import { hasBlank, readerFor, type Ledger, type Variation } from './inputs.ts';
import { once } from './once.ts';

export interface LongerWays {
  /** What each way gives for one cell: worked out when first asked for, since most steps never are. */
  readonly valuesAt: (at: number) => readonly number[];
  /** Whether they stay near the ball of the shorter way, so that a number far off needs no look at them. */
  readonly isNear: boolean;
}

interface Way {
  readonly form: Formula;
  /** Two where half a unit was met on the way: one person rounds it up, another down. */
  readonly results: (window: Window) => readonly Matrix[];
}

/** So many cells are worked out alone before all are: most steps need one, since the first that fails is enough. */
const mostAlone = 3;

type Round = Habit['round'];
type Read = (id: string) => Matrix;

/** With the numbers as they were typed, or as they are exactly. */
export function longerWays(ledger: Ledger, written: Written, from: 'exact' | Variation): LongerWays {
  const { cols } = written.step.value;
  const ways = once(() => waysOf(ledger, written, from));
  const all = once(() => {
    const forms = ways().map(({ form }) => form);
    if (!spendOnWays(ledger.handwork, forms, ledger.attempt.solution)) return [];
    return ways().flatMap(({ results }) => results(everything));
  });
  const alone = new Map<number, readonly number[]>();
  const valuesAt = (at: number): readonly number[] => {
    const found = alone.get(at);
    if (found) return found;
    if (alone.size === mostAlone) return all().map(({ values }) => values[at] as number);
    const window = { row: Math.floor(at / cols), col: at % cols };
    const own = ways().flatMap(({ results }) => results(window).map(({ values }) => values[0] as number));
    alone.set(at, own);
    return own;
  };
  return { valuesAt, isNear: !written.step.kind.copiesDigits?.(written.step.place) };
}

function waysOf(ledger: Ledger, written: Written, from: 'exact' | Variation): readonly Way[] {
  const { step } = written;
  const { valueOf } = ledger.attempt.solution;
  const { longer } = formsOf(step, valueOf);
  if (longer.length === 0) return [];
  const reading = (round: Round): Read =>
    from === 'exact' ? valueOf : asTyped(ledger, written, from, round);
  const read = reading(inTheHead.round);
  const inFull = longer.map((form) => ({
    form,
    results: (window: Window) => [onPaper(form, read, inTheHead, window)],
  }));
  const rounded = roundingsFor(ledger, written).flatMap((rounding) => {
    const reads = { up: reading(rounding.up), down: reading(rounding.down) };
    return longer.flatMap((form) =>
      mannersFor(form, step.place.batch > 1).map((manner) => ({
        form,
        results: (window: Window) => byHand(form, reads, rounding, manner, window),
      })),
    );
  });
  return [...inFull, ...rounded];
}

function byHand(
  form: Formula,
  { up, down }: Readonly<Record<'up' | 'down', Read>>,
  rounding: HandRounding,
  manner: Manner,
  window: Window,
): readonly Matrix[] {
  const result = onPaper(form, up, { round: rounding.up, ...manner }, window);
  if (!rounding.hasMetTie()) return [result];
  return [result, onPaper(form, down, { round: rounding.down, ...manner }, window)];
}

/** What was not typed, or is taken to be another number, is rounded as the rest is. */
function asTyped(ledger: Ledger, own: Written, variation: Variation, round: Round): Read {
  const balls = readerFor(ledger, own, variation);
  const known = new Map<string, Matrix>();
  const valuesOf = (id: string): Matrix => {
    const written = ledger.attempt.written.get(id);
    const { rows, cols, mid } = balls(id);
    if (!ledger.attempt.steps.has(id)) return { rows, cols, values: mid };
    const isTyped = written?.fit === 'fits' && !hasBlank(ledger, id) && !variation.repaired?.has(id);
    const values = mid.map((middle, at) => (isTyped ? written.cells[at]?.value : undefined) ?? round(middle));
    return { rows, cols, values };
  };
  return (id) => {
    const value = known.get(id) ?? valuesOf(id);
    known.set(id, value);
    return value;
  };
}

type Manner = Omit<Habit, 'round'>;

const partsOnly = { isDeep: false, isThorough: false, roundsFractions: false, dividesFirst: false };

/** How much of the work is written down. */
const manners: readonly Manner[] = [
  partsOnly,
  { ...partsOnly, isDeep: true, roundsFractions: true },
  { ...partsOnly, isDeep: true },
  { ...partsOnly, isDeep: true, isThorough: true },
  { ...partsOnly, isDeep: true, isThorough: true, roundsFractions: true },
].flatMap((manner) => [manner, { ...manner, dividesFirst: true }]);

/** Those that may differ for this formula. */
function mannersFor(form: Formula, isMean: boolean): readonly Manner[] {
  const hasFractions = somePart(form, isFraction);
  const hasTerms = somePart(form, ({ op }) => op === 'matmul' || op === 'sum');
  const hasParts = hasTerms || somePart(form, ({ op }) => op === 'map' || op === 'slope');
  return manners.filter(
    (manner) =>
      (hasFractions || !manner.roundsFractions) &&
      (hasParts || !manner.isThorough) &&
      ((hasTerms && isMean) || !manner.dividesFirst),
  );
}

interface HandRounding {
  readonly up: Round;
  readonly down: Round;
  /** Whether half a unit was ever rounded: only there the two differ. */
  readonly hasMetTie: () => boolean;
}

/** Those of somebody who works with the digits of this step, or of those that it reads. */
function roundingsFor({ attempt }: Ledger, { step, digits }: Written): readonly HandRounding[] {
  const all = [digits, ...step.operands.flatMap((id) => attempt.written.get(id)?.digits ?? [])];
  return [...new Set(all.flatMap(keysOf))].map(roundingOf);
}

const keysOf = ({ decimals, figures }: Digits): string[] => [
  ...(decimals >= 2 ? [`d${decimals}`] : []),
  ...(figures >= 2 ? [`f${figures}`] : []),
];

/** What is so near to half a unit is half a unit. */
const tie = 1e-9;

function roundingOf(key: string): HandRounding {
  const digits = Number(key.slice(1));
  const unitAt = (value: number): number =>
    tenTo(key.startsWith('d') ? -digits : magnitude(value) + 1 - digits);
  let hasMetTie = false;
  const towards =
    (nudge: number): Round =>
    (value) => {
      if (value === 0) return 0;
      const unit = unitAt(value);
      const own = Math.round((value * (1 + nudge)) / unit);
      hasMetTie ||= own !== Math.round((value * (1 - nudge)) / unit);
      return own * unit;
    };
  return { up: towards(tie), down: towards(-tie), hasMetTie: () => hasMetTie };
}
