/** The mistakes that can be made at a step, in words. */
import { isSameShape } from '../../algebra/fitting-shape.ts';
import { evaluate } from '../../algebra/evaluate.ts';
import { formsOf, type WrongForm } from '../../grading/forms.ts';
import type { Solution, Step } from '../../solution/solve.ts';
import { mistakeEntry } from '../mistake-words.ts';

/** What is closer to the right numbers than this is no mistake here. */
const tiny = 1e-9;

/** @returns how they are called, in the order of the step's kind; those that change nothing here are left out */
export function usualMistakes(step: Step, { valueOf }: Pick<Solution, 'valueOf'>): string[] {
  const { value } = step;
  const isOther = ({ formula, shape }: WrongForm): boolean =>
    !isSameShape(shape, value) ||
    evaluate(formula, valueOf).values.some((entry, at) => Math.abs(entry - (value.values[at] ?? 0)) > tiny);
  const made = formsOf(step, valueOf).wrong.filter((form) => !form.followsFromEarlier && isOther(form));
  return [...new Set(made.map(({ labels: [label] }) => mistakeEntry(label)))];
}
