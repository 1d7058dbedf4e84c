/** What a student's formula reads: the own earlier entries as balls, and what follows from them where a step is blank. */
import { ballAt, ballMatrix, exactBalls, hull, type BallMatrix, type Rounding } from '../algebra/ball.ts';
import { evaluateBall } from '../algebra/evaluate-ball.ts';
import type { Formula } from '../algebra/formula.ts';
import { refs } from '../algebra/refs.ts';
import { fitsShape } from '../algebra/fitting-shape.ts';
import { mistakeKinds, type MistakeLabel } from '../solution/mistake.ts';
import type { Step } from '../solution/solve.ts';
import { passOf } from '../solution/step-id.ts';
import type { Attempt, Written } from './attempt.ts';
import type { Digits } from './cell-value.ts';
import { fewest, halfUnit } from './digits.ts';
import { effortFor, spendOnBall, type Effort } from './effort.ts';
import { formsOf } from './forms.ts';

export type Read = (id: string) => BallMatrix;

/** What later steps read of a step that was judged. */
export interface Entry {
  /** What the student may have gone on with; blank cells are in it as if they were 0. */
  readonly ball: BallMatrix;
  /** For a faulty entry: what the right formula gives from the entries before it. */
  readonly repaired: BallMatrix | null;
}

/** The judged part of an attempt, as the next steps read it. */
export interface Ledger {
  readonly attempt: Attempt;
  readonly entries: Map<string, Entry>;
  /** Mistakes that were seen through blank steps: blank steps are taken to hold them. */
  throughBlanks: readonly MistakeLabel[];
  /** The mistakes in steps that were written: their blank cells are taken to hold them too. */
  readonly made: Map<string, readonly MistakeLabel[]>;
  /** The first step in which one of them showed. */
  seenIn: string | null;
  /** Other sets of mistakes that explain as much so far, where mistakes tied. */
  otherBlanks: readonly (readonly MistakeLabel[])[];
  /** By how they are taken, then by step. */
  readonly fills: Map<string, Map<string, BallMatrix>>;
  /** For finding what is wrong. */
  readonly effort: Effort;
  /** For longer ways to what may be right. */
  readonly handwork: Effort;
}

/** Another way to take the entries. */
export interface Variation {
  /** Faulty steps of which the repaired value is read. */
  readonly repaired?: ReadonlySet<string>;
  /** A mistake that is made in every blank step in which it can be made. */
  readonly mistake?: MistakeLabel;
  /** Blank steps hold the right values, whatever is wrong before them. */
  readonly rightBlanks?: true;
  /** Mistakes that were seen through blank steps are left out. */
  readonly withoutMistakes?: true;
  /** Steps of which the right values are read. */
  readonly exact?: ReadonlySet<string>;
}

export function openLedger(attempt: Attempt): Ledger {
  const effort = effortFor(attempt.solution);
  return {
    attempt,
    entries: new Map(),
    throughBlanks: [],
    made: new Map(),
    seenIn: null,
    otherBlanks: [],
    fills: new Map(),
    effort,
    handwork: { ...effort },
  };
}

/** @returns a reader for the formulas of one step, at its working digits */
export function readerFor(ledger: Ledger, written: Written, variation: Variation = {}): Read {
  const { rounding, working } = written;
  const from = ledger.attempt.order.get(written.step.id) ?? 0;
  const key = keyOf(working, rounding, variation);
  const fills = ledger.fills.get(key) ?? new Map<string, BallMatrix>();
  ledger.fills.set(key, fills);
  const known = new Map<string, BallMatrix>();
  const read: Read = (id) => {
    const found = known.get(id) ?? lookUp(id);
    known.set(id, found);
    return found;
  };
  const lookUp: Read = (id) => {
    const step = ledger.attempt.steps.get(id);
    if (!step || variation.exact?.has(id)) return exactBalls(ledger.attempt.solution.valueOf(id));
    // What was shown is the value, written down with the digits that one works with.
    if (ledger.attempt.written.get(id)?.isShown) return rounded(exactBalls(step.value), rounding);
    const entry = entryOf(ledger, id, variation);
    if (entry && ledger.attempt.written.get(id)?.isWhole) return entry;
    return merged(ledger.attempt.written.get(id), entry, fill(step));
  };
  const fill = (step: Step): BallMatrix => {
    const isEarlier = (ledger.attempt.order.get(step.id) ?? 0) < from;
    const earlier = isEarlier ? fills.get(step.id) : undefined;
    if (earlier) return earlier;
    const filled = rounded(fillOf(ledger, step, variation, read, rounding), rounding);
    if (isEarlier) fills.set(step.id, filled);
    return filled;
  };
  return read;
}

function keyOf(working: Digits, { shortens }: Rounding, variation: Variation): string {
  const { repaired = [], mistake = '', rightBlanks = '', withoutMistakes = '', exact = [] } = variation;
  const taken = [[...repaired].join(), [...exact].join(), mistake, rightBlanks, withoutMistakes];
  return [working.decimals, working.figures, shortens, ...taken].join(' ');
}

/** Whether the step, or a cell of it, was left out. */
export function hasBlank(ledger: Ledger, id: string): boolean {
  return ledger.attempt.steps.has(id) && ledger.attempt.written.get(id)?.isWhole !== true;
}

function entryOf(ledger: Ledger, id: string, { repaired }: Variation): BallMatrix | null {
  const entry = ledger.entries.get(id);
  if (entry) return (repaired?.has(id) ? entry.repaired : null) ?? entry.ball;
  const written = ledger.attempt.written.get(id);
  return written && written.fit !== 'other' ? typedBalls(written) : null;
}

/** Each cell with its half unit. */
export function typedBalls({ step, cells, digits, soFar }: Written): BallMatrix {
  const claims = { digits, soFar, least: fewest };
  return ballMatrix(step.value.rows, step.value.cols, (at) => {
    const cell = cells[at] ?? null;
    return cell === null ? { mid: 0, rad: 0 } : { mid: cell.value, rad: halfUnit(cell, claims) };
  });
}

/** Blank cells from the fill, the others as written. */
function merged(written: Written | undefined, entry: BallMatrix | null, filled: BallMatrix): BallMatrix {
  if (!written || !entry) return filled;
  return ballMatrix(filled.rows, filled.cols, (at) =>
    ballAt(written.cells[at] === null ? filled : entry, at),
  );
}

/** What was not written was rounded on paper as well. */
function rounded(of: BallMatrix, rounding: Rounding): BallMatrix {
  return ballMatrix(of.rows, of.cols, (at) => {
    const { mid, rad } = ballAt(of, at);
    return { mid, rad: rad + rounding.result(Math.abs(mid) + rad) };
  });
}

function fillOf(
  ledger: Ledger,
  step: Step,
  { mistake, rightBlanks, withoutMistakes }: Variation,
  read: Read,
  rounding: Rounding,
): BallMatrix {
  if (rightBlanks) return exactBalls(step.value);
  const own = ledger.made.get(step.id) ?? [];
  const assumed = [withoutMistakes ? [] : ledger.throughBlanks, mistake ?? []]
    .flat()
    .filter((label) => !isWithout(label, step, ledger));
  const forms = withMistakes(step, new Set([...own, ...assumed]), ledger);
  const blanks = forms.map((form) => refs(form).filter((id) => hasBlank(ledger, id)).length);
  const least = Math.min(...blanks);
  return forms
    .filter((_, at) => blanks[at] === least)
    .map((form) => {
      spendOnBall(ledger.effort, form, ledger.attempt.solution);
      return evaluateBall(form, read, rounding);
    })
    .reduce(hull);
}

/** The right forms of a step, or what becomes of them by the mistakes that can be made in it. */
function withMistakes(step: Step, made: Iterable<MistakeLabel>, { attempt }: Ledger): readonly Formula[] {
  let forms = formsOf(step, attempt.solution.valueOf).right;
  for (const label of made) {
    const rewritten = step.kind.mistakes
      .filter((mistake) => mistake.label === label)
      .flatMap(({ rewrite }) => forms.flatMap((form) => rewrite(form, step.place)));
    const fitting = rewritten.filter((form) => fitsShape(form, attempt.solution.valueOf, step.value));
    if (fitting.length > 0) forms = fitting;
  }
  return forms;
}

/**
 * Whether the step cannot hold the convention: what was written of it shows that it does not, or a blank step before it
 * follows it already, so that its effect arrives here by itself.
 */
function isWithout(label: MistakeLabel, step: Step, ledger: Ledger): boolean {
  if (mistakeKinds[label] !== 'convention') return false;
  if (!isEmpty(ledger, step.id)) return true;
  const own = step.kind.mistakes.find((mistake) => mistake.label === label);
  if (own?.followsFromEarlier) return false;
  return step.operands.some((id) => {
    const before = ledger.attempt.steps.get(id);
    if (!before || !isEmpty(ledger, id) || passOf(id) !== passOf(step.id)) return false;
    return (
      before.kind.mistakes.some((mistake) => mistake.label === label) || isWithout(label, before, ledger)
    );
  });
}

const isEmpty = ({ attempt }: Ledger, id: string): boolean =>
  attempt.written.get(id)?.cells.every((cell) => cell === null) ?? true;
