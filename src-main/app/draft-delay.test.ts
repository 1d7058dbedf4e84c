/** The delay of drafts, and what is no delay. */
import { expect, it } from 'vitest';
import { draftDelay } from './draft-delay.ts';
import { StartError } from './start-error.ts';

const given = (text: string): number => draftDelay({ DELTADRILL_DRAFT_DELAY_MS: text });

it('is well below the promised quarter of a second', () => {
  expect(draftDelay({})).toBeLessThanOrEqual(150);
  expect(given('')).toBe(draftDelay({}));
});

it('can be set', () => {
  expect([given('0'), given('2000'), given('60000')]).toEqual([0, 2000, 60_000]);
});

it.each(['-1', '1.5', '1e3', '60001', 'x', ' 5', '0x10'])('refuses %j with a sentence', (text) => {
  expect(() => given(text)).toThrow(StartError);
  expect(() => given(text)).toThrow(`not "${text}".`);
});
