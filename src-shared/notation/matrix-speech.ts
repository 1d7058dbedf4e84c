/** A matrix read aloud, its entries already put into words. */
import { speechWords as words } from './speech-words.ts';

/** `3 by 2 matrix, row 1: 0.1, 0.2; row 2: ...`; a column and a single number are told as such. */
export function spokenMatrix(rows: readonly (readonly string[])[]): string {
  const [first = []] = rows;
  if (first.length > 1) return words.matrix(rows.length, first.length, rows.map(words.row).join('; '));
  const entries = rows.flat();
  return entries.length === 1 ? (entries[0] ?? '') : words.column(entries.length, entries.join(', '));
}
