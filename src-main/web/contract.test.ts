/** The contract over loopback, as the window speaks to the server. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, it } from 'vitest';
import { printing } from '../../testing/real-pages.ts';
import { openBackend, type Backend } from '../app/backend.ts';
import { contractCases } from '../app/contract-cases.ts';
import { createDispatch } from '../../src-shared/contract/dispatch.ts';
import type { Invoke } from '../../src-shared/contract/wire.ts';
import { listen } from './server.ts';
import { createSession } from './session.ts';

let folder: string;
let backend: Backend | null;
let server: Awaited<ReturnType<typeof listen>>;
let cookie: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'contract-'));
  backend = openBackend({ folder, host: 'web', ...printing, env: {} });
  if (!backend) throw new Error('the folder is in use');
  const session = createSession();
  const dispatch = createDispatch(backend.api, backend.logError);
  server = await listen({ port: 0, session, files: new Map(), dispatch });
  const start = await fetch(`${server.origin}/start?code=${session.newCode()}`, { redirect: 'manual' });
  cookie = start.headers.get('set-cookie')?.split(';')[0] ?? '';
});
afterAll(async () => {
  await server.close();
  backend?.close();
  rmSync(folder, { recursive: true });
});

const invoke: Invoke = async ({ endpoint, ...body }) => {
  const response = await fetch(`${server.origin}/api/${endpoint.replace('.', '/')}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: server.origin, Cookie: cookie },
    body: JSON.stringify(body),
  });
  return response.json();
};

it.each(contractCases)('$name', async ({ run }) => {
  await run(invoke);
});
