/** Reads the text of one cell: a number or an expression with its digits, or one reason why not. */
import {
  ExpressionError,
  loadScalarParser,
  longestExpression,
  type ScalarParser,
} from '../algebra/parse-scalar.ts';
import { cellLanguage, withAsciiSigns } from './cell-language.ts';
import { cellWords as words } from './cell-words.ts';
import type { CellReading } from './cell-value.ts';
import { readPlainNumber } from './plain-number.ts';
import { readExpression } from './read-expression.ts';

/** Never throws for a text that was announced when the reader was loaded. */
export type CellReader = (text: string) => CellReading;

/**
 * Expressions need a parser that takes a while to load; plain numbers do without.
 * @param texts all that will be read
 */
export async function loadCellReader(texts: readonly string[]): Promise<CellReader> {
  const parse = texts.some(needsParser) ? await loadScalarParser() : null;
  return (text) => readSimple(text) ?? readWith(parse, text);
}

const needsParser = (text: string): boolean => readSimple(text) === null;

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

function readWith(parse: ScalarParser | null, raw: string): CellReading {
  if (!parse) throw new RangeError('the reader was loaded without the parser that this text needs');
  const text = withAsciiSigns(raw).replaceAll(',', '.');
  try {
    return readExpression(text, parse(text, cellLanguage));
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return { kind: 'unreadable', reason: error.message };
  }
}
