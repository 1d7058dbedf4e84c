/** The precisions that a solution offers: the one that the exercise asks for, that of the settings, and those of exams. */
import type { PaperPrecision } from '../../src-shared/contract/paper-views.ts';

const ofExams: readonly PaperPrecision[] = [
  { digits: 6, kind: 'figures' },
  { digits: 4, kind: 'decimals' },
];

const keyOf = ({ digits, kind }: PaperPrecision): string => `${digits} ${kind}`;

interface Offered {
  readonly asked: PaperPrecision;
  readonly usual: PaperPrecision;
}

/** @param chosen null for what the exercise asks for, also of the next exercise */
export function precisionOptions({ asked, usual }: Offered, chosen: PaperPrecision | null) {
  const all = new Map(
    [asked, usual, ...ofExams, ...(chosen ? [chosen] : [])].map((one) => [keyOf(one), one]),
  );
  const options = Array.from(all, ([key, precision]) => {
    const isAsked = key === keyOf(asked);
    return { key, precision, isAsked, choice: isAsked ? null : precision };
  });
  return { options, chosen: keyOf(chosen ?? asked) };
}
