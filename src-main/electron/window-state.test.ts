/** Where the window comes up: never out of sight, never smaller than the design allows. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Store } from '../store/store.ts';
import { boundsWithin, readWindowState, usualBounds, writeWindowState } from './window-state.ts';

const area = { x: 0, y: 25, width: 1920, height: 1055 };
const place = { x: 100, y: 60, width: 1000, height: 700 };

it('keeps a window where it was when all of it can be seen', () => {
  expect(boundsWithin(area, place)).toEqual(place);
});

it.each([
  ['left of everything', { x: -5000 }, { x: 0 }],
  ['below', { y: 9000 }, { y: 25 + 1055 - 700 }],
  ['under the bar at the top', { y: 0 }, { y: 25 }],
  ['too large', { width: 4000, height: 3000 }, { x: 0, y: 25, width: 1920, height: 1055 }],
  ['too small', { width: 10, height: 10 }, { width: 900, height: 600 }],
])('brings back a window that was %s', (_how, was, becomes) => {
  expect(boundsWithin(area, { ...place, ...was })).toEqual({ ...place, ...becomes });
});

it('puts every window wholly into an area that is large enough', () => {
  const length = fc.integer({ min: -10_000, max: 10_000 });
  const anywhere = fc.record({ x: length, y: length, width: length, height: length });
  const check = fc.property(anywhere, ({ x, y, width, height }) => {
    const put = boundsWithin(area, { x, y, width, height });
    expect(put.x).toBeGreaterThanOrEqual(area.x);
    expect(put.y).toBeGreaterThanOrEqual(area.y);
    expect(put.x + put.width).toBeLessThanOrEqual(area.x + area.width);
    expect(put.y + put.height).toBeLessThanOrEqual(area.y + area.height);
  });
  fc.assert(check, { seed: 20, numRuns: 200 });
});

it('centres a first window, and shrinks it for a small display', () => {
  expect(usualBounds(area)).toEqual({ x: 320, y: 153, width: 1280, height: 800 });
  expect(usualBounds({ x: 10, y: 20, width: 1024, height: 700 })).toEqual({
    x: 10,
    y: 20,
    width: 1024,
    height: 700,
  });
});

/** A store of settings only. */
function settings(): Store {
  const kept = new Map<string, string>();
  const setting = (name: string): string | null => kept.get(name) ?? null;
  const setSetting = (name: string, value: string): void => void kept.set(name, value);
  return { setting, setSetting } as Store;
}

it('reads what it wrote', () => {
  const store = settings();
  expect(readWindowState(store)).toBeNull();
  const state = { bounds: place, maximized: true };
  writeWindowState(store, state);
  expect(readWindowState(store)).toEqual(state);
});

it.each([
  'nonsense',
  '{}',
  JSON.stringify({ bounds: { ...place, x: 1e300 }, maximized: false }),
  JSON.stringify({ bounds: { ...place, width: '1000' }, maximized: false }),
  JSON.stringify({ bounds: { ...place, y: 0.5 }, maximized: false }),
  JSON.stringify({ bounds: place }),
])('takes %s for nothing', (text) => {
  const store = settings();
  store.setSetting('window', text);
  expect(readWindowState(store)).toBeNull();
});
