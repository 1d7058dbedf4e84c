/** The contract in process: dispatch and client with nothing between them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, it } from 'vitest';
import { printing } from '../../testing/real-pages.ts';
import { createDispatch, type Dispatch } from '../../src-shared/contract/dispatch.ts';
import { openBackend, type Backend } from './backend.ts';
import { contractCases } from './contract-cases.ts';

let folder: string;
let backend: Backend | null;
let dispatch: Dispatch;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'contract-'));
  backend = openBackend({ folder, host: 'web', ...printing, env: {} });
  if (!backend) throw new Error('the folder is in use');
  dispatch = createDispatch(backend.api, backend.logError);
});
afterAll(() => {
  backend?.close();
  rmSync(folder, { recursive: true });
});

it.each(contractCases)('$name', async ({ run }) => {
  await run(dispatch);
});
