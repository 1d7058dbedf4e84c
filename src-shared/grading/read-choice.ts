/** Reads the answer of a step that is answered by choosing a class. */
import { cellWords as words } from './cell-words.ts';
import type { CellReading } from './cell-value.ts';

/**
 * Reads 0 as well: others count from it.
 * @param text `Class 2` as chosen, or just `2`
 * @param classes how many there are
 */
export function readChoice(text: string, classes: number): CellReading {
  if (text.trim() === '') return { kind: 'blank' };
  const chosen = Number(/^\s*(?:class\s+)?(\d{1,4})\s*$/i.exec(text)?.[1]);
  if (!(chosen >= 0 && chosen <= classes)) {
    return { kind: 'unreadable', reason: words.chooseClass(classes) };
  }
  return { kind: 'value', value: chosen, digits: null, slack: 0 };
}
