/** The precisions that a solution offers: the one of the settings, and the two that exams ask for. */
import type { PaperPrecision } from '../../src-shared/contract/paper-views.ts';

const usual: readonly PaperPrecision[] = [
  { digits: 6, kind: 'figures' },
  { digits: 4, kind: 'decimals' },
];

const keyOf = ({ digits, kind }: PaperPrecision): string => `${digits} ${kind}`;

/** @param chosen null for that of the settings */
export function precisionOptions(set: PaperPrecision, chosen: PaperPrecision | null) {
  const all = new Map([set, ...usual, ...(chosen ? [chosen] : [])].map((one) => [keyOf(one), one]));
  const options = Array.from(all, ([key, precision]) => ({ key, precision }));
  return { options, chosen: keyOf(chosen ?? set) };
}
