/** Whether a formula has a part of some kind. */
import type { Formula } from './formula.ts';
import { replace } from './replace.ts';

export function somePart(formula: Formula, test: (part: Formula) => boolean): boolean {
  let found = false;
  replace(formula, (part) => {
    found ||= test(part);
    return null;
  });
  return found;
}
