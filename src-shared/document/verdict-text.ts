/** The title and the sentences of a verdict; nothing in them tells an exact value. */
import type { CellValue } from '../grading/cell-value.ts';
import { claimedDigits, fewest, isCoarse } from '../grading/digits.ts';
import type { RawCells } from '../grading/attempt.ts';
import type { StepGrade } from '../grading/grade.ts';
import { digitsTyped, type Precision, type Tolerance } from '../grading/tolerance.ts';
import type { Notation } from '../notation/symbols.ts';
import type { Solution, Step } from '../solution/solve.ts';
import { diagnosisText, hintText, signOf, type Told } from './diagnosis-text.ts';
import { capitalised, text, type Paragraph } from './prose.ts';
import { say, sentences, type Said } from './said.ts';
import type { StepLabels } from './step-labels.ts';
import { digitsInWords, toleranceLimit } from './tolerance-words.ts';
import { verdictWords as words } from './verdict-words.ts';
import { countOf, placeOf, whereWrong } from './where-wrong.ts';

export interface VerdictText {
  readonly title: string;
  readonly body: Paragraph[];
  /** The body where no formula can be shown. */
  readonly plain: string;
}

interface Checked {
  readonly step: Step;
  readonly labels: StepLabels;
  readonly grade: StepGrade;
  readonly precision: Precision;
  /** By which it was graded; left out, the digits typed decide. */
  readonly tolerance?: Tolerance | undefined;
  readonly solution: Solution;
  readonly notation: Notation;
  /** The whole attempt, to name the number that was carried on. */
  readonly answers?: ReadonlyMap<string, RawCells> | undefined;
  /** An earlier step that was changed after this one had been accepted. */
  readonly outdatedBy?: string | null | undefined;
  /** Decimals or figures below which a number is too coarse. */
  readonly minimumDigits?: number | undefined;
  /** Whether its mark is lost, since it was revealed before. */
  readonly isLost?: boolean;
}

export function verdictText(checked: Checked): VerdictText {
  const { title, body } = told(checked);
  return { title, body: [[...body.pieces]], plain: body.plain };
}

/** What is said of a step that was revealed. */
export const shownText: VerdictText = {
  title: words.shown,
  body: [[text(words.readIt)]],
  plain: words.readIt,
};

function told(checked: Checked): Told {
  const { grade, labels } = checked;
  const { filled, verdict } = grade;
  if (verdict !== 'unreadable' && verdict !== 'too_coarse' && filled.count < filled.of)
    return blankText(checked);
  switch (verdict) {
    case 'correct':
      return pastBlanks(checked, {
        title: words.correct,
        body: despite(checked, plain(correctBody(checked))),
      });
    case 'rounded':
      return pastBlanks(checked, labels.options ? roundedClass : roundedText(checked));
    case 'carried':
      return { title: words.carried, body: despite(checked, carriedBody(checked)) };
    case 'wrong':
      return wrongText(checked);
    case 'wrong_shape':
      return wrongShapeText(checked);
    case 'too_coarse':
      return { title: words.tooCoarse, body: plain(tooCoarseBody(checked)) };
    case 'unreadable':
      return { title: words.cannot, body: plain(unreadableBody(grade)) };
    case 'blank':
      return uncheckableText(checked);
  }
}

/** Why a text cannot be read, as a sentence. */
export function readingSentence(reason: string): string {
  return `${capitalised(reason)}.`;
}

/** Why a cell could not be read, beside the cell. */
export function cellRemarks({ readings }: StepGrade): { row: number; col: number; message: string }[] {
  return readings.flatMap((cells, row) =>
    cells.flatMap((reading, col) =>
      reading.kind === 'unreadable' ? [{ row, col, message: readingSentence(reading.reason) }] : [],
    ),
  );
}

const plain = (sentence: string): Said => say`${sentence}`;

/** What was left out before a right step is told in its title. */
function pastBlanks({ grade, notation }: Checked, told: Told): Told {
  const { verdict, pastBlanks: blanks } = grade;
  if (blanks.length === 0 || verdict === 'correct') return told;
  return {
    title: words.withLeftOut(told.title, blanks),
    body: words.checkedPast(blanks.map((id) => signOf(id, notation))),
  };
}

/** A wrong step before it that it does not follow from is named, so that nobody looks for what it did here. */
function despite({ grade, notation }: Checked, said: Said): Said {
  const { despite: faults } = grade;
  return faults.length === 0
    ? said
    : sentences([said, words.despite(faults.map((id) => signOf(id, notation)))]);
}

/** What the digits are too few for: to be checked at all, to be told from 0, or from a common mistake. */
function tooCoarseBody({ grade: { cells, readings }, minimumDigits = fewest.decimals }: Checked): string {
  const least = { decimals: minimumDigits, figures: minimumDigits };
  const held = readings.flatMap((row, r) =>
    row.filter((reading, c) => reading.kind === 'value' && cells[r]?.[c] === 'too_coarse'),
  ) as CellValue[];
  if (held.some(({ value }) => value === 0)) return words.giveDigitsOfZero;
  const isShort = held.some((cell) => isCoarse({ digits: claimedDigits(cell) }, least));
  return isShort ? words.giveMore(minimumDigits) : words.giveDigitsToTell;
}

function carriedBody({ grade: { carriedFrom }, notation, answers, isLost = false }: Checked): Said {
  if (carriedFrom === null) return plain(words.rounded);
  const typed = new Set(
    answers
      ?.get(carriedFrom)
      ?.flat()
      .map((text) => text.trim()),
  );
  const [value = null] = typed.size === 1 ? typed : [];
  return words.carriedFrom(signOf(carriedFrom, notation), value, !isLost);
}

function wrongText(checked: Checked): Told {
  const { grade, labels, outdatedBy, notation } = checked;
  if (outdatedBy)
    return { title: words.outdated(outdatedBy), body: words.workAgain(signOf(outdatedBy, notation)) };
  const known = diagnosisText(grade.diagnosis, checked);
  if (known) return known;
  if (labels.options) return { title: words.wrongClass, body: plain(words.lookAtOutputs) };
  const hint = hintText(grade.diagnosis);
  const { title, rest, look: looks } = whereWrong(grade);
  const look = grade.isCauseOpen ? `${looks} ${words.causeOpen}` : looks;
  if (!hint) return { title, body: plain(rest + look) };
  const isSlip = grade.diagnosis?.kind === 'slip';
  return { title, body: isSlip ? say`${rest}${hint}` : sentences([plain(rest + look), hint]) };
}

function wrongShapeText(checked: Checked): Told {
  const { grade, step } = checked;
  const [rows, cols] = [grade.cells.length, grade.cells[0]?.length ?? 0];
  const known = diagnosisText(grade.diagnosis, checked);
  const shape = plain(words.shape(rows, cols, step.value.rows, step.value.cols));
  return { title: words.wrongShape, body: known ? sentences([shape, known.body]) : shape };
}

function uncheckableText({ grade, notation }: Checked): Told {
  const blanks = grade.pastBlanks.map((id) => signOf(id, notation));
  if (grade.filled.count === 0) return { title: words.cannot, body: plain(words.nothing) };
  return { title: words.cannot, body: words.enterFirst(blanks) };
}

function correctBody({ step, labels, precision }: Checked): string {
  const { values } = step.value;
  if (labels.options) return words.rightClass;
  if (step.kind.name === 'parameters') return words.rightCount;
  if (values.every((value) => value === 0)) return words.allZero(values.length);
  return words.agree(values.length, digitsInWords(precision.digits, precision.kind));
}

const roundedClass: Told = { title: words.rounded, body: plain(words.roundedClass) };

function roundedText(checked: Checked): Told {
  const { tolerance = digitsTyped } = checked;
  if (tolerance.rule === 'digits typed') return { title: words.rounded, body: roundedBody(checked) };
  const { step, grade, notation } = checked;
  const limit = toleranceLimit(tolerance, notation.decimalSign);
  const follows = grade.followsFrom?.map((id) => signOf(id, notation));
  if (follows) return { title: words.rounded, body: words.followsFromNear(follows) };
  const enough = words.nearEnough(step.value.values.length, limit);
  return {
    title: words.near(limit),
    body: plain(isReadLater(checked) ? `${enough} ${words.nearOnce}` : enough),
  };
}

function isReadLater({ step, solution }: Checked): boolean {
  return solution.steps.some(({ operands }) => operands.includes(step.id));
}

function roundedBody(checked: Checked): Said {
  const { cells, readings, followsFrom } = checked.grade;
  if (cells.flat().includes('cut_off')) return plain(words.cutOff);
  if (followsFrom && (followsFrom.length > 0 || checked.grade.despite.length === 0)) {
    return despite(checked, words.followsFromRounded(followsFrom.map((id) => signOf(id, checked.notation))));
  }
  if (followsFrom) return despite(checked, plain(words.notToTheLastDigit));
  const typed = readings
    .flat()
    .map((reading) => (reading.kind === 'value' && reading.digits ? reading.digits.decimals : null));
  const [first = null] = typed;
  const alike = first !== null && first > 0 && typed.every((decimals) => decimals === first);
  const rightTo = words.rightTo(alike ? words.decimals(first) : words.digits);
  return despite(checked, plain(isReadLater(checked) ? `${rightTo} ${words.roundingOnce}` : rightTo));
}

function unreadableBody({ readings, cells }: StepGrade): string {
  const unread = readings.flatMap((found, row) =>
    found.flatMap((reading, col) =>
      reading.kind === 'unreadable' ? [words.unread(placeOf(cells, row, col), reading.reason)] : [],
    ),
  );
  return [...unread, ...emptySentences(cells)].join(' ');
}

function emptySentences(cells: StepGrade['cells']): string[] {
  const empty = countOf(cells, 'blank');
  if (empty !== 1) return empty === 0 ? [] : [words.emptyCells(empty)];
  const row = cells.findIndex((texts) => texts.includes('blank'));
  return [words.emptyCell(placeOf(cells, row, cells[row]?.indexOf('blank') ?? 0))];
}

function blankText(checked: Checked): Told {
  const { cells, diagnosis } = checked.grade;
  const all = cells.flat();
  const empty = countOf(cells, 'blank');
  if (empty === all.length) return { title: words.cannot, body: plain(words.nothing) };
  const wrong = countOf(cells, 'wrong');
  const title = words.filled(all.length - empty, all.length);
  const known = diagnosisText(diagnosis, checked);
  if (known) return { title, body: known.body };
  return { title, body: plain(wrong === 0 ? words.filledRight : words.filledWrong(wrong)) };
}
