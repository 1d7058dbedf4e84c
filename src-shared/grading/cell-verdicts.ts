/** How each cell of a step stands: against the exact value, else against what the step was compared with. */
import { ballAt, type Ball } from '../algebra/ball.ts';
import { evaluate } from '../algebra/evaluate.ts';
import { isSameShape } from '../algebra/fitting-shape.ts';
import { agrees, agreesDirectly, agreesShortened, atOwnDigits, isAsAsked, type Gauge } from './agreement.ts';
import type { CellReading, CellValue, Digits } from './cell-value.ts';
import { claimedDigits, halfUnitAt, isCoarse, mostOf, unitOf } from './digits.ts';
import { formsOf } from './forms.ts';
import type { Finding } from './judge-step.ts';
import type { CellVerdict } from './judgement.ts';
import { targetOf, whatGives, type Target } from './target.ts';
import { askedReach, isWithin } from './tolerance.ts';

/** What is before a step. */
export interface Setting {
  /** Whether it was worked out from steps that are blank or too coarse themselves. */
  readonly isOpen: boolean;
  readonly target: Target;
}

export function cellVerdicts(finding: Finding, { isOpen, target }: Setting): CellVerdict[][] {
  const { readings, step, digits, soFar } = target.written;
  const known = { isOpen, finest: mostOf([digits, soFar]) };
  const found = readings.map((row, r) =>
    row.map((reading, c) => cellVerdict(reading, r * step.value.cols + c, finding, known)),
  );
  if (!found.flat().includes('unsure')) return found as CellVerdict[][];
  const unsure = found.flat().flatMap((verdict, at) => (verdict === 'unsure' ? [at] : []));
  const isAmbiguous = mistakeAgreesToo(finding, target, unsure);
  return found.map((row, r) =>
    row.map((verdict, c) => {
      if (verdict !== 'unsure') return verdict;
      if (isAmbiguous) return 'too_coarse';
      const cell = readings[r]?.[c] as CellValue;
      return isRight(cell, r * step.value.cols + c, finding) ? 'rounded' : agreeing(finding);
    }),
  );
}

/** The targets that a few digits may hit as well are those of the usual mistakes of the step. */
function mistakeAgreesToo(
  { gauge, own, reference }: Finding,
  { ledger, written, shape }: Target,
  cells: readonly number[],
): boolean {
  const target = targetOf(ledger, written, atOwnDigits(gauge), own);
  const { wrong } = formsOf(written.step, ledger.attempt.solution.valueOf);
  return wrong.some((form) => {
    if (form.followsFromEarlier || form.isAlone || !isSameShape(form.shape, shape)) return false;
    const ball = whatGives(target, form.formula, target.read);
    if (!ball) return false;
    const exact = evaluate(form.formula, ledger.attempt.solution.valueOf).values;
    return cells.some(
      (at) =>
        isOther(ballAt(reference.ball, at), ball.mid[at] as number, gauge) &&
        isOther({ mid: written.step.value.values[at] as number, rad: 0 }, exact[at] as number, gauge),
    );
  });
}

/** Whether the digits that the exercise asks for would show the difference. */
function isOther(right: Ball, value: number, { standard }: Gauge): boolean {
  return !isWithin(value, { mid: right.mid, rad: 0 }, askedReach(right.mid, standard.precision));
}

function isRight(cell: CellValue, at: number, { exact, gauge }: Finding): boolean {
  return agrees(cell, at, exact, atOwnDigits(gauge));
}

const agreeing = ({ carriedFrom }: Finding): CellVerdict => (carriedFrom === null ? 'rounded' : 'carried');

/** Whether what is known of the value is coarser than the digits needed: then a short number agrees with too much. */
function isBlurred(cell: CellValue, { mid, rad }: Ball, least: Digits): boolean {
  return cell.value !== 0 && rad > unitOf(mid, least) / 2;
}

interface Digitally {
  readonly isOpen: boolean;
  /** The most digits that the student has shown so far. */
  readonly finest: Digits;
}

/** `unsure`: right as far as it goes, but a known mistake might go as far. */
function cellVerdict(
  reading: CellReading,
  at: number,
  finding: Finding,
  known: Digitally,
): CellVerdict | 'unsure' {
  if (reading.kind !== 'value') return reading.kind;
  const { exact, gauge, isCutOff, isEmpty } = finding;
  if (isAsAsked(reading, at, exact, gauge)) return 'correct';
  const references = [exact, finding.reference, ...finding.own];
  if (isCutOff && !references.some((one) => agreesDirectly(reading, at, one, gauge))) return 'cut_off';
  const met = references.find((one) => agrees(reading, at, one, gauge));
  if (met) {
    const needed = digitsFor(reading, ballAt(met.ball, at), finding, known);
    return needed ?? (met.isExact ? 'rounded' : agreeing(finding));
  }
  if (isEmpty || !references.some((one) => agreesShortened(reading, at, one, exact, gauge))) return 'wrong';
  const isShort = reading.value === 0 || isCoarse({ digits: claimedDigits(reading) }, gauge.standard.least);
  return isShort ? 'too_coarse' : 'unsure';
}

/** @returns what keeps a number that agrees, with zeros added, from being taken; null where nothing does */
function digitsFor(
  cell: CellValue,
  expected: Ball,
  { gauge: { standard }, reference }: Finding,
  { isOpen, finest }: Digitally,
): CellVerdict | 'unsure' | null {
  if (cell.digits === null || cell.value === 0) return null;
  if (!isCoarse({ digits: claimedDigits(cell) }, standard.least)) return null;
  if (isOpen && !reference.isExact && isBlurred(cell, expected, standard.least)) return 'too_coarse';
  if (standard.tolerance.rule !== 'digits typed') return null;
  const isEqual = isWithin(cell.value, expected, 0) && !isBlurred(cell, expected, standard.least);
  const isFine = !isCoarse({ digits: finest }, standard.least);
  if (isEqual || (isFine && isWithin(cell.value, expected, halfUnitAt(cell.value, finest)))) return null;
  return 'unsure';
}
