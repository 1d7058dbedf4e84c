/** How the web host lives and ends: with its window, with its stop, and without any browser. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { printing } from '../../testing/real-pages.ts';
import { openBackend, type Backend } from '../app/backend.ts';
import { askToShow } from '../app/show-service.ts';
import { readRunningHost } from '../store/folder-lock.ts';
import { serve } from './host.ts';
import { webSentences } from './sentences.ts';

let folder: string;
let backend: Backend;
let said: string;
let stop: () => void;
let ended: Promise<void>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'host-'));
  backend = openBackend({ folder, host: 'web', ...printing, env: {} }) ?? expect.fail();
  said = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
});
afterEach(async () => {
  stop();
  await ended;
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  backend.close();
  rmSync(folder, { recursive: true });
});

/** A browser that runs the given lines with its address, and ends. */
function browser(lines: string): void {
  const file = join(folder, 'browser.mjs');
  const address = `const address = process.argv[2].replace('--app=', '');`;
  writeFileSync(file, `#!${process.execPath}\n${address}\n${lines}`);
  chmodSync(file, 0o755);
  vi.stubEnv('DISPLAY', ':99');
  vi.stubEnv('DELTADRILL_BROWSER', file);
}

function start(window = true): void {
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  ended = serve({ backend, files: new Map(), profiles: folder, window, port: 0, stopped });
}

const isRunning = (): Promise<boolean> => Promise.race([ended.then(() => false), wait(300).then(() => true)]);
const address = (): string => /Deltadrill: (http\S+)/.exec(said)?.[1] ?? '';

it.skipIf(process.platform === 'win32')('ends when the window that showed the app is closed', async () => {
  browser('await fetch(address);');
  start();
  await ended;
  await expect(fetch(address())).rejects.toThrow();
});

it.skipIf(process.platform === 'win32')(
  'goes on when the browser ended without showing the app',
  async () => {
    browser('process.exit(1);');
    start();
    await vi.waitFor(() => {
      expect(said).toContain(webSentences.noWindow({ silent: join(folder, 'browser.mjs') }));
    }, 20_000);
    expect(await isRunning()).toBe(true);
    expect((await fetch(address(), { redirect: 'manual' })).status).toBe(303);
  },
);

it.skipIf(process.platform === 'win32')('ends its window when it is stopped', async () => {
  browser('await fetch(address); setInterval(() => undefined, 1000);');
  start();
  await vi.waitFor(() => {
    expect(readRunningHost(folder)).not.toBeNull();
  });
  stop();
  await ended;
  expect(await isRunning()).toBe(false);
});

it('serves without a display, and says so', async () => {
  for (const name of ['DISPLAY', 'WAYLAND_DISPLAY']) vi.stubEnv(name, undefined);
  vi.stubEnv('DELTADRILL_BROWSER', undefined);
  vi.spyOn(process, 'platform', 'get').mockReturnValue('linux');
  start();
  expect(await isRunning()).toBe(true);
  expect(said).toContain(webSentences.noWindow({ missing: 'display' }));
  const shown = await askToShow(folder, true);
  expect(shown).toMatchObject({ window: false });
  expect((await fetch(shown?.address ?? '', { redirect: 'manual' })).status).toBe(303);
});

it('opens no window when none is wanted', async () => {
  vi.stubEnv('DISPLAY', ':99');
  vi.stubEnv('DELTADRILL_BROWSER', join(folder, 'nothing'));
  start(false);
  expect(await isRunning()).toBe(true);
  expect(said).not.toContain('No window was opened');
});
