/** Judges one step: against the exact values, then against what follows from the student's own entries. */
import { exactBalls, type BallMatrix } from '../algebra/ball.ts';
import type { Formula } from '../algebra/formula.ts';
import { tightBall } from '../algebra/tight-ball.ts';
import {
  agreesShortened,
  allAgree,
  allAgreeDirectly,
  allCutOff,
  atOwnDigits,
  gaugeFor,
  howManyAgree,
  isAsAsked,
  type Gauge,
  type Reference,
} from './agreement.ts';
import type { Written } from './attempt.ts';
import { blankSteps, entriesBefore } from './blanks.ts';
import { isSpent, spendOnBall } from './effort.ts';
import { isEmptyCarry } from './empty-carry.ts';
import { entryBalls, mixturesOf, repairedBalls } from './entry-balls.ts';
import { formsOf } from './forms.ts';
import { readerFor, typedBalls, type Entry, type Ledger, type Variation } from './inputs.ts';
import { longerWays } from './longer-ways.ts';
import type { Standard } from './standard.ts';
import { targetOf, whatGives } from './target.ts';
import { isWithin } from './tolerance.ts';

/** What may be wrong before a step. */
export interface Before {
  /** The faults that its inputs have or carry, directly or through blank steps, in writing order, with those inputs. */
  readonly faults: readonly { readonly fault: string; readonly entries: ReadonlySet<string> }[];
  /** Wrong steps that it reads, directly or through blank steps, in writing order. */
  readonly faulty: readonly string[];
  /** Steps that are wrong without a known mistake, or too coarse: zeros that follow from their zeros earn nothing. */
  readonly doubtful: readonly string[];
}

/** How the filled cells of a step stand. */
export interface Finding {
  readonly stands: 'correct' | 'rounded' | 'carried' | 'wrong';
  readonly isCutOff: boolean;
  /** Whether it is wrong because only zeros follow from zeros. */
  readonly isEmpty: boolean;
  /** For carried steps: the fault whose wrong value reaches it. */
  readonly carriedFrom: string | null;
  /** Wrong steps before it whose right values were worked on with. */
  readonly despite: readonly string[];
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
  readonly carriedFrom: string | null;
  readonly despite: readonly string[];
}

export function judgeStep(ledger: Ledger, written: Written, before: Before, standard: Standard): Finding {
  const gauge = gaugeFor(written, standard);
  const exact: Reference = {
    ball: exactBalls(written.step.value),
    isExact: true,
    longer: longerWays(ledger, written, 'exact'),
  };
  const given: Case = { ledger, written, before, gauge, exact, own: ownReferences(ledger, written) };
  const found = accept(given);
  const expected = closest(given, given.own).ball;
  const isEmpty =
    found !== null && !found.reference.isExact && isEmptyCarry(ledger, written, before.doubtful);
  const shared = { exact, gauge, own: given.own, expected };
  if (!found || isEmpty) {
    const reference = isEmpty ? exact : closest(given, [exact, ...given.own]);
    const entry = { ball: typedBalls(written), repaired: repairedBalls(written, expected) };
    const nothing = { isCutOff: false, carriedFrom: null, despite: [] };
    return { ...shared, ...nothing, stands: 'wrong', isEmpty, reference, entry };
  }
  const behind = found.reference.isExact
    ? given.own.find((candidate) => allAgree(written.cells, candidate, gauge))
    : null;
  const entry = { ball: entryBalls(written, behind ?? found.reference, found.isCutOff), repaired: null };
  return { ...found, ...shared, entry, stands: standing(given, found), isEmpty: false };
}

function rightForms({ attempt }: Ledger, { step }: Written): readonly Formula[] {
  return formsOf(step, attempt.solution.valueOf).right;
}

/** What each right form gives from the student's own entries. */
function ownReferences(ledger: Ledger, written: Written, variation: Variation = {}): Reference[] {
  const read = readerFor(ledger, written, variation);
  const longer = longerWays(ledger, written, variation);
  return rightForms(ledger, written).map((form) => ({
    ball: tightBall(form, read, written.rounding),
    isExact: false,
    longer,
  }));
}

/**
 * In the order in which a person would look: the right numbers, the own numbers, digits cut off, a slip worked on
 * with its right value, and last the same with each cell at its own digits, where these are too few.
 */
function accept(given: Case): Accepted | null {
  const { written, gauge, exact, own } = given;
  const all = [exact, ...own];
  const rounded = all.find((reference) => allAgreeDirectly(written.cells, reference, gauge));
  if (rounded) return accepted(given, rounded, false);
  const cut = all.find((reference) => allCutOff(written.cells, reference, gauge));
  if (cut) return accepted(given, cut, true);
  const longer = all.find((reference) => allAgree(written.cells, reference, gauge));
  if (longer) return accepted(given, longer, false);
  const other = afterSlips(given) ?? pastRightBlanks(given);
  if (other) return other;
  const isMet = (by: readonly Reference[]): boolean =>
    written.cells.every(
      (cell, at) =>
        cell === null || by.some((reference) => agreesShortened(cell, at, reference, exact, gauge)),
    );
  const short = all.find((reference) => isMet([reference]));
  if (short) return accepted(given, short, false);
  // Each number is right in one way or another: none of them could be called wrong.
  return isMet(all) ? accepted(given, closest(given, own), false) : null;
}

function accepted(given: Case, reference: Reference, isCutOff: boolean): Accepted {
  const { before, own, written, gauge } = given;
  if (!reference.isExact) {
    const carriedFrom = faultBehind(given, {});
    const right = carriedFrom === null ? null : nearerToRight(given, reference);
    if (right) return right;
    return { reference, isCutOff, carriedFrom, despite: [] };
  }
  const follows = own.some((candidate) => allAgree(written.cells, candidate, atOwnDigits(gauge)));
  const despite = follows || isCutOff ? [] : before.faults.map(({ fault }) => fault);
  return { reference, isCutOff, carriedFrom: null, despite };
}

/** What agrees with the wrong values before it and with the right ones follows from those that it is nearer to. */
function nearerToRight({ ledger, written, before, gauge }: Case, carried: Reference): Accepted | null {
  const repaired = new Set(before.faulty);
  const exact = new Set(
    before.faults.flatMap(({ entries }) => [...entries]).filter((id) => !repaired.has(id)),
  );
  const away = ({ ball }: Reference): number =>
    Math.max(
      ...written.cells.map((cell, at) => {
        const mid = ball.mid[at] as number;
        return cell === null ? 0 : Math.abs(cell.value - mid) / (gauge.reach(cell, mid) || 1);
      }),
    );
  const right = ownReferences(ledger, written, { repaired, exact }).find(
    (candidate) => allAgree(written.cells, candidate, gauge) && away(candidate) < away(carried),
  );
  const despite = before.faults.map(({ fault }) => fault);
  return right ? { reference: right, isCutOff: false, carriedFrom: null, despite } : null;
}

/** More faulty inputs than these are not mixed: each doubles the work. */
const mostMixed = 4;

/** A slip of the pen whose right value was worked on with: every mixture of typed and repaired faulty inputs. */
function afterSlips(given: Case): Accepted | null {
  const { ledger, written, before, gauge, own } = given;
  const faulty = before.faulty.slice(0, mostMixed);
  const target = targetOf(ledger, written, gauge, own);
  for (const repaired of mixturesOf(faulty)) {
    const read = readerFor(ledger, written, { repaired });
    for (const form of rightForms(ledger, written)) {
      const ball = whatGives(target, form, read);
      if (!ball) continue;
      const carriedFrom = faultBehind(given, { repaired });
      return { reference: { ball, isExact: false }, isCutOff: false, carriedFrom, despite: [...repaired] };
    }
  }
  return null;
}

/** A fault before steps that were left out need not have gone on through them: on paper they may be right. */
function pastRightBlanks({ ledger, written, before, gauge }: Case): Accepted | null {
  const [first] = before.faults;
  if (!first || blankSteps(ledger, written.step.operands).length === 0) return null;
  const own = ownReferences(ledger, written, { rightBlanks: true });
  const reference = own.find((candidate) => allAgree(written.cells, candidate, gauge));
  if (!reference) return null;
  const read = entriesBefore(ledger, written.step.operands).filter((id) =>
    written.step.operands.includes(id),
  );
  const carried = before.faults.find(({ entries }) => read.some((id) => entries.has(id)));
  const despite = before.faults.map(({ fault }) => fault).filter((fault) => fault !== carried?.fault);
  return { reference, isCutOff: false, carriedFrom: carried?.fault ?? null, despite };
}

/**
 * The first fault whose wrong value reaches the step: the result differs where the right values are read instead.
 * @returns null where none does, so that the step is right by rounding alone
 */
function faultBehind({ ledger, written, before }: Case, variation: Variation): string | null {
  const form = rightForms(ledger, written)[0];
  if (!form) return null;
  const ballWith = (other: Variation): BallMatrix => {
    spendOnBall(ledger.effort, form, ledger.attempt.solution);
    return tightBall(form, readerFor(ledger, written, { ...variation, ...other }), written.rounding);
  };
  const open = before.faults.filter(({ fault }) => !variation.repaired?.has(fault));
  const seen = ledger.throughBlanks.length > 0 && blankSteps(ledger, written.step.operands).length > 0;
  if (open.length === 0 && !seen) return null;
  if (isSpent(ledger.effort)) return open[0]?.fault ?? ledger.seenIn;
  const own = ballWith({});
  const differs = (other: BallMatrix): boolean =>
    other.mid.some((mid, at) => !isWithin(mid, { mid: own.mid[at] as number, rad: 0 }, 0));
  const behind = open.find(({ entries }) => differs(ballWith({ exact: entries })));
  if (behind) return behind.fault;
  return seen && differs(ballWith({ withoutMistakes: true })) ? ledger.seenIn : null;
}

function standing(
  { written, gauge }: Case,
  { reference, isCutOff, carriedFrom }: Accepted,
): Finding['stands'] {
  if (!reference.isExact) return carriedFrom === null ? 'rounded' : 'carried';
  const isExact = written.cells.every((cell, at) => cell === null || isAsAsked(cell, at, reference, gauge));
  return isExact && !isCutOff ? 'correct' : 'rounded';
}

function closest({ written, gauge }: Case, references: readonly Reference[]): Reference {
  const counts = references.map((reference) => howManyAgree(written.cells, reference, gauge));
  return references[counts.indexOf(Math.max(...counts))] as Reference;
}
