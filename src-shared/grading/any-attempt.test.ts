/** Whatever is written, in whatever shape: a verdict for each step, never an exception. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyExercise } from '../../testing/any-exercise.ts';
import { repeats } from '../../testing/full-counts.ts';
import { ExerciseError } from '../exercise/exercise-error.ts';
import { readExercise } from '../exercise/read-exercise.ts';
import { losses } from '../network/loss-list.ts';
import { solve, type Solution } from '../solution/solve.ts';
import { grade } from './grade.ts';

const verdicts = [
  'correct',
  'rounded',
  'carried',
  'wrong',
  'too_coarse',
  'unreadable',
  'blank',
  'wrong_shape',
];
const oddities = [
  '',
  ' ',
  '0',
  '-0',
  '0.0',
  '1e300',
  '-1e300',
  '1e-300',
  'NaN',
  '1/0',
  's(2)',
  '(',
  '1,5',
  '3..',
  '99999',
  '2e3',
];

const anyText = fc.oneof(
  fc.constantFrom(...oddities),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.integer({ min: -2000, max: 2000 }).map((n) => String(n / 1000)),
  fc.string({ maxLength: 6 }),
);

/** For one step: the exact number, the exact number of another cell, or any text, in the right shape or in any. */
interface Plan {
  readonly isAnswered: boolean;
  readonly shape: 'right' | 'transposed' | 'any';
  readonly any: readonly (readonly string[])[];
  readonly digits: number;
  readonly texts: readonly (string | null)[];
}

const anyPlan: fc.Arbitrary<Plan> = fc.record({
  isAnswered: fc.boolean(),
  shape: fc.constantFrom('right', 'right', 'right', 'transposed', 'any'),
  any: fc.array(fc.array(anyText, { maxLength: 4 }), { maxLength: 4 }),
  digits: fc.integer({ min: 1, max: 8 }),
  texts: fc.array(fc.option(anyText, { freq: 2 }), { minLength: 1, maxLength: 12 }),
});

function cellsOf(
  { value }: Solution['steps'][number],
  { shape, any, digits, texts }: Plan,
): readonly (readonly string[])[] {
  if (shape === 'any') return any;
  const flat = value.values.map((cell, at) => texts[at % texts.length] ?? cell.toPrecision(digits));
  const [rows, cols] = shape === 'right' ? [value.rows, value.cols] : [value.cols, value.rows];
  return Array.from({ length: rows }, (_, row) => flat.slice(row * cols, (row + 1) * cols));
}

const anyTolerance = fc.option(
  fc.constantFrom(
    { rule: 'digits typed' } as const,
    { rule: 'absolute', within: 0.01 } as const,
    { rule: 'relative', within: 0.01 } as const,
    { rule: 'decimals', digits: 3 } as const,
    { rule: 'figures', digits: 3 } as const,
  ),
  { nil: undefined },
);

it('gets a verdict', { timeout: 3_600_000 }, () => {
  const exercises = fc.constantFrom(...losses).chain(({ name }) => anyExercise({ loss: name }));
  const property = fc.property(
    exercises,
    fc.array(fc.tuple(fc.array(anyPlan, { minLength: 1, maxLength: 8 }), anyTolerance), {
      minLength: 10,
      maxLength: 10,
    }),
    (raw, plansOfAttempts) => {
      let solution: Solution;
      try {
        solution = solve(readExercise(raw));
      } catch (error) {
        if (!(error instanceof ExerciseError)) throw error;
        return;
      }
      for (const [plans, tolerance] of plansOfAttempts) {
        const answers = new Map(
          solution.steps.flatMap((step, at) => {
            const plan = plans[at % plans.length];
            return plan?.isAnswered ? [[step.id, cellsOf(step, plan)] as const] : [];
          }),
        );
        const precision = { digits: 4, kind: 'figures' } as const;
        const found = grade(solution, solution.steps, answers, { precision, tolerance });
        expect([...found.steps.keys()]).toEqual([...answers.keys()]);
        for (const [id, step] of found.steps) {
          expect(verdicts).toContain(step.verdict);
          expect(step.cells.map((row) => row.length)).toEqual(answers.get(id)?.map((row) => row.length));
          expect(step.carriedFrom === null || step.verdict === 'carried').toBe(true);
        }
        expect(found.firstFault === null || found.steps.has(found.firstFault)).toBe(true);
        expect(found.earned).toBeLessThanOrEqual(found.total);
      }
    },
  );
  fc.assert(property, { seed: 41, numRuns: repeats(10_000) });
});
