/** Texts of cells as they are printed where they are not being written. */
import type { Settings } from '../../src-shared/contract/settings.ts';
import { isPlainNumber } from '../state/plain-number.ts';

/** Typed hyphens are printed as minus signs. */
export const printed = (text: string): string => text.trim().replaceAll('-', '−');

/** Whether it takes the host to say what the text is worth. */
export const isWorked = (text: string): boolean => text.trim() !== '' && !isPlainNumber(text);

/**
 * What a cell shows while nobody writes in it: the value of an expression, a number as it was typed.
 * @param value of the expression; null while it is not known, or when there is none
 */
export function shownText(text: string, value: string | null): string {
  if (value !== null) return printed(value);
  return isPlainNumber(text) ? printed(text) : text;
}

/** The same with the decimal sign of all that is printed. */
export function referenceText(
  text: string,
  value: string | null,
  decimalSign: Settings['decimalSign'],
): string {
  const shown = shownText(text, value);
  return isPlainNumber(text) ? shown.replace(/[.,]/, decimalSign === 'comma' ? ',' : '.') : shown;
}
