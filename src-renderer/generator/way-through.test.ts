/** The way by arrow keys to one's own settings. */
import { expect, it } from 'vitest';
import type { KnobsView } from '../../src-shared/contract/generator-views.ts';
import { WayThrough } from './way-through.ts';

const [warmUp, exam] = ['warm_up', 'exam'].map((loss): KnobsView => ({ loss }) as KnobsView) as [
  KnobsView,
  KnobsView,
];

it('keeps the settings at which the hands last rested', () => {
  const way = new WayThrough();
  way.pass(warmUp, 1000);
  way.pass(exam, 1200);
  expect(way.origin(1400)).toBe(warmUp);
});

it('keeps none where a preset was looked at', () => {
  const way = new WayThrough();
  way.pass(warmUp, 1000);
  expect(way.origin(1700)).toBeNull();
  way.pass(exam, 3000);
  expect(way.origin(3100)).toBe(exam);
  way.end();
  expect(way.origin(3200)).toBeNull();
});
