/** The title and the sentences of a verdict; nothing in them tells an exact value. */
import type { CellValue } from '../grading/cell-value.ts';
import { claimedDigits, fewest, isCoarse } from '../grading/digits.ts';
import type { StepGrade } from '../grading/grade.ts';
import { plain, type Checked, type Outdated, type Rule, type Text } from './checked-step.ts';
import { diagnosisText, hintText, signOf, type Told } from './diagnosis-text.ts';
import { mistakeWords } from './mistake-words.ts';
import { capitalised, text, type Paragraph } from './prose.ts';
import { correctBody, roundedText } from './right-text.ts';
import { say, sentences } from './said.ts';
import { verdictWords as words } from './verdict-words.ts';
import { countOf, placeOf, whereWrong } from './where-wrong.ts';

export interface VerdictText {
  readonly title: string;
  readonly body: Paragraph[];
  /** The body where no formula can be shown. */
  readonly plain: string;
  /** For where the rule behind it was explained before; null where the body explains none. */
  readonly short: { readonly rule: Rule; readonly line: Paragraph } | null;
}

export function verdictText(checked: Checked): VerdictText {
  const { title, body, short } = told(checked);
  return {
    title,
    body: [[...body.pieces]],
    plain: body.plain,
    short: short ? { rule: short.rule, line: [...short.line.pieces] } : null,
  };
}

/** What is said of a step that was revealed. */
export function shownText(hasMark: boolean): VerdictText {
  return {
    title: hasMark ? words.shownKept : words.shown,
    body: [[text(words.readIt)]],
    plain: words.readIt,
    short: null,
  };
}

function told(checked: Checked): Text {
  const { grade, outdated } = checked;
  const { filled, verdict } = grade;
  if (outdated) return outdatedText(outdated, checked);
  if (verdict !== 'unreadable' && verdict !== 'too_coarse' && filled.count < filled.of)
    return blankText(checked);
  switch (verdict) {
    case 'correct':
      return despite(checked, { title: words.correct, body: plain(correctBody(checked)) });
    case 'rounded':
      return pastBlanks(checked, despite(checked, roundedText(checked)));
    case 'carried':
      return despite(checked, conventionText(checked) ?? carriedText(checked));
    case 'wrong':
      return checked.kept ? withMarkKept(wrongText(checked)) : wrongText(checked);
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

function outdatedText({ by }: Outdated, { notation, isLost = false }: Checked): Text {
  const accepted = plain(words.accepted(!isLost));
  if (by === null) return { title: words.outdated, body: accepted };
  const changed = signOf(by, notation);
  return {
    title: words.outdated,
    body: sentences([accepted, words.hasChanged(changed)]),
    short: { rule: 'outdated', line: words.hasChangedShort(changed) },
  };
}

/** A wrong step before it that it does not follow from is named, so that nobody looks for what it did here. */
function despite(checked: Checked, told: Text): Text {
  const { grade, notation } = checked;
  const under = conventionText(checked);
  if (under)
    return told.title === under.title
      ? told
      : { title: told.title, body: sentences([told.body, under.body]) };
  if (grade.despite.length === 0) return told;
  const not = words.despite(grade.despite.map((id) => signOf(id, notation)));
  const { body, short } = told;
  return {
    ...told,
    body: sentences([body, not]),
    ...(short ? { short: { ...short, line: sentences([short.line, not]) } } : {}),
  };
}

/** What the digits are too few for: to be checked at all, or to be distinguished from 0 or from a common mistake. */
function tooCoarseBody({ grade: { cells, readings }, minimumDigits = fewest.decimals }: Checked): string {
  const least = { decimals: minimumDigits, figures: minimumDigits };
  const held = readings.flatMap((row, r) =>
    row.filter((reading, c) => reading.kind === 'value' && cells[r]?.[c] === 'too_coarse'),
  ) as CellValue[];
  if (held.some(({ value }) => value === 0)) return words.giveDigitsOfZero;
  const isShort = held.some((cell) => isCoarse({ digits: claimedDigits(cell) }, least));
  return isShort ? words.giveMore(minimumDigits) : words.giveDigitsToTell;
}

function withMarkKept({ title, body }: Told): Text {
  return { title, body: sentences([body, plain(words.keeps)]) };
}

/** What was left out before a right step is told in its title. */
function pastBlanks({ grade, notation }: Checked, told: Text): Text {
  if (grade.pastBlanks.length === 0) return told;
  const blanks = grade.pastBlanks.map((id) => signOf(id, notation));
  return {
    title: words.withLeftOut(told.title, blanks),
    body: words.checkedPast(blanks),
    short: { rule: 'left out', line: words.checkedPastShort(blanks) },
  };
}

function conventionText({ grade: { convention }, notation }: Checked): Text | null {
  if (!convention) return null;
  const { short } = mistakeWords[convention.label];
  const since = signOf(convention.since, notation);
  return {
    title: words.underConvention,
    body: words.chargedBefore(short, since),
    short: { rule: 'convention', line: words.asIn(since) },
  };
}

function carriedText(checked: Checked): Text {
  const { notation, answers, isLost = false, fromOutdated = false } = checked;
  const { carriedFrom } = checked.grade;
  if (carriedFrom === null) return { title: words.carried, body: plain(words.rounded) };
  const typed = new Set(
    answers
      ?.get(carriedFrom)
      ?.flat()
      .map((text) => text.trim()),
  );
  const [value = null] = typed.size === 1 ? typed : [];
  const from = signOf(carriedFrom, notation);
  return {
    title: words.carried,
    body: words.carriedFrom(from, value, !isLost, fromOutdated),
    short: { rule: 'carried', line: words.carriedShort(from, value) },
  };
}

function wrongText(checked: Checked): Told {
  const { grade, labels } = checked;
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
