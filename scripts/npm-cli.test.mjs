/** Where npm's own script is found. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findNpmCli } from './npm-cli.mjs';

let folder;

function write(name) {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '');
  return path;
}

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'deltadrill-npm-')));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const machine = (env, platform = 'linux') => ({ env, platform, execPath: join(folder, 'node/bin/node') });

it('prefers the npm that started us', () => {
  const own = write('own/npm-cli.js');
  write('node/lib/node_modules/npm/bin/npm-cli.js');
  expect(findNpmCli(machine({ npm_execpath: own }))).toBe(own);
});

it('does not take another package manager for npm, but the npm beside its script', () => {
  const other = write('own/yarn.js');
  expect(findNpmCli(machine({ npm_execpath: other }))).toBeUndefined();
  const npx = write('own/npx-cli.js');
  const npm = write('own/npm-cli.js');
  expect(findNpmCli(machine({ npm_execpath: npx }))).toBe(npm);
});

it.each([
  ['linux', 'node/lib/node_modules/npm/bin/npm-cli.js'],
  ['win32', 'node/bin/node_modules/npm/bin/npm-cli.js'],
])('finds it beside Node on %s', (platform, place) => {
  const npm = write(place);
  expect(findNpmCli(machine({}, platform))).toBe(npm);
});
