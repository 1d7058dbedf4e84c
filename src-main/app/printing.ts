/** How everything is printed for the user: what the settings say, for one exercise. */
import type { Settings } from '../../src-shared/contract/settings.ts';
import type { Printing } from '../../src-shared/document/working.ts';
import type { NumberStyle } from '../../src-shared/notation/number-text.ts';
import type { Notation } from '../../src-shared/notation/symbols.ts';
import type { Store } from '../store/store.ts';
import { storedSettings } from './settings.ts';
import type { SolvedExercise } from './solved-exercise.ts';

export function printingFor(store: Pick<Store, 'setting'>, { solution }: SolvedExercise): Printing {
  const notation = notationFor(store, solution.updates);
  const { precision } = storedSettings(store).settings;
  return { notation, shown: styleOf(precision, notation.decimalSign) };
}

/** @param updates how many the exercise does */
export function notationFor(store: Pick<Store, 'setting'>, updates: number): Notation {
  const { target, decimalSign } = storedSettings(store).settings;
  return { target, updates, decimalSign: decimalSign === 'comma' ? ',' : '.' };
}

export function styleOf({ digits, kind }: Settings['precision'], decimalSign: '.' | ','): NumberStyle {
  return kind === 'figures' ? { figures: digits, decimalSign } : { decimals: digits, decimalSign };
}
