/** What it takes to grade large attempts with as much wrong as can be: counted in operations, never timed. */
import { describe, expect, it } from 'vitest';
import { attemptAt, gradeLarge, largeExercise, ways, type Sizes } from '../../testing/large-attempts.ts';
import { classics } from '../generator/classic-list.ts';
import { solve } from '../solution/solve.ts';
import { effortFor } from './effort.ts';
import { isFault } from './grade.ts';

const exercises: Readonly<Record<string, Sizes>> = {
  'many updates': { units: [3, 4, 3], batch: 2, updates: 30, last: 'sigmoid', loss: 'half_sse' },
  'many layers': {
    units: Array<number>(13).fill(3),
    batch: 2,
    updates: 2,
    last: 'softmax',
    loss: 'half_sse',
  },
  'many softmax outputs': { units: [2, 24], batch: 24, updates: 1, last: 'softmax', loss: 'cross_entropy' },
  'many outputs': { units: [2, 24], batch: 24, updates: 1, last: 'sigmoid', loss: 'binary_cross_entropy' },
};

/** Blank steps are worked out at the digits of each step that rests on them, however much is spent. */
const besideCauses = 5_000_000;

describe.each(Object.entries(exercises))('with %s', (_name, sizes) => {
  it.each(Object.entries(ways))('takes no more than is allowed: %s', { timeout: 120_000 }, (_way, write) => {
    const large = largeExercise(sizes);
    const found = gradeLarge(large, attemptAt(large.solution, write));
    if (found.firstFault !== null) expect(found.work).toBeGreaterThan(0);
    expect(found.work).toBeLessThan(effortFor(large.solution).most + besideCauses);
    for (const step of found.steps.values()) {
      if (step.isCauseOpen) expect(isFault(step.verdict)).toBe(true);
    }
  });
});

it('looks for the cause of everything that is wrong in an ordinary exercise', { timeout: 120_000 }, () => {
  for (const { exercise } of classics) {
    const solution = solve(exercise);
    for (const write of Object.values(ways)) {
      const found = gradeLarge({ solution, precision: exercise.precision }, attemptAt(solution, write));
      expect(found.work).toBeLessThan(effortFor(solution).most / 4);
      expect([...found.steps.values()].some(({ isCauseOpen }) => isCauseOpen)).toBe(false);
    }
  }
});
