/** What counts as Electron being there, and what is told of a failed download. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hasDisplay, installedElectron, overriddenElectron, reasonIn } from './electron-binary.mjs';

let folder;

function write(name, text = '') {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deltadrill-electron-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('is installed only when all of the package’s own signs agree', () => {
  write('package.json', '{ "version": "45.4.1" }');
  const executable = write('dist/electron');
  expect(installedElectron(folder, 'linux')).toBeUndefined();
  write('path.txt', 'electron');
  expect(installedElectron(folder, 'linux')).toBeUndefined();
  write('dist/version', 'v45.4.0');
  expect(installedElectron(folder, 'linux')).toBeUndefined();
  write('dist/version', 'v45.4.1');
  expect(installedElectron(folder, 'linux')).toBe(executable);
  expect(installedElectron(folder, 'win32')).toBeUndefined();
});

it('is found in an override folder by its platform’s name or the plain one', () => {
  expect(overriddenElectron(folder, 'linux')).toBeUndefined();
  const plain = write('electron');
  expect(overriddenElectron(folder, 'win32')).toBe(plain);
  const own = write('electron.exe');
  expect(overriddenElectron(folder, 'win32')).toBe(own);
});

it.each([
  ['linux', {}, false],
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['darwin', {}, true],
  ['win32', {}, true],
])('display on %s with %o: %s', (platform, env, there) => {
  expect(hasDisplay({ platform, env })).toBe(there);
});

it('tells the cause out of a stack trace', () => {
  const output = `Downloading Electron binary...
/somewhere/install.js:12
    throw error;
RequestError: getaddrinfo ENOTFOUND github.com
    at ClientRequest.<anonymous> (/somewhere/index.js:970:111) {
  code: 'ENOTFOUND'`;
  expect(reasonIn(output)).toBe('getaddrinfo ENOTFOUND github.com');
  expect(reasonIn("TypeError: fetch failed\n code: 'ECONNREFUSED'")).toBe('fetch failed, ECONNREFUSED');
  expect(reasonIn('\nunzip: no space\n')).toBe('unzip: no space');
});
