/** The marks of an attempt in a sentence. */
import type { Grade } from '../grading/grade.ts';
import { counted } from './prose.ts';

const words = {
  earned: (earned: number, total: number) => `You earned ${earned} of ${counted(total, 'mark')}`,
  nothing: (total: number) => `Nothing is answered yet; ${counted(total, 'mark')} can be earned.`,
  whole: 'every step that you answered is right',
  firstFault: (id: string) => `the first thing to mend is ${id}`,
} as const;

export function marksSentence({
  earned,
  total,
  firstFault,
  steps,
}: Pick<Grade, 'earned' | 'total' | 'firstFault' | 'steps'>): string {
  if (steps.size === 0) return words.nothing(total);
  const rest = firstFault === null ? words.whole : words.firstFault(firstFault);
  return `${words.earned(earned, total)}; ${rest}.`;
}
