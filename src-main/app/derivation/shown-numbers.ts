/** How the numbers of a counterexample are printed: as the settings say. */
import type { Settings } from '../../../src-shared/contract/settings.ts';
import type { NumberStyle } from '../../../src-shared/notation/number-text.ts';
import { styleOf } from '../printing.ts';

export const shownNumbers = ({ precision, decimalSign }: Settings): NumberStyle =>
  styleOf(precision, decimalSign === 'comma' ? ',' : '.');
