/** A code gives its exercise for ever, and whatever else is typed or read gives a sentence. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryKnobs } from '../../testing/arbitrary-knobs.ts';
import { repeats } from '../../testing/full-counts.ts';
import { ExerciseError } from '../exercise/exercise-error.ts';
import type { Exercise } from '../exercise/exercise.ts';
import type { Knobs } from '../exercise/knobs.ts';
import { originLimits } from '../exercise/origin.ts';
import { readExercise } from '../exercise/read-exercise.ts';
import { shareCode } from '../exercise/share-code.ts';
import { solve } from '../solution/solve.ts';
import { decode } from './decode.ts';
import { trueOrigin } from './true-origin.ts';
import { withSoftmax } from './variants.ts';

interface Golden {
  readonly code: string;
  readonly exercise: Exercise;
}
const { exercises: golden } = JSON.parse(
  readFileSync(new URL('../fixtures/golden-exercises.json', import.meta.url), 'utf8'),
) as { exercises: Golden[] };

const slowest = 5000;

/** A sentence or an exercise that the file format takes, in time. */
function expectSound(code: string): void {
  const start = performance.now();
  const decoded = decode(code);
  expect(performance.now() - start).toBeLessThan(slowest);
  if ('problem' in decoded) expect(decoded.problem).toMatch(/^[A-Z“].*\.$/);
  else expect(readExercise(JSON.parse(JSON.stringify(decoded.exercise)))).toEqual(decoded.exercise);
}

describe('a share code', () => {
  it.each(golden.map(({ code, exercise }) => [code, exercise] as const))(
    '%s gives the bytes that it always gave',
    (code, exercise) => {
      expect(JSON.stringify(decode(code))).toBe(JSON.stringify({ exercise, origin: exercise.origin }));
      expect(exercise.origin && shareCode(exercise.origin)).toBe(code);
    },
  );

  it('of a version to come is refused', () => {
    const code = shareCode({ version: originLimits.versions, source: 'exam', seed: 1, draw: 0 });
    expect(decode(code ?? '')).toEqual({
      problem: 'This is a share code of a newer Deltadrill.',
      place: null,
    });
  });

  it('of any knobs gives a sentence or an exercise', () => {
    fc.assert(
      fc.property(arbitraryKnobs, fc.nat(originLimits.seeds - 1), (source: Knobs, seed) => {
        expectSound(shareCode({ version: 1, source, seed, draw: 0 }) ?? '');
      }),
      { seed: 20250104, numRuns: repeats(10_000) },
    );
  });

  it('however mistyped gives a sentence or an exercise', () => {
    const typed = fc.tuple(
      fc.constantFrom(...golden),
      fc.array(fc.tuple(fc.nat(40), fc.nat(3), fc.string()), { maxLength: 4 }),
    );
    fc.assert(
      fc.property(typed, ([{ code }, changes]) => {
        const text = changes.reduce(
          (now, [at, gone, put]) => now.slice(0, at) + put + now.slice(at + gone),
          code,
        );
        expectSound(text);
      }),
      { seed: 20250105, numRuns: repeats(100_000) },
    );
  });
});

/** A place in a tree of JSON, and what to put there. */
type Change = readonly [place: number, put: unknown];

function changed(value: unknown, [place, put]: Change): unknown {
  let left = place;
  const walk = (part: unknown): unknown => {
    left -= 1;
    if (left === -1) return put;
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(value);
}

describe('an exercise file', () => {
  it('however changed is refused with a sentence or can be worked with', () => {
    const put = fc.oneof(
      fc.constantFrom<unknown>(
        0,
        -1,
        1,
        0.5,
        1e308,
        5e-324,
        '',
        'relu',
        'exam',
        'custom',
        'z/0',
        null,
        [],
        {},
        [[1]],
      ),
      fc.integer({ min: -9, max: 99 }),
      fc.jsonValue(),
    );
    const changes = fc.array(fc.tuple(fc.nat(150), put), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.constantFrom(...golden), changes, ({ exercise }, list) => {
        const start = performance.now();
        try {
          const read = readExercise(list.reduce<unknown>(changed, exercise));
          const origin = trueOrigin(read);
          if (origin) expect(readExercise(JSON.parse(JSON.stringify(read)))).toEqual(read);
          expect(['string', 'object']).toContain(typeof withSoftmax(read));
          solve(read);
        } catch (error) {
          if (!(error instanceof ExerciseError)) throw error;
          expect(error.message).not.toBe('');
        }
        expect(performance.now() - start).toBeLessThan(slowest);
      }),
      { seed: 20250106, numRuns: repeats(100_000) },
    );
  });

  it('is no longer that of its code when a number is changed', () => {
    for (const { exercise } of golden) {
      expect(trueOrigin(exercise)).toEqual(exercise.origin);
      expect(trueOrigin({ ...exercise, title: 'Another title' })).toEqual(exercise.origin);
      expect(trueOrigin({ ...exercise, eta: exercise.eta + 0.01 })).toBeNull();
      expect(trueOrigin({ ...exercise, minimumDigits: 3 })).toBeNull();
    }
  });
});
