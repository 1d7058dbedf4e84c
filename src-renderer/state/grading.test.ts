/** How far a large attempt is: asked for only while a request waits, and stopped through the same host. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Request } from '../../src-shared/contract/wire.ts';
import { Grading } from './grading.svelte.ts';

let asked: string[];
/** Answers the request that waits. */
let answer: () => void;
/** What the host says of its grading; an error where it does not answer. */
let found: unknown;
let grading: Grading;
beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  found = { grading: { done: 3, of: 8 } };
  grading = new Grading(({ seq, endpoint }) => {
    asked.push(endpoint);
    if (found instanceof Error && endpoint === 'attempts.progress') return Promise.reject(found);
    const value = endpoint === 'attempts.stop' ? { stopped: true } : found;
    const reply = { ok: true, seq, value };
    if (endpoint.startsWith('attempts.p') || endpoint === 'attempts.stop') return Promise.resolve(reply);
    return new Promise((resolve) => (answer = () => resolve(reply)));
  });
});
afterEach(() => {
  vi.useRealTimers();
});

const check: Request = { seq: 1, endpoint: 'attempts.check', input: {} };

it('is not asked for while answers come soon', async () => {
  const checked = grading.invoke(check);
  answer();
  await checked;
  await vi.advanceTimersByTimeAsync(5000);
  expect(asked).toEqual(['attempts.check']);
});

it('is asked for again and again while an answer takes long, and gone with it', async () => {
  const checked = grading.invoke(check);
  await vi.advanceTimersByTimeAsync(400);
  expect(grading.progress).toEqual({ done: 3, of: 8 });
  found = { grading: { done: 5, of: 8 } };
  await vi.advanceTimersByTimeAsync(400);
  expect(grading.progress).toEqual({ done: 5, of: 8 });
  answer();
  await checked;
  expect(grading.progress).toBeNull();
  const { length } = asked;
  await vi.advanceTimersByTimeAsync(5000);
  expect(asked).toHaveLength(length);
});

it('is nothing where the host grades nothing, or does not answer', async () => {
  const checked = grading.invoke(check);
  for (const nothing of [{ grading: null }, new Error('gone')]) {
    found = nothing;
    await vi.advanceTimersByTimeAsync(400);
    expect(grading.progress).toBeNull();
  }
  found = { grading: { done: 1, of: 8 } };
  await vi.advanceTimersByTimeAsync(400);
  expect(grading.progress).toEqual({ done: 1, of: 8 });
  answer();
  await checked;
});

it('can be stopped', async () => {
  await grading.stop();
  expect(asked).toEqual(['attempts.stop']);
});
