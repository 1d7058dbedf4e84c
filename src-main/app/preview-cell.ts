/** What a cell's text is worth while it is typed: nothing is checked, and nothing of the exercise is read. */
import type { Handlers } from '../../src-shared/contract/contract.ts';
import { readingSentence } from '../../src-shared/document/verdict-text.ts';
import { readCell } from '../../src-shared/grading/cell-text.ts';
import { numberText } from '../../src-shared/notation/number-text.ts';
import type { Context } from './context.ts';
import { styleOf } from './printing.ts';
import { storedSettings } from './settings.ts';

export function previewCell({ ports: { store } }: Context): Handlers['attempts']['preview'] {
  return ({ text }) => {
    const reading = readCell(text);
    if (reading.kind === 'unreadable') return { value: null, problem: readingSentence(reading.reason) };
    if (reading.kind === 'blank' || reading.digits !== null) return { value: null, problem: null };
    const { precision, decimalSign } = storedSettings(store).settings;
    const shown = styleOf(precision, decimalSign === 'comma' ? ',' : '.');
    return { value: numberText(reading.value, shown), problem: null };
  };
}
