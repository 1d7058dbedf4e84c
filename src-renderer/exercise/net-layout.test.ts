/** Where a network is drawn. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { layoutNetwork } from './net-layout.ts';

const box = { width: 272, height: 128, margin: 34, pitch: 27 };

it('draws every unit and every connection of a small network', () => {
  const { units, edges, gaps, columns } = layoutNetwork([5, 3, 2], box);

  expect(units).toHaveLength(10);
  expect(edges).toHaveLength(5 * 3 + 3 * 2);
  expect(gaps).toEqual([]);
  expect(columns).toEqual([34, 136, 238]);
});

it('leaves out the middle of a large layer', () => {
  const { units, gaps } = layoutNetwork([8, 2], box);

  expect(units).toHaveLength(6 + 2);
  expect(gaps).toHaveLength(1);
  expect(units.filter(({ layer }) => layer === 0).map(({ unit }) => unit)).toEqual([0, 1, 2, 3, 4, 7]);
});

it('keeps every unit whole and inside the box, and none over another', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(sizes, (layers) => {
      const { units, radius } = layoutNetwork(layers, box);
      return units.every(
        ({ x, y }, index) =>
          y - radius >= -1e-9 &&
          y + radius <= box.height + 1e-9 &&
          x >= box.margin &&
          x <= box.width - box.margin + 1e-9 &&
          units.every((other, at) => at === index || other.x !== x || Math.abs(other.y - y) >= 2 * radius),
      );
    }),
    { seed: 11 },
  );
});
