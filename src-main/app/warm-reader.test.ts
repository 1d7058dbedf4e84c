/** The reader of expressions is loaded once, a moment after the first exercise was opened. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { loadCellReader } from '../../src-shared/grading/cell-text.ts';
import { readerWarmer } from './warm-reader.ts';

vi.mock('../../src-shared/grading/cell-text.ts', () => ({ loadCellReader: vi.fn() }));
const load = vi.mocked(loadCellReader);

beforeEach(() => {
  vi.useFakeTimers();
  load.mockReset();
});
afterEach(() => {
  vi.useRealTimers();
});

it('loads it once, and not before the answer is out', async () => {
  load.mockResolvedValue(() => ({ kind: 'blank' }));
  const logged: unknown[] = [];
  const warm = readerWarmer((error) => logged.push(error));
  warm();
  warm();
  expect(load).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1000);
  warm();
  await vi.advanceTimersByTimeAsync(1000);
  expect(load).toHaveBeenCalledTimes(1);
  expect(logged).toEqual([]);
});

it('logs why it could not be loaded', async () => {
  const logged: unknown[] = [];
  const why = new Error('no such module');
  load.mockRejectedValue(why);
  readerWarmer((error) => logged.push(error))();
  await vi.advanceTimersByTimeAsync(1000);
  expect(logged).toEqual([why]);
});
