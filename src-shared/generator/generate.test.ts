/** What is generated: for each preset every rule re-checked, every answer graded; for own settings what they hide or forbid. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryKnobs } from '../../testing/arbitrary-knobs.ts';
import { repeats } from '../../testing/full-counts.ts';
import { hiddenMistakes } from '../../testing/hidden-mistakes.ts';
import { brokenRules, canRecheck } from '../../testing/recheck-exercise.ts';
import type { Exercise } from '../exercise/exercise.ts';
import type { Knobs } from '../exercise/knobs.ts';
import { presetNames } from '../exercise/origin.ts';
import { readExercise } from '../exercise/read-exercise.ts';
import { toRows } from '../algebra/matrix.ts';
import { grade } from '../grading/grade.ts';
import { askedSteps } from '../solution/asked-steps.ts';
import { solve } from '../solution/solve.ts';
import { decode } from './decode.ts';
import { presetRanges } from './draw-1/preset-ranges.ts';
import { mistakesToShow } from './draw-1/mistakes-to-show.ts';
import { generate, type Generated, type Impossible } from './generate.ts';

const tanh = { units: 2, activation: { name: 'tanh' } } as const;
const sigmoid = { units: 2, activation: { name: 'sigmoid' } } as const;
const knobs: Knobs = {
  inputs: 3,
  layers: [tanh, sigmoid],
  loss: 'half_sse',
  batch: 2,
  eta: 0.1,
  reduction: 'sum',
  updates: 1,
  examples: 'all',
  weights: 'one_decimal',
  data: 'small_integers',
  targets: 'one_hot',
  precision: { digits: 6, kind: 'figures' },
  tasks: ['forward', 'loss', 'deltas', 'gradients', 'update', 'query'],
};

function made(result: Generated | Impossible): Generated {
  if ('impossible' in result) throw new Error(result.sentence);
  return result;
}

/**
 * Answers every step as exactly as it is asked, and says which are not correct. A number of which the asked decimals
 * show one figure is right and called rounded.
 */
function stepsNotCorrect(exercise: Exercise): string[] {
  const { digits, kind } = exercise.precision;
  const written = (value: number): string =>
    Number.isInteger(value)
      ? String(value)
      : kind === 'decimals'
        ? value.toFixed(digits)
        : value.toPrecision(digits);
  const solution = solve(exercise);
  const steps = askedSteps(solution, exercise);
  const answers = new Map(steps.map(({ id, value }) => [id, toRows(value).map((row) => row.map(written))]));
  const grades = grade(solution, steps, answers, { precision: exercise.precision });
  const right = kind === 'decimals' ? ['correct', 'rounded'] : ['correct'];
  return steps.flatMap(({ id }) => (right.includes(grades.steps.get(id)?.verdict ?? '') ? [] : [id]));
}

/** Differences lose their digits in large numbers, to which several large updates may grow. */
function largestValue(exercise: Exercise): number {
  const { steps } = solve(exercise);
  return Math.max(...steps.flatMap(({ value }) => value.values.map(Math.abs)));
}

describe.each(presetNames)('the preset %s', (preset) => {
  it('gives good exercises, each with a code that gives it again', () => {
    const {
      cells: [least, most],
    } = presetRanges[preset];
    for (let seed = 0; seed < repeats(10_000); seed += 1) {
      const { exercise, separability, handwork, code } = made(generate(preset, seed));
      const solution = solve(exercise);
      const asked = askedSteps(solution, exercise);
      const cells = asked.reduce((sum, { value }) => sum + value.values.length, 0);

      expect(readExercise(JSON.parse(JSON.stringify(exercise))), `seed ${seed}`).toEqual(exercise);
      expect(brokenRules(exercise), `seed ${seed}`).toEqual([]);
      expect(hiddenMistakes(exercise, mistakesToShow), `seed ${seed}`).toEqual([]);
      expect(stepsNotCorrect(exercise), `seed ${seed}`).toEqual([]);
      expect(separability.shown, `seed ${seed}`).toBe(separability.applicable);
      expect(separability.applicable, `seed ${seed}`).toBeGreaterThan(8);
      expect([handwork.cells, handwork.steps], `seed ${seed}`).toEqual([cells, asked.length]);
      expect(cells >= least && cells <= most, `seed ${seed}: ${cells} cells`).toBe(true);
      expect(code?.length, `seed ${seed}`).toBe('XXXX-XXXX-XXXX'.length);
      expect(JSON.stringify(decode(code ?? '')), `seed ${seed}`).toBe(
        JSON.stringify({ exercise, origin: exercise.origin }),
      );
    }
  }, 3_600_000);
});

describe('own settings', () => {
  it('are kept', () => {
    const { exercise, code } = made(generate({ ...knobs, updates: 2, examples: 'one_by_one' }, 7));

    expect(exercise.layers.map(({ W, activation }) => [W.length, W[0]?.length, activation.name])).toEqual([
      [2, 3, 'tanh'],
      [2, 2, 'sigmoid'],
    ]);
    expect(exercise.updates).toEqual([{ examples: [1] }, { examples: [2] }]);
    expect(decode(code ?? '')).toEqual({ exercise, origin: exercise.origin });
  });

  it('with one constant are told which mistakes they hide', () => {
    const { exercise, separability } = made(generate({ ...knobs, weights: 'constant' }, 7));

    expect(new Set(exercise.layers.flatMap(({ W, b }) => [...W.flat(), ...b])).size).toBe(1);
    expect(separability.shown).toBeLessThan(separability.applicable);
    expect(separability.hidden.map(({ label }) => label)).toContain('w_not_transposed');
  });

  it('with a root are held to the mistakes that show on numbers near theirs', () => {
    const root = { units: 4, activation: { name: 'custom' as const, expr: 'sqrt(z)' } };
    const { separability } = made(generate({ ...knobs, layers: [root, sigmoid], data: 'binary' }, 7));

    expect(separability.applicable).toBeGreaterThan(8);
    expect(separability.shown).toBe(separability.applicable);
  });

  it('with an expression have no code', () => {
    const layers = [{ units: 2, activation: { name: 'custom' as const, expr: 'z/(1+exp(-z))' } }, sigmoid];
    const { exercise, code } = made(generate({ ...knobs, layers }, 7));

    expect(code).toBeNull();
    expect(exercise.layers[0]?.activation.expr).toBe('z/(1+exp(-z))');
  });

  it.each<[string, Partial<Knobs>, string, string]>([
    ['a learning rate of 1 hides that it was left out', { eta: 1 }, 'mistakes_show', 'another learning rate'],
    [
      'softmax above equal weights gives no deltas below',
      {
        weights: 'constant',
        loss: 'cross_entropy',
        layers: [tanh, { units: 2, activation: { name: 'softmax' } }],
      },
      'deltas_not_zero',
      'random starting weights',
    ],
    [
      'one decimal shows no deltas',
      { precision: { digits: 2, kind: 'decimals' } },
      'deltas_visible',
      'more decimals',
    ],
    ['tanh cannot be under a logarithm', { layers: [sigmoid, tanh], loss: 'cross_entropy' }, 'settings', ''],
  ])('are refused with the reason: %s', (_why, change, rule, suggestion) => {
    const result = generate({ ...knobs, ...change }, 7);

    expect(result).toMatchObject({ impossible: rule });
    expect('impossible' in result && result.sentence).toMatch(/^[A-Z].*\.$/);
    expect('impossible' in result && (result.suggestion ?? '')).toContain(suggestion);
  });
});

it('gives an exercise or a reason for any settings, in time', () => {
  let slowest = 0;
  fc.assert(
    fc.property(arbitraryKnobs, fc.nat(1000), (any, seed) => {
      const start = performance.now();
      const result = generate(any, seed);
      slowest = Math.max(slowest, performance.now() - start);
      if ('impossible' in result) expect(result.sentence).toMatch(/^[A-Z].*\.$/);
      else if (canRecheck(result.exercise) && largestValue(result.exercise) < 100) {
        expect(brokenRules(result.exercise)).toEqual([]);
      }
    }),
    { seed: 20250108, numRuns: repeats(5000, 0.02) },
  );
  expect(slowest).toBeLessThan(5000);
}, 3_600_000);

it('says which mistake could not be told apart, the most frequent first', () => {
  const result = generate({ ...knobs, eta: 1 }, 7);
  expect('impossible' in result && result.hidden[0]).toBe('eta_omitted');
});

it('gives the same exercise for the same seed, and another for another', () => {
  const [one, again, other] = [generate('exam', 5), generate('exam', 5), generate('exam', 6)];

  expect(JSON.stringify(made(again).exercise)).toBe(JSON.stringify(made(one).exercise));
  expect(made(other).code).not.toBe(made(one).code);
});
