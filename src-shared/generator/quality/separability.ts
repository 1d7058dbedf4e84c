/** Which of the known mistakes give other numbers than the right ones. */
import type { Exercise } from '../../exercise/exercise.ts';
import { askedSteps } from '../../solution/asked-steps.ts';
import type { MistakeLabel } from '../../solution/mistake.ts';
import type { Solution } from '../../solution/solve.ts';
import type { Search } from '../search.ts';
import { writtenAlike } from './asked-place.ts';
import { isKinked } from './kinked.ts';
import { withNumbersNear, withRealNumbers } from './real-numbers.ts';
import { solveFinite } from './solve-finite.ts';
import { wrongFormulas, wrongValue, type WrongFormula } from './wrong-formulas.ts';

export interface Separability {
  /** How many known mistakes can be made, and how many of them show wherever they are made. */
  readonly applicable: number;
  readonly shown: number;
  /** The others, with the steps in which nobody could see them. */
  readonly hidden: readonly { readonly label: MistakeLabel; readonly steps: readonly string[] }[];
}

/** A ReLU may hide in one sample what shows in another; smooth functions hide nothing by chance, and need one. */
const mostSamples = 16;
/** Rounding noise is smaller, and any true difference of arbitrary real numbers is larger. */
const noise = 1e-9;

/** @returns those of the mistakes that show on arbitrary real numbers in an exercise of this shape */
export function* applicableMistakes(
  exercise: Exercise,
  mistakes: ReadonlySet<MistakeLabel>,
): Search<readonly WrongFormula[]> {
  const found =
    (yield* showing(exercise, mistakes, withRealNumbers)) ??
    (yield* showing(exercise, mistakes, withNumbersNear));
  return found ?? [];
}

/** @returns null where no sample can be worked out */
function* showing(
  exercise: Exercise,
  mistakes: ReadonlySet<MistakeLabel>,
  sampleOf: typeof withRealNumbers,
): Search<readonly WrongFormula[] | null> {
  const found = new Set<WrongFormula>();
  let open: readonly WrongFormula[] | null = null;
  for (let sample = 0; sample < mostSamples; sample += 1) {
    yield;
    const reals = sampleOf(exercise, sample);
    const solution = solveFinite(reals);
    if (!solution) continue;
    open ??= yield* wrongFormulas(askedSteps(solution, reals), mistakes);
    for (const wrong of open) {
      yield;
      if (differs(wrong, solution, (one, other, largest) => Math.abs(one - other) > noise * largest))
        found.add(wrong);
    }
    open = open.filter((wrong) => !found.has(wrong));
    if (open.length === 0 || !solution.steps.some(({ place }) => isKinked(place.f))) break;
  }
  return open && [...found];
}

/** Whether the mistake gives other numbers in this solution, written as precisely as the exercise asks. */
export function shows(wrong: WrongFormula, solution: Solution, { precision }: Exercise): boolean {
  return differs(wrong, solution, (one, other) => !writtenAlike(one, other, precision));
}

export function* separability(
  applicable: readonly WrongFormula[],
  solution: Solution,
  exercise: Exercise,
): Search<Separability> {
  const hidden = new Map<MistakeLabel, Set<string>>();
  for (const wrong of applicable) {
    yield;
    if (shows(wrong, solution, exercise)) continue;
    hidden.set(wrong.label, (hidden.get(wrong.label) ?? new Set()).add(wrong.step));
  }
  const labels = new Set(applicable.map(({ label }) => label));
  return {
    applicable: labels.size,
    shown: labels.size - hidden.size,
    hidden: [...hidden].map(([label, steps]) => ({ label, steps: [...steps] })),
  };
}

function differs(
  wrong: WrongFormula,
  solution: Solution,
  areDifferent: (one: number, other: number, largest: number) => boolean,
): boolean {
  const value = wrongValue(wrong, solution);
  if (!value) return false;
  const right = solution.valueOf(wrong.step);
  if (value.rows !== right.rows || value.cols !== right.cols) return true;
  const largest = Math.max(...right.values.map(Math.abs));
  // A value that is not finite is different from any number.
  return right.values.some((truth, at) => {
    const got = value.values[at] ?? NaN;
    return !Number.isFinite(got) || areDifferent(truth, got, largest);
  });
}
