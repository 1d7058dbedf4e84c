/** How a step is shown. */
import { expect, it } from 'vitest';
import { stepStateOf } from './step-state-of.ts';

it('shows where the student is until there is a mark', () => {
  expect(stepStateOf('todo', true)).toBe('now');
  expect(stepStateOf('begun', true)).toBe('now');
  expect(stepStateOf('bad', true)).toBe('bad');
  expect(stepStateOf('begun', false)).toBe('begun');
});
