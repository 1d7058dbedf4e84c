/** What is said of a step that is right. */
import { withAsciiSigns } from '../grading/cell-language.ts';
import type { StepGrade } from '../grading/grade.ts';
import { readPlainNumber } from '../grading/plain-number.ts';
import { digitsTyped } from '../grading/tolerance.ts';
import type { Step } from '../solution/solve.ts';
import { plain, type Checked, type Rule, type Text } from './checked-step.ts';
import { signOf } from './diagnosis-text.ts';
import { digitsInWords, toleranceLimit } from './tolerance-words.ts';
import { verdictWords as words } from './verdict-words.ts';

export function correctBody({ step, labels, precision, answers }: Checked): string {
  const { values } = step.value;
  if (labels.options) return rightClass(step, labels.options, answers);
  if (step.kind.name === 'parameters') return words.rightCount;
  if (values.every((value) => value === 0)) return words.allZero(values.length);
  return words.agree(values.length, digitsInWords(precision.digits, precision.kind));
}

/** By the student's own outputs, where they say so: an exact one is not due with the class. */
function rightClass(step: Step, options: readonly string[], answers: Checked['answers']): string {
  const at = (step.value.values[0] ?? 1) - 1;
  const texts = (answers?.get(step.operands[0] ?? '') ?? []).flat().map((text) => text.trim());
  const values = texts.map((text) => {
    const reading = readPlainNumber(withAsciiSigns(text));
    return reading?.kind === 'value' ? reading.value : NaN;
  });
  const largest = Math.max(...values);
  const isAlone = values.filter((value) => value === largest).length === 1;
  return words.rightClass(options[at] ?? '', values[at] === largest ? (texts[at] ?? null) : null, isAlone);
}

export function roundedText(checked: Checked): Text {
  const { step, grade, labels, notation, tolerance = digitsTyped } = checked;
  if (labels.options) return { title: words.rounded, body: plain(words.roundedClass) };
  const isByDigits = tolerance.rule === 'digits typed';
  const rule = isByDigits ? 'rounded' : 'near';
  if (isByDigits && grade.cells.flat().includes('cut_off'))
    return { title: words.rounded, body: plain(words.cutOff) };
  const follows = grade.followsFrom?.map((id) => signOf(id, notation));
  if (isByDigits && follows?.length === 0 && grade.despite.length > 0)
    return { title: words.rounded, body: plain(words.notToTheLastDigit) };
  if (follows) {
    const body = isByDigits ? words.followsFromRounded(follows) : words.followsFromNear(follows);
    return { title: words.rounded, body, short: { rule, line: words.followsFrom(follows) } };
  }
  if (isByDigits) return withRule(words.rounded, rightTo(grade), rule, words.roundingOnce, checked);
  const limit = toleranceLimit(tolerance, notation.decimalSign);
  const enough = words.nearEnough(step.value.values.length, limit);
  return withRule(words.near(limit), enough, rule, words.nearOnce, checked);
}

/** The rule is of use where a later step reads this one. */
function withRule(title: string, line: string, rule: Rule, explained: string, checked: Checked): Text {
  if (!isReadLater(checked)) return { title, body: plain(line) };
  return { title, body: plain(`${line} ${explained}`), short: { rule, line: plain(line) } };
}

function isReadLater({ step, solution }: Checked): boolean {
  return solution.steps.some(({ operands }) => operands.includes(step.id));
}

function rightTo({ readings }: StepGrade): string {
  const typed = readings
    .flat()
    .map((reading) => (reading.kind === 'value' && reading.digits ? reading.digits.decimals : null));
  const [first = null] = typed;
  const alike = first !== null && first > 0 && typed.every((decimals) => decimals === first);
  return words.rightTo(alike ? words.decimals(first) : words.digits);
}
