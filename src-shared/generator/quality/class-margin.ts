/** The query's class is clear: rounding on the way cannot turn it. */
import type { Candidate } from './candidate.ts';

const leastMargin = 0.02;

export function classIsClear({ solution, asked }: Candidate): boolean {
  const step = asked.find(({ kind }) => kind.name === 'class');
  if (!step) return true;
  const [first = 0, second = -Infinity] = solution
    .valueOf(step.place.id.x)
    .values.toSorted((one, other) => other - one);
  return first - second >= leastMargin;
}
