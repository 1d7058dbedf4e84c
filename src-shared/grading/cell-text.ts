/** Reads the text of one cell: a number or an expression with its digits, or one reason why not. */
import { ExpressionError, longestExpression, parseScalar } from '../algebra/parse-scalar.ts';
import { cellLanguage, withAsciiSigns } from './cell-language.ts';
import { cellWords as words } from './cell-words.ts';
import type { CellReading } from './cell-value.ts';
import { readPlainNumber } from './plain-number.ts';
import { readExpression } from './read-expression.ts';

export function readCell(text: string): CellReading {
  return readSimple(text) ?? readParsed(text);
}

/** @returns null when only a parser can tell */
function readSimple(raw: string): CellReading | null {
  if (raw.length > longestExpression && raw.trim() !== '') {
    return { kind: 'unreadable', reason: words.tooLong(longestExpression) };
  }
  const text = withAsciiSigns(raw);
  if (text.trim() === '') return { kind: 'blank' };
  const plain = readPlainNumber(text.trim());
  if (plain) return plain;
  const reason = whyNoNumbers(text);
  return reason === null ? null : { kind: 'unreadable', reason };
}

/** What is wrong with the numbers of a text, before it is read as an expression. */
function whyNoNumbers(text: string): string | null {
  const two = /[\d.,] +(?=[.,]?\d)/.exec(text);
  if (two) return words.twoNumbers(two.index + two[0].length + 1);
  for (const [number] of text.matchAll(/[\d.,]*,[\d.,]*/g)) {
    if (number.includes('.')) return words.commaAndPoint(number);
    if (/,.*,/.test(number)) return words.twoSigns(number);
    if (!/^\d+,\d+$/.test(number)) return words.strayComma(number);
  }
  const points = /[\d.]*\.\d*\.[\d.]*/.exec(text);
  return points ? words.twoSigns(points[0]) : null;
}

function readParsed(raw: string): CellReading {
  const text = withAsciiSigns(raw).replaceAll(',', '.');
  try {
    return readExpression(text, parseScalar(text, cellLanguage));
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return { kind: 'unreadable', reason: error.message };
  }
}
