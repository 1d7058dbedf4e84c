/** The conventions as a document tells them: also the rules of marking that an exercise leaves to the program. */
import type { Exercise } from '../../exercise/exercise.ts';
import { fewest } from '../../grading/digits.ts';
import { digitsTyped } from '../../grading/tolerance.ts';
import type { Notation } from '../../notation/symbols.ts';
import { conventionsOf } from '../conventions.ts';

export function conventionsOnPaper(exercise: Exercise, notation: Notation): string[] {
  return conventionsOf({ tolerance: digitsTyped, minimumDigits: fewest.decimals, ...exercise }, notation);
}
