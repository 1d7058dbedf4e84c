/** Mistakes with a number in them, such as another learning rate: the number is found from the cells, then tried on all of them. */
import { constant, type Formula } from '../algebra/formula.ts';
import type { MistakeLabel } from '../solution/mistake.ts';
import type { FittedMistake } from '../solution/step-kind.ts';
import { explains, type Target } from './target.ts';

interface Fitted {
  readonly label: MistakeLabel;
  readonly formula: Formula;
}

interface Span {
  readonly low: number;
  readonly high: number;
}

/** A cell that leaves the number more open than this part of it says nothing about it. */
const openPart = 0.05;

/** The number is written with at most so many figures: with one where a single cell tells it. */
const mostFigures = 3;

/** Nearer to the right number than this part of it, it is a slip or rounding. */
const nearPart = 0.02;

const plausible: Span = { low: 1e-4, high: 10 };

/** @returns those of the step's kind that give every cell, with the shortest number that does */
export function fittedMistakes(target: Target): Fitted[] {
  const { step, fit } = target.written;
  if (fit !== 'fits') return [];
  return (step.kind.fitted ?? []).flatMap((mistake) => {
    const number = numberBehind(target, mistake);
    if (number === null) return [];
    const formula = mistake.formula(constant(number), step.place);
    return explains(target, formula, target.read) ? [{ label: mistake.label, formula }] : [];
  });
}

function numberBehind(target: Target, { number, formula }: FittedMistake): number | null {
  const { place } = target.written.step;
  const [right = NaN] = target.ledger.attempt.solution.valueOf(number(place)).values;
  const spans = spansOf(target, (value) => target.middle(formula(constant(value), place)).values);
  const telling = spans.filter((span) => isTelling(span) && !isNear(span, right));
  const low = Math.max(...spans.map((span) => span.low));
  const high = Math.min(...spans.map((span) => span.high));
  if (telling.length === 0 || low > high) return null;
  const found = shortest({ low, high }, telling.length > 1 ? mostFigures : 1);
  if (found === null || found < plausible.low || found > plausible.high) return null;
  return Math.abs(found - right) > nearPart * right ? found : null;
}

/** From where to where the number may lie by each cell that it changes. */
function spansOf({ cells, gauge, widest }: Target, valuesWith: (value: number) => readonly number[]): Span[] {
  const [none, one] = [valuesWith(0), valuesWith(1)];
  return cells.flatMap((cell, at) => {
    const change = (one[at] as number) - (none[at] as number);
    if (cell === null || change === 0) return [];
    const middle = (cell.value - (none[at] as number)) / change;
    const reach = (gauge.reach(cell, cell.value) + widest) / Math.abs(change);
    return [{ low: middle - reach, high: middle + reach }];
  });
}

const isTelling = ({ low, high }: Span): boolean => low > 0 && high - low <= openPart * high;

const isNear = ({ low, high }: Span, right: number): boolean => low <= right && right <= high;

/** The number with the fewest figures in the span, near its middle; null where it takes more than `most`. */
function shortest({ low, high }: Span, most: number): number | null {
  const middle = (low + high) / 2;
  for (let figures = 1; figures <= most; figures += 1) {
    const number = Number(middle.toPrecision(figures));
    if (number >= low && number <= high) return number;
  }
  return null;
}
