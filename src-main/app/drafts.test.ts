/** Typed text between memory and disk: when it is written, and what a failed write does. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StoreError, type Entry, type Position } from '../store/store.ts';
import { Drafts } from './drafts.ts';

const position: Position = { step: 'z[1]', row: 0, col: 0 };
const entry = (text: string, step = 'z[1]'): Entry => ({ attemptId: 'a', step, cells: [[text]], at: 1 });

let written: Entry[];
let places: Position[];
let logged: unknown[];
let isBroken: boolean;
let drafts: Drafts;
let put: (draft: Entry, place: Position) => void;

beforeEach(() => {
  vi.useFakeTimers();
  [written, places, logged, isBroken] = [[], [], [], false];
  const saveDraft = (draft: Entry, place: Position): void => {
    if (isBroken) throw new StoreError('disk full');
    written.push(draft);
    places.push(place);
  };
  drafts = new Drafts({ delay: 100, logError: (error) => logged.push(error) });
  put = (draft, place) => {
    drafts.put(draft.step, () => {
      saveDraft(draft, place);
    });
  };
});
afterEach(() => {
  vi.useRealTimers();
});

const texts = (): (string | undefined)[] => written.map(({ cells }) => cells[0]?.[0]);

it('writes the newest text within the delay after the first key, not after the last', () => {
  for (const text of ['1', '12', '123', '1234']) {
    put(entry(text), position);
    vi.advanceTimersByTime(30);
  }
  expect(texts()).toEqual(['1234']);
  vi.advanceTimersByTime(1000);
  expect(texts()).toEqual(['1234']);
});

it('writes steps in the order of their newest keys, so that the last place counts', () => {
  put(entry('1', 'z[1]'), position);
  put(entry('2', 'x[1]'), { ...position, step: 'x[1]' });
  put(entry('3', 'z[1]'), { ...position, row: 2 });
  drafts.flush();
  expect(texts()).toEqual(['2', '3']);
  expect(places.at(-1)).toEqual({ ...position, row: 2 });
});

it('writes at once when asked to, and nothing twice', () => {
  put(entry('1'), position);
  drafts.flush();
  drafts.flush();
  drafts.close();
  vi.advanceTimersByTime(5000);
  expect(texts()).toEqual(['1']);
});

it('writes what waits when it is closed, and stops', () => {
  put(entry('1'), position);
  drafts.close();
  expect(texts()).toEqual(['1']);
  expect(vi.getTimerCount()).toBe(0);
});

describe('after a failed write', () => {
  beforeEach(() => {
    isBroken = true;
    put(entry('1'), position);
    vi.advanceTimersByTime(100);
  });

  it('logs once, tries again by itself, and loses nothing', () => {
    vi.advanceTimersByTime(10_000);
    expect(logged).toEqual([new StoreError('disk full')]);
    isBroken = false;
    vi.advanceTimersByTime(1000);
    expect(texts()).toEqual(['1']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('tells with the next key, and keeps that one too', () => {
    expect(() => {
      put(entry('12'), position);
    }).toThrow(StoreError);
    expect(() => {
      put(entry('2', 'x[1]'), position);
    }).toThrow(StoreError);
    expect(() => {
      drafts.flush();
    }).toThrow(StoreError);
    isBroken = false;
    put(entry('123'), position);
    expect(texts()).toEqual(['2', '123']);
  });

  it('tells no more when a later try went well', () => {
    isBroken = false;
    vi.advanceTimersByTime(1000);
    put(entry('12'), position);
    vi.advanceTimersByTime(100);
    expect(texts()).toEqual(['1', '12']);
    expect(logged).toHaveLength(1);
  });

  it('closes without throwing, with a word in the log', () => {
    drafts.close();
    expect(logged.length).toBeGreaterThan(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});
