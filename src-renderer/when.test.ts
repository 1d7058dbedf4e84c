/** Moments as a person says them. */
import { expect, it } from 'vitest';
import { clockTime, dayOf } from './when.ts';

const local = (...parts: [number, number, number, number, number]): number => {
  const [year, month, day, hour, minute] = parts;
  return new Date(year, month - 1, day, hour, minute).getTime();
};
const now = local(2026, 3, 1, 0, 30);

it('says the day by the calendar, not by hours', () => {
  expect(dayOf(local(2026, 3, 1, 0, 5), now)).toBe('today');
  expect(dayOf(local(2026, 2, 28, 23, 59), now)).toBe('yesterday');
  expect(dayOf(local(2026, 2, 28, 0, 0), now)).toBe('yesterday');
});

it('says the date before that, and the year of another one', () => {
  expect(dayOf(local(2026, 2, 27, 12, 0), now)).toBe('on 27 February');
  expect(dayOf(local(2025, 12, 31, 12, 0), now)).toBe('on 31 December 2025');
});

it('says the time with two digits each', () => {
  expect(clockTime(local(2026, 3, 1, 8, 5))).toBe('08:05');
});
