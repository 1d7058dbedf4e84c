/** What a host opens on a data folder, and that it leaves the folder free and complete. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { printing } from '../../testing/real-pages.ts';
import { openBackend, type Backend } from './backend.ts';
import { StartError } from './start-error.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backend-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const start = (env = {}): Backend | null => openBackend({ folder, host: 'web', ...printing, env });

it('is opened once for a folder at a time', () => {
  const first = start();
  expect(start()).toBeNull();
  first?.close();
  const second = start();
  expect(second).not.toBeNull();
  second?.close();
});

it('writes what still waits when it is closed', async () => {
  const step = 'z[1]';
  const first = start({ DELTADRILL_DRAFT_DELAY_MS: '60000' }) ?? expect.fail();
  const { attemptId } = await first.api.attempts.open({ exerciseId: 'classic-1' });
  const cells = [['0.2'], ['0.'], ['']];
  await first.api.attempts.saveDraft({ attemptId, step, cells, position: { step, row: 1, col: 0 } });
  expect(first.store.drafts(attemptId)).toEqual([]);
  first.close();
  const second = start() ?? expect.fail();
  const view = await second.api.attempts.open({ exerciseId: 'classic-1' });
  expect(view.drafts).toEqual({ [step]: cells });
  expect(view.position).toEqual({ step, row: 1, col: 0 });
  second.close();
});

it('tells what it is', async () => {
  const backend = start() ?? expect.fail();
  expect(await backend.api.app.info({})).toMatchObject({ host: 'web', dataFolder: folder });
  backend.close();
});

it('leaves the folder free when it cannot start', () => {
  expect(() => start({ DELTADRILL_DRAFT_DELAY_MS: 'soon' })).toThrow(StartError);
  const backend = start();
  expect(backend).not.toBeNull();
  backend?.close();
});
