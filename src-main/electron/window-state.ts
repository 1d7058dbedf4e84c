/** Where the window was when it was closed, and where that puts it on the displays of today. */
import type { Rectangle } from 'electron';
import * as v from 'valibot';
import type { Store } from '../store/store.ts';

const pixels = v.pipe(v.number(), v.safeInteger());
const windowStateSchema = v.object({
  /** The window's place while it is not maximised. */
  bounds: v.object({ x: pixels, y: pixels, width: pixels, height: pixels }),
  maximized: v.boolean(),
});
export type WindowState = v.InferOutput<typeof windowStateSchema>;

const setting = 'window';

/** @returns null when nothing is known that this version understands */
export function readWindowState(store: Store): WindowState | null {
  const text = v.pipe(v.string(), v.parseJson(), windowStateSchema);
  const read = v.safeParse(text, store.setting(setting));
  return read.success ? read.output : null;
}

/** @throws StoreError */
export function writeWindowState(store: Store, state: WindowState): void {
  store.setSetting(setting, JSON.stringify(state));
}

export const smallest = { width: 900, height: 600 } as const;
const usual = { width: 1280, height: 800 } as const;

/** In the middle of a display on which no place is remembered. @param area the part that no bar covers */
export function usualBounds(area: Rectangle): Rectangle {
  const width = Math.min(usual.width, area.width);
  const height = Math.min(usual.height, area.height);
  const x = area.x + Math.round((area.width - width) / 2);
  const y = area.y + Math.round((area.height - height) / 2);
  return { x, y, width, height };
}

/** The bounds, moved and shrunk as little as brings all of the window into the area. */
export function boundsWithin(area: Rectangle, bounds: Rectangle): Rectangle {
  const width = between(smallest.width, bounds.width, area.width);
  const height = between(smallest.height, bounds.height, area.height);
  const x = between(area.x, bounds.x, area.x + area.width - width);
  const y = between(area.y, bounds.y, area.y + area.height - height);
  return { x, y, width, height };
}

const between = (least: number, value: number, most: number): number =>
  Math.max(least, Math.min(value, most));
