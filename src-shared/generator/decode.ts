/** From a share code to its exercise: one draw is run again, and nothing is judged again. */
import type { Exercise } from '../exercise/exercise.ts';
import type { Origin } from '../exercise/origin.ts';
import { ShareCodeError } from '../exercise/code-word.ts';
import { readShareCode } from '../exercise/share-code.ts';
import { checkKnobs } from './check-knobs.ts';
import { drawAgain, isKnownVersion } from './draw-version.ts';
import { originWords as words } from './origin-words.ts';

export type Decoded =
  | { readonly exercise: Exercise; readonly origin: Origin }
  /** One sentence on what is wrong with the code, and where in its text (from 0) a wrong character stands. */
  | { readonly problem: string; readonly place: number | null };

export function decode(code: string): Decoded {
  try {
    return fromOrigin(readShareCode(code));
  } catch (error) {
    if (!(error instanceof ShareCodeError)) throw error;
    return { problem: error.message, place: error.place };
  }
}

function fromOrigin(origin: Origin): Decoded {
  if (!isKnownVersion(origin.version)) return { problem: words.newer, place: null };
  if (typeof origin.source !== 'string') {
    const [problem] = checkKnobs(origin.source);
    if (problem) return { problem: words.unfit(problem.sentence), place: null };
  }
  return { exercise: drawAgain(origin), origin };
}
