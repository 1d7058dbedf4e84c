/** Judges one step: against the exact values, then against what follows from the student's own entries. */
import { ballAt, ballMatrix, between, exactBalls, type BallMatrix } from '../algebra/ball.ts';
import { tightBall } from '../algebra/tight-ball.ts';
import {
  allAgree,
  allCutOff,
  gaugeFor,
  howManyAgree,
  isAsAsked,
  type Gauge,
  type Reference,
} from './agreement.ts';
import type { Formula } from '../algebra/formula.ts';
import type { Written } from './attempt.ts';
import { blankSteps } from './blanks.ts';
import { fewest, halfUnit } from './digits.ts';
import { isEmptyCarry } from './empty-carry.ts';
import { formsOf } from './forms.ts';
import { readerFor, typedBalls, type Entry, type Ledger, type Variation } from './inputs.ts';
import type { Standard } from './standard.ts';
import { targetOf, whatGives } from './target.ts';

/** What may be wrong before a step. */
export interface Before {
  /** The earliest fault that its inputs carry, directly or through blank steps. */
  readonly fault: string | null;
  /** Faulty steps that it reads, directly or through blank steps, in writing order. */
  readonly faulty: readonly string[];
  /** Those of them that no known mistake explains. */
  readonly unexplained: readonly string[];
}

/** How the filled cells of a step stand. */
export interface Finding {
  readonly stands: 'correct' | 'rounded' | 'carried' | 'wrong';
  readonly isCutOff: boolean;
  /** Whether it is wrong because only zeros follow from zeros. */
  readonly isEmpty: boolean;
  readonly exact: Reference;
  /** What the cells agree with, else what most of them agree with. */
  readonly reference: Reference;
  readonly gauge: Gauge;
  /** What each right form gives from the own entries. */
  readonly own: readonly Reference[];
  /** What the right formula gives from the own entries, in the form that comes closest. */
  readonly expected: BallMatrix;
  readonly entry: Entry;
}

interface Case {
  readonly ledger: Ledger;
  readonly written: Written;
  readonly before: Before;
  readonly gauge: Gauge;
  readonly exact: Reference;
  /** One for each right form. */
  readonly own: readonly Reference[];
}

interface Accepted {
  readonly reference: Reference;
  readonly isCutOff: boolean;
}

export function judgeStep(ledger: Ledger, written: Written, before: Before, standard: Standard): Finding {
  const gauge = gaugeFor(written, standard);
  const exact = { ball: exactBalls(written.step.value), isExact: true };
  const given: Case = { ledger, written, before, gauge, exact, own: ownReferences(ledger, written) };
  const found = accept(given);
  const expected = closest(given, given.own).ball;
  const isCarried = found !== null && !found.reference.isExact && before.fault !== null;
  const isEarned = found !== null && !(isCarried && isEmptyCarry(ledger, written, before.unexplained));
  if (!isEarned) {
    const reference = found ? exact : closest(given, [exact, ...given.own]);
    const entry = { ball: typedBalls(written), repaired: repairedBalls(written, expected) };
    const shared = { exact, reference, gauge, own: given.own, expected, entry };
    return { ...shared, stands: 'wrong', isCutOff: false, isEmpty: found !== null };
  }
  const entry = { ball: entryBalls(given, found), repaired: null };
  const shared = { exact, gauge, own: given.own, expected, entry };
  return { ...found, ...shared, stands: standing(given, found), isEmpty: false };
}

function rightForms({ attempt }: Ledger, { step }: Written): readonly Formula[] {
  return formsOf(step, attempt.solution.valueOf).right;
}

/** What each right form gives from the student's own entries. */
function ownReferences(ledger: Ledger, written: Written, variation: Variation = {}): Reference[] {
  const read = readerFor(ledger, written, variation);
  return rightForms(ledger, written).map((form) => ({
    ball: tightBall(form, read, written.rounding),
    isExact: false,
  }));
}

/** In the order in which a person would look: the right numbers, the own numbers, digits cut off, a slip mended. */
function accept(given: Case): Accepted | null {
  const { written, gauge, exact, own } = given;
  const all = [exact, ...own];
  const rounded = all.find((reference) => allAgree(written.cells, reference, gauge));
  if (rounded) return { reference: rounded, isCutOff: false };
  const cut = all.find((reference) => allCutOff(written.cells, reference, gauge));
  if (cut) return { reference: cut, isCutOff: true };
  const mended = afterSlips(given) ?? pastRightBlanks(given);
  return mended && { reference: mended, isCutOff: false };
}

/** More faulty inputs than these are not mixed: each doubles the work. */
const mostMixed = 4;

/** A slip of the pen whose right value was worked on with: every mixture of typed and repaired faulty inputs. */
function afterSlips({ ledger, written, before, gauge, own }: Case): Reference | null {
  const faulty = before.faulty.slice(0, mostMixed);
  const target = targetOf(ledger, written, gauge, own);
  for (let mixture = 1; mixture < 2 ** faulty.length; mixture += 1) {
    const repaired = new Set(faulty.filter((_, at) => (mixture & (1 << at)) !== 0));
    const read = readerFor(ledger, written, { repaired });
    for (const form of rightForms(ledger, written)) {
      const ball = whatGives(target, form, read);
      if (ball) return { ball, isExact: false };
    }
  }
  return null;
}

/** A fault before steps that were left out need not have gone on through them: on paper they may be right. */
function pastRightBlanks({ ledger, written, before, gauge }: Case): Reference | null {
  if (before.fault === null || blankSteps(ledger, written.step.operands).length === 0) return null;
  const own = ownReferences(ledger, written, { rightBlanks: true });
  return own.find((reference) => allAgree(written.cells, reference, gauge)) ?? null;
}

function standing({ written, before, gauge }: Case, { reference, isCutOff }: Accepted): Finding['stands'] {
  if (!reference.isExact) return before.fault === null ? 'rounded' : 'carried';
  const isExact = written.cells.every((cell, at) => cell === null || isAsAsked(cell, at, reference, gauge));
  return isExact && !isCutOff ? 'correct' : 'rounded';
}

function closest({ written, gauge }: Case, references: readonly Reference[]): Reference {
  const counts = references.map((reference) => howManyAgree(written.cells, reference, gauge));
  return references[counts.indexOf(Math.max(...counts))] as Reference;
}

/** The written value or the unrounded one behind it: the student may have gone on with either. */
function entryBalls({ written, gauge, own }: Case, { reference, isCutOff }: Accepted): BallMatrix {
  const from = reference.isExact
    ? (own.find((candidate) => allAgree(written.cells, candidate, gauge)) ?? reference)
    : reference;
  const { rows, cols } = written.step.value;
  return ballMatrix(rows, cols, (at) => {
    const cell = written.cells[at] ?? null;
    if (cell === null) return { mid: 0, rad: 0 };
    const { mid, rad } = ballAt(from.ball, at);
    const half = halfUnit(cell, written.digits, fewest) * (isCutOff ? 2 : 1);
    const [low, high] = [Math.max(cell.value - half, mid - rad), Math.min(cell.value + half, mid + rad)];
    if (low > high) return { mid: cell.value, rad: 0 };
    return between(Math.min(cell.value, low), Math.max(cell.value, high));
  });
}

/** What should have been written, and could have been within the digits typed. */
function repairedBalls(written: Written, expected: BallMatrix): BallMatrix {
  const typed = typedBalls(written);
  return ballMatrix(expected.rows, expected.cols, (at) => {
    const { mid, rad } = ballAt(expected, at);
    return { mid, rad: rad + ballAt(typed, at).rad };
  });
}
