/** Main's side of the boundary when handlers misbehave: every outcome is a reply. */
import { expect, it } from 'vitest';
import type { Api } from './contract.ts';
import { createDispatch } from './dispatch.ts';
import { ApiFailure } from './errors.ts';

/** An api in which only a preview can be asked for, from the given handler. */
function dispatchTo(preview: () => unknown) {
  const logged: unknown[] = [];
  const api = { attempts: { preview: () => Promise.resolve().then(preview) } } as unknown as Api;
  const dispatch = createDispatch(api, (error) => {
    logged.push(error);
    return `reference ${logged.length}`;
  });
  return {
    logged,
    ask: (input: unknown = { text: '1/2' }) => dispatch({ seq: 3, endpoint: 'attempts.preview', input }),
  };
}

it('hands out what fits the schema, and nothing else of it', async () => {
  const { ask, logged } = dispatchTo(() => ({ value: '0.5', problem: null, secret: 1 }));
  expect(await ask()).toEqual({ ok: true, seq: 3, value: { value: '0.5', problem: null } });
  expect(logged).toEqual([]);
});

it.each([
  ['a value outside the schema', () => ({ value: 'pink' })],
  ['nothing', () => undefined],
  [
    'an unexpected error',
    () => {
      throw new RangeError('a bug in C:\\secret\\path');
    },
  ],
  [
    'something thrown that is no error',
    () => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- what foreign code may do
      throw 'text';
    },
  ],
])('turns %s into an internal error, logged under its reference', async (_, handler) => {
  const { ask, logged } = dispatchTo(handler);
  const reply = await ask();
  expect(reply).toEqual({ ok: false, seq: 3, error: { code: 'internal', reference: 'reference 1' } });
  expect(logged).toHaveLength(1);
  expect(JSON.stringify(reply)).not.toMatch(/secret|pink/);
});

it('hands on an error that is meant for the window, unlogged', async () => {
  const { ask, logged } = dispatchTo(() => {
    throw new ApiFailure({ code: 'storage', reason: 'disk full' });
  });
  expect(await ask()).toEqual({ ok: false, seq: 3, error: { code: 'storage', reason: 'disk full' } });
  expect(logged).toEqual([]);
});

it('never reaches the handler with wrong input', async () => {
  let calls = 0;
  const { ask } = dispatchTo(() => (calls += 1));
  expect(await ask({ theme: 'dark' })).toMatchObject({ ok: false, error: { code: 'invalidInput' } });
  expect(await ask(null)).toMatchObject({ ok: false, error: { code: 'invalidInput' } });
  expect(calls).toBe(0);
});

it('answers what is no request at all', async () => {
  const dispatch = createDispatch({} as Api, () => 'never');
  for (const raw of [undefined, null, 1, 'x', [], {}, { seq: 1 }, { seq: 1, endpoint: 'x'.repeat(101) }]) {
    expect(await dispatch(raw)).toMatchObject({ ok: false, seq: 0, error: { code: 'invalidInput' } });
  }
});
