/** Which browser is found, and when none is looked for. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findBrowser } from './find-browser.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'browsers-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function install(path: string): string {
  const file = join(folder, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, '');
  chmodSync(file, 0o755);
  return file;
}

it('finds Chrome before Chromium and Edge, first on the path first', () => {
  const edge = install('a/microsoft-edge');
  const chromium = install('b/chromium');
  const env = { DISPLAY: ':0', PATH: [join(folder, 'a'), join(folder, 'b')].join(delimiter) };
  expect(findBrowser({ env, platform: 'linux' })).toEqual({ path: chromium });
  const chrome = install('b/google-chrome');
  expect(findBrowser({ env, platform: 'linux' })).toEqual({ path: chrome });
  rmSync(chrome);
  rmSync(chromium);
  expect(findBrowser({ env, platform: 'linux' })).toEqual({ path: edge });
  rmSync(edge);
  expect(findBrowser({ env, platform: 'linux' })).toEqual({ missing: 'browser' });
});

it('looks where Windows and macOS put programs', () => {
  const edge = install('Microsoft/Edge/Application/msedge.exe');
  const env = { ProgramFiles: join(folder, 'none'), 'ProgramFiles(x86)': folder };
  expect(findBrowser({ env, platform: 'win32' })).toEqual({ path: edge });
  const chrome = install('Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  expect(findBrowser({ env: { HOME: folder }, platform: 'darwin' })).toEqual({ path: chrome });
});

it('opens nothing without a display, not even what was asked for', () => {
  const env = { PATH: folder, DELTADRILL_BROWSER: '/opt/browser' };
  install('chromium');
  expect(findBrowser({ env, platform: 'linux' })).toEqual({ missing: 'display' });
  expect(findBrowser({ env: { ...env, DISPLAY: '' }, platform: 'linux' })).toEqual({ missing: 'display' });
  expect(findBrowser({ env: { ...env, WAYLAND_DISPLAY: 'w' }, platform: 'linux' })).toEqual({
    path: '/opt/browser',
  });
});

it.skipIf(process.platform === 'win32')('passes over files that cannot be run', () => {
  chmodSync(install('chromium'), 0o644);
  expect(findBrowser({ env: { PATH: folder, DISPLAY: ':0' }, platform: 'linux' })).toEqual({
    missing: 'browser',
  });
});
