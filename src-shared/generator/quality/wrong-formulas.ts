/** The known mistakes that could be made in an exercise, each as the formula of one step. */
import { evaluate } from '../../algebra/evaluate.ts';
import type { Formula } from '../../algebra/formula.ts';
import type { Matrix } from '../../algebra/matrix.ts';
import type { MistakeLabel } from '../../solution/mistake.ts';
import type { Solution, Step } from '../../solution/solve.ts';
import type { Search } from '../search.ts';

export interface WrongFormula {
  readonly step: string;
  readonly label: MistakeLabel;
  readonly formula: Formula;
}

/** They hold for every exercise of the same shape, since they name what they read and hold no number of it. */
export function* wrongFormulas(
  asked: readonly Step[],
  mistakes: ReadonlySet<MistakeLabel>,
): Search<readonly WrongFormula[]> {
  const found: WrongFormula[] = [];
  for (const { kind, place, id, formula: right } of asked) {
    yield;
    const forms = [right, ...kind.equivalents(place)];
    for (const { label, rewrite, followsFromEarlier } of kind.mistakes) {
      if (!mistakes.has(label) || followsFromEarlier) continue;
      // The other forms have the same numbers: one in which the mistake can be made is enough.
      const wrong = forms.map((form) => rewrite(form, place)).find((list) => list.length > 0) ?? [];
      found.push(...wrong.map((formula) => ({ step: id, label, formula })));
    }
  }
  return found;
}

/** @returns null where the parts do not fit together: nobody can make this mistake here */
export function wrongValue({ formula }: WrongFormula, { valueOf }: Solution): Matrix | null {
  try {
    return evaluate(formula, valueOf);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
