/** The app window's browser: how it is started, and that it and the host end together. */
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { browserArguments, openAppWindow } from './app-window.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'window-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A program that speaks as much of a browser's language as the host needs. */
function fakeBrowser(body: string): string {
  const file = join(folder, 'browser.mjs');
  const start = `#!${process.execPath}
    import { createReadStream, createWriteStream, writeFileSync } from 'node:fs';
    const input = createReadStream(null, { fd: 3 }).setEncoding('utf8');
    const output = createWriteStream(null, { fd: 4 });
    const say = (message) => output.write(JSON.stringify(message) + '\\0');
    const note = (text) => writeFileSync(${JSON.stringify(join(folder, 'note'))}, text);`;
  writeFileSync(file, start + body);
  chmodSync(file, 0o755);
  return file;
}
const note = (): string => readFileSync(join(folder, 'note'), 'utf8');

it('shows the address as an app, with its own profile, quietly', () => {
  const given = browserArguments('/usr/bin/chromium', 'http://127.0.0.1:1/', '/data/browser', 1000);
  expect(given).toContain('--app=http://127.0.0.1:1/');
  expect(given).toContain(`--user-data-dir=${join('/data/browser', 'chromium')}`);
  expect(given).toContain('--no-first-run');
  expect(given.filter((argument) => argument.includes('sandbox') || argument.includes('port'))).toEqual([]);
});

it.each([
  [0, true],
  [1000, false],
  [undefined, false],
])('gives up the sandbox for user %s: %s', (uid, without) => {
  expect(browserArguments('chromium', 'x', 'y', uid).includes('--no-sandbox')).toBe(without);
});

it('settles when the browser cannot be started', async () => {
  const appWindow = openAppWindow(join(folder, 'nothing'), 'http://127.0.0.1:1/', folder);
  await appWindow.ended;
  await appWindow.close();
});

it.skipIf(process.platform === 'win32')(
  'tells the browser to quit when its last page is closed',
  async () => {
    const command = fakeBrowser(`
    input.on('data', (text) => {
      if (text.includes('setDiscoverTargets')) {
        for (const method of ['Created', 'Created', 'Destroyed']) say({ method: 'Target.target' + method });
        setTimeout(() => { note('one page left'); say({ method: 'Target.targetDestroyed' }); }, 100);
      }
      if (text.includes('Browser.close')) { note('told to quit'); process.exit(0); }
    });
    setTimeout(() => process.exit(1), 10_000);`);
    await openAppWindow(command, 'http://127.0.0.1:1/', folder).ended;
    expect(note()).toBe('told to quit');
  },
);

it.skipIf(process.platform === 'win32')('ends the browser through its pipe', async () => {
  const command = fakeBrowser(`
    note('runs');
    say({ id: 1 });
    input.on('end', () => { note('pipe ended'); process.exit(0); }).resume();
    setTimeout(() => process.exit(1), 10_000);`);
  const appWindow = openAppWindow(command, 'http://127.0.0.1:1/', folder);
  while (!hasNote()) await new Promise((resolve) => setTimeout(resolve, 20));
  await appWindow.close();
  expect(note()).toBe('pipe ended');
});

it.skipIf(process.platform === 'win32')('kills a browser that does not listen', async () => {
  const command = fakeBrowser(`
    process.on('SIGTERM', () => undefined);
    note('runs');
    setInterval(() => undefined, 1000);`);
  const appWindow = openAppWindow(command, 'http://127.0.0.1:1/', folder);
  while (!hasNote()) await new Promise((resolve) => setTimeout(resolve, 20));
  await appWindow.close();
  await appWindow.ended;
});

function hasNote(): boolean {
  try {
    return note() !== '';
  } catch {
    // Not written yet.
    return false;
  }
}
