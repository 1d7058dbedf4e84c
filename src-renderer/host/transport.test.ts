/** Every way in which the host can fail to answer becomes one of the closed set of errors. */
import { expect, it, vi } from 'vitest';
import { ApiFailure } from '../../src-shared/contract/errors.ts';
import { bridgeInvoke, httpInvoke } from './transport.ts';

const request = { seq: 3, endpoint: 'home.read', input: { a: 1 } };

async function codeOf(promise: Promise<unknown>): Promise<string> {
  const failure: unknown = await promise.catch((error: unknown) => error);
  return failure instanceof ApiFailure ? failure.error.code : 'none';
}

it('posts a request as JSON to the address of its endpoint', async () => {
  const send = vi.fn(() => Promise.resolve(Response.json({ ok: true, seq: 3, value: 1 })));

  expect(await httpInvoke(send)(request)).toEqual({ ok: true, seq: 3, value: 1 });
  expect(send).toHaveBeenCalledWith(
    '/api/home/read',
    expect.objectContaining({ method: 'POST', body: '{"seq":3,"input":{"a":1}}', keepalive: true }),
  );
});

it('does not ask large requests to outlive the page, which browsers refuse', async () => {
  const send = vi.fn(() => Promise.resolve(Response.json({})));
  await httpInvoke(send)({ ...request, input: 'x'.repeat(100_000) });

  expect(send).toHaveBeenCalledWith(expect.anything(), expect.objectContaining({ keepalive: false }));
});

it('tells a host that is gone from one that refuses', async () => {
  expect(await codeOf(httpInvoke(() => Promise.reject(new TypeError('failed')))(request))).toBe(
    'unreachable',
  );
  expect(await codeOf(httpInvoke(() => Promise.resolve(new Response('no', { status: 401 })))(request))).toBe(
    'forbidden',
  );
  expect(await codeOf(httpInvoke(() => Promise.resolve(new Response('<html>')))(request))).toBe(
    'unreachable',
  );
  expect(await codeOf(bridgeInvoke({ invoke: () => Promise.reject(new Error('gone')) })(request))).toBe(
    'unreachable',
  );
});
