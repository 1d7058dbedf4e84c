/** The known mistakes that an exercise hides, found another way than the generator does: as texts, over all forms. */
import { evaluate } from '../src-shared/algebra/evaluate.ts';
import type { Formula } from '../src-shared/algebra/formula.ts';
import type { Exercise } from '../src-shared/exercise/exercise.ts';
import type { MistakeLabel } from '../src-shared/solution/mistake.ts';
import { askedSteps } from '../src-shared/solution/asked-steps.ts';
import { solve, type Solution } from '../src-shared/solution/solve.ts';

type Write = (value: number) => string;

/** Arbitrary but fixed numbers in (-1, 1). */
function scattered(start: number): () => number {
  let at = start;
  return () => {
    at += 1;
    return Math.sin(at * 12.9898 + start * 78.233);
  };
}

function withScattered(exercise: Exercise, start: number): Exercise {
  const next = scattered(start);
  const fill = (list: readonly number[]): number[] => list.map(() => next());
  return {
    ...exercise,
    layers: exercise.layers.map(({ W, b, activation }) => ({ W: W.map(fill), b: fill(b), activation })),
    X: exercise.X.map(fill),
    query: exercise.query && fill(exercise.query),
    eta: 0.37,
  };
}

function valuesOf(formula: Formula, { valueOf }: Solution): string | readonly number[] {
  try {
    const { rows, cols, values } = evaluate(formula, valueOf);
    return [rows, cols, ...values];
  } catch (error) {
    // Parts that do not fit together make no mistake that anybody could make.
    if (error instanceof RangeError) return 'misfit';
    throw error;
  }
}

const alike = (one: readonly number[], other: readonly number[], write: Write): boolean =>
  one.length === other.length && one.every((value, at) => write(value) === write(other[at] ?? NaN));

/** @returns "step label" of each of the mistakes that gives the right numbers here and other numbers elsewhere */
export function hiddenMistakes(exercise: Exercise, mistakes: ReadonlySet<MistakeLabel>): string[] {
  const { digits, kind } = exercise.precision;
  const asked: Write = (value) =>
    String(Number(kind === 'decimals' ? value.toFixed(digits) : value.toPrecision(digits)));
  const nearlyAll: Write = (value) => String(Number(value.toPrecision(8)));
  const own = solve(exercise);
  const suspects = askedSteps(own, exercise).flatMap((step) => {
    const forms = [step.formula, ...step.kind.equivalents(step.place)];
    return step.kind.mistakes
      .filter(({ label, followsFromEarlier }) => mistakes.has(label) && !followsFromEarlier)
      .flatMap(({ label, rewrite }) =>
        forms.flatMap((form) =>
          rewrite(form, step.place).map((formula) => ({ label, formula, id: step.id })),
        ),
      );
  });
  const hides = ({ formula, id }: (typeof suspects)[number], solution: Solution, write: Write): boolean => {
    const { rows, cols, values } = solution.valueOf(id);
    const wrong = valuesOf(formula, solution);
    return typeof wrong === 'string' || alike(wrong, [rows, cols, ...values], write);
  };
  let hidden = suspects.filter((suspect) => hides(suspect, own, asked));
  if (hidden.length === 0) return [];
  const elsewhere = [1, 2, 3, 4].map((start) => solve(withScattered(exercise, start)));
  hidden = hidden.filter((suspect) => elsewhere.some((solution) => !hides(suspect, solution, nearlyAll)));
  return [...new Set(hidden.map(({ id, label }) => `${id} ${label}`))];
}
