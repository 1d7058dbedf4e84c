/** The whole exercise as a script that Python runs with NumPy: what is given, every step, and what comes out. */
import { toRows } from '../../algebra/matrix.ts';
import { formulaNumpy, softmaxFunction } from '../../notation/numpy.ts';
import { numpyName } from '../../notation/numpy-name.ts';
import type { Notation } from '../../notation/symbols.ts';
import type { Solution } from '../../solution/solve.ts';
import { conventionsOnPaper } from './conventions-on-paper.ts';
import { givens } from '../given-list.ts';
import { paperWords } from './paper-words.ts';
import { shownFormula } from '../shown-formula.ts';
import { sectionsOf } from './sections.ts';
import type { Subject } from './subject.ts';

const words = {
  given: 'Given',
  results: 'Results',
} as const;

/** A script has one name for the targets, whatever letter paper gives them. */
const target = 't';

export function numpyScript(subject: Subject, notation: Notation): string {
  const { exercise, solution } = subject;
  const usesSoftmax = exercise.layers.some(({ activation }) => activation.name === 'softmax');
  const parts = [
    headOf(subject, notation),
    ['import numpy as np'],
    ...(usesSoftmax ? [['', ...softmaxFunction, '']] : []),
    [comment(words.given), ...givenLines(solution, notation)],
    ...workingParts(solution, notation),
    [comment(words.results), ...solution.steps.map(({ id }) => printLine(numpyName(id, notation)))],
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** A line for readers; whatever stands in it, it stays one line. */
function comment(text: string): string {
  // eslint-disable-next-line no-control-regex -- a control character would end the line or the comment
  return `# ${text.replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, ' ')}`;
}

function headOf({ name, exercise, code }: Subject, notation: Notation): string[] {
  return [
    comment(paperWords.titled(name, exercise.title)),
    ...(code === null ? [] : [comment(paperWords.shareCode(code))]),
    ...conventionsOnPaper(exercise, { ...notation, target }).map(comment),
  ];
}

function givenLines(solution: Solution, notation: Notation): string[] {
  return givens(solution, notation).map(({ id }) => {
    const value = solution.valueOf(id);
    const isNumber = value.rows * value.cols === 1 && id.startsWith('eta');
    const code = isNumber ? String(value.values[0]) : arrayOf(toRows(value));
    return `${numpyName(id, notation)} = ${code}`;
  });
}

/** Floats throughout: NumPy refuses negative powers of whole numbers. */
function arrayOf(rows: readonly (readonly number[])[]): string {
  return `np.array([${rows.map((row) => `[${row.join(', ')}]`).join(', ')}], dtype=float)`;
}

function workingParts(solution: Solution, notation: Notation): string[][] {
  return sectionsOf(solution.steps, solution.updates).map(({ title, steps }) => [
    comment(title),
    ...steps.map(
      (step) => `${numpyName(step.id, notation)} = ${formulaNumpy(shownFormula(step, solution), notation)}`,
    ),
  ]);
}

const printLine = (name: string): string => `print("${name} =", ${name}, sep="\\n")`;
