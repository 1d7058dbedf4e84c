/** How everything is printed for the user: what the settings say, for one exercise. */
import type { Settings } from '../../src-shared/contract/settings.ts';
import type { Printing } from '../../src-shared/document/working.ts';
import type { NumberStyle } from '../../src-shared/notation/number-text.ts';
import type { Store } from '../store/store.ts';
import { storedSettings } from './settings.ts';
import type { SolvedExercise } from './solved-exercise.ts';

export function printingFor(store: Pick<Store, 'setting'>, { solution }: SolvedExercise): Printing {
  const { target, decimalSign, precision } = storedSettings(store).settings;
  const sign = decimalSign === 'comma' ? ',' : '.';
  return {
    notation: { target, updates: solution.updates, decimalSign: sign },
    shown: styleOf(precision, sign),
  };
}

export function styleOf({ digits, kind }: Settings['precision'], decimalSign: '.' | ','): NumberStyle {
  return kind === 'figures' ? { figures: digits, decimalSign } : { decimals: digits, decimalSign };
}
