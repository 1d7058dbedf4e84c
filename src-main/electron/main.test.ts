/** How the Electron host starts, and what it says when it cannot. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import 'electron'; // Pretended below, once: before modules are loaded anew.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { printing } from '../../testing/real-pages.ts';
import { app, BrowserWindow, dialog, protocol, resetElectron } from '../../testing/fake-electron.ts';
import { openBackend } from '../app/backend.ts';
import { serveShow } from '../app/show-service.ts';
import { startSentences } from '../app/start-sentences.ts';

vi.mock('electron', () => import('../../testing/fake-electron.ts'));

let folder: string;
let said: string;

beforeEach(() => {
  resetElectron();
  vi.resetModules();
  said = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
  vi.spyOn(console, 'error').mockImplementation((text) => {
    said += `${String(text)}\n`;
  });
  folder = mkdtempSync(join(tmpdir(), 'electron-'));
  vi.stubEnv('DELTADRILL_DATA', folder);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** Settles when the host has ended. @returns its exit code */
async function ended(): Promise<unknown> {
  await import('./main.ts');
  await vi.waitFor(() => {
    expect(app.exit).toHaveBeenCalled();
  });
  return app.exit.mock.calls[0]?.[0];
}

it('says what is wrong with how it was started', async () => {
  vi.stubEnv('DELTADRILL_DRAFT_DELAY_MS', 'soon');
  expect(await ended()).toBe(2);
  const sentence = startSentences.badDraftDelay('soon', 60_000);
  expect(dialog.showErrorBox).toHaveBeenCalledWith('Deltadrill', sentence);
  expect(said).toBe(`${sentence}\n`);
  expect(BrowserWindow.all).toEqual([]);
});

it('says why the data folder cannot be used', async () => {
  vi.stubEnv('DELTADRILL_DATA', join(folder, 'file'));
  writeFileSync(join(folder, 'file'), '');
  expect(await ended()).toBe(1);
  expect(said).toContain(join(folder, 'file'));
});

it('has the process that holds the folder show its window, and ends', async () => {
  const first = openBackend({ folder, host: 'web', ...printing, env: {} });
  if (!first) throw new Error('the folder is in use');
  const asked: boolean[] = [];
  const service = await serveShow(first.lock, (window) => {
    asked.push(window);
    return { address: 'http://127.0.0.1:1/start?code=x', window: true };
  });
  expect(await ended()).toBe(0);
  expect(asked).toEqual([true]);
  expect(said).toBe(`${startSentences.runsHere}\nDeltadrill: http://127.0.0.1:1/start?code=x\n`);
  expect(BrowserWindow.all).toEqual([]);
  service.close();
  first.close();
});

it('settles what must be settled before Electron is ready, and shows no window before', async () => {
  vi.stubEnv('ELECTRON_RENDERER_URL', 'http://localhost:5173/');
  const ready = Promise.withResolvers<undefined>();
  app.whenReady.mockReturnValueOnce(ready.promise);
  await import('./main.ts');
  expect(app.enableSandbox).toHaveBeenCalledOnce();
  expect(protocol.registerSchemesAsPrivileged).toHaveBeenCalledOnce();
  expect(app.setPath).toHaveBeenCalledWith('userData', folder);
  expect(app.setPath).toHaveBeenCalledWith('sessionData', join(folder, 'electron'));
  expect(existsSync(join(folder, 'electron'))).toBe(true);
  expect(existsSync(join(folder, 'deltadrill.sqlite'))).toBe(true);
  expect(BrowserWindow.all).toEqual([]);
  ready.resolve(undefined);
  await vi.waitFor(() => {
    expect(BrowserWindow.all[0]?.loadURL).toHaveBeenCalledWith('http://localhost:5173/');
  });
  app.emit('will-quit');
});
