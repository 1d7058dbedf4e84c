/** Entries in order of their sizes, however many there are and however near they are to each other. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placesBySize } from './by-size.ts';

const anyNumber = fc.oneof(
  fc.double(),
  fc.constantFrom(0, -0, 0.1, -0.1, 1e-320, 1e300),
  // What differs in its last digits only.
  fc.integer({ min: 0, max: 999 }).map((n) => 0.3 + n * Number.EPSILON),
);

it.each([5, 127, 128, 129, 700])('are those that comparing them gives: up to %i', (maxLength) => {
  const property = fc.property(fc.array(anyNumber, { maxLength, size: 'max' }), (values) => {
    const size = (at: number): number => Math.abs(values[at] ?? NaN);
    const places = values.flatMap((value, at) => (Number.isFinite(value) ? [at] : []));
    expect(Array.from(placesBySize(values))).toEqual(
      places.toSorted((one, other) => size(one) - size(other) || one - other),
    );
  });
  fc.assert(property, { seed: 71, numRuns: 100 });
});
