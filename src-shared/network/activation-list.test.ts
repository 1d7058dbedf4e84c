/** Every activation of the list: slopes against finite differences, and from the output against from the net input. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repeats } from '../../testing/full-counts.ts';
import type { ElementwiseFunction } from '../algebra/unit-function.ts';
import { activations } from './activation-list.ts';

const elementwise = activations.flatMap(({ name, alpha, make }) => {
  const f = make(alpha ?? 0);
  return f.shape === 'elementwise' ? [[name, f] as const] : [];
});

const netInput = fc.double({ min: -15, max: 15, noNaN: true });

function check(property: (f: ElementwiseFunction, z: number) => void, f: ElementwiseFunction): void {
  fc.assert(
    fc.property(netInput, (z) => property(f, z)),
    { seed: 31, numRuns: repeats(20_000) },
  );
}

describe.each(elementwise)('%s', (_name, f) => {
  it('has the slope that finite differences give', () => {
    check(({ valueAt, slopeAt }, z) => {
      fc.pre(Math.abs(z) > 1e-3);
      const h = 1e-5;
      const slope = (valueAt(z + h) - valueAt(z - h)) / (2 * h);
      expect(Math.abs(slopeAt(z) - slope)).toBeLessThanOrEqual(1e-8 * (1 + Math.abs(slope)));
    }, f);
  });

  it('has the same slope from the output', () => {
    check(({ valueAt, slopeAt, slopeAtOutput }, z) => {
      if (!slopeAtOutput) return;
      expect(Math.abs(slopeAtOutput(valueAt(z)) - slopeAt(z))).toBeLessThanOrEqual(1e-12);
    }, f);
  });

  it('has a value and a slope far out', () => {
    for (const z of [-700, -50, 50, 700]) {
      expect(Number.isFinite(f.valueAt(z)), `value at ${z}`).toBe(true);
      expect(Number.isFinite(f.slopeAt(z)), `slope at ${z}`).toBe(true);
    }
  });
});

it.each([
  ['relu', 0],
  ['leaky_relu', 0.01],
  ['elu', 1],
])('%s has the slope %d at 0, also where 0 came out as a little more', (name, slope) => {
  const f = elementwise.find(([known]) => known === name)?.[1];

  expect(f?.slopeAt(0)).toBe(slope);
  expect(f?.slopeAt(5e-17)).toBeCloseTo(slope, 12);
});
